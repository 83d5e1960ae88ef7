/** Files on the person's own disk: saving one and choosing one. */

import { button, make } from "./element.js";

export function save(text, name, type = "text/plain") {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A button that asks for a file and hands over its text and name. */
export function chooser(label, accept, chosen) {
  const input = make("input", { type: "file", accept, class: "unseen", tabindex: -1, "aria-label": label });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (file) chosen(await file.text(), file.name);
    input.value = "";
  });
  return make("span", {}, button(label, () => input.click()), input);
}

/** A name for a file made from a title. */
export function named(title, ending) {
  const stem = title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return `${stem || "conversation"}${ending}`;
}
