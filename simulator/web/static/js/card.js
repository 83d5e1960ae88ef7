/** A card as the app would show it. */

import { make } from "./element.js";

const WITHOUT_WORDS = {
  LinkAccount: ["Link your account", "The app shows a button that links an account."],
  AskForPermissionsConsent: ["Permission needed", "The app asks for the permissions listed in the response."],
};

export function card(shown) {
  if (!shown) return null;
  const [title, text] = WITHOUT_WORDS[shown.type] ?? [shown.title, shown.content ?? shown.text];
  const image = shown.image?.largeImageUrl ?? shown.image?.smallImageUrl;
  return make(
    "figure",
    { class: "card" },
    make("figcaption", {}, "Card in the app"),
    title ? make("p", { class: "title" }, title) : null,
    make("p", { class: "words" }, text ?? ""),
    image ? make("p", { class: "faint" }, `Picture, not fetched: ${image}`) : null,
  );
}
