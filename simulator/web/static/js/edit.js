/** A request to change by hand and send again, from where it was first sent. */

import { button, make } from "./element.js";

/** Swaps the reading view in `place` for an editor; `send(document)` sends it. */
export function edit(document, place, send) {
  const kept = [...place.childNodes];
  const back = () => place.replaceChildren(...kept);
  const trouble = make("p", { class: "bad", role: "alert" });
  const text = make("textarea", { "aria-label": "The request to send", rows: 18, spellcheck: "false" });
  text.value = JSON.stringify(document, null, 2);
  const submit = () => {
    try {
      send(JSON.parse(text.value));
    } catch (error) {
      trouble.textContent = `This is not JSON: ${error.message}`;
    }
  };
  const send_ = button("Send this request", submit, { class: "" });
  place.replaceChildren(
    make("p", { class: "faint" }, "It is sent from where the first one was, and grows a branch there."),
    text, trouble, make("div", { class: "tools" }, send_, button("Keep it as it was", back)));
  text.focus();
  text.setSelectionRange(0, 0);
  text.scrollTop = 0;
}
