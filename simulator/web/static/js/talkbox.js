/** The text box: Enter says it, the arrows bring back what was said before. */

import { byId } from "./element.js";

export class TalkBox extends EventTarget {
  #said = [];
  #at = 0;

  constructor() {
    super();
    this.box = byId("words");
    byId("talk").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#say(this.box.value.trim());
    });
    this.box.addEventListener("input", () => this.dispatchEvent(new Event("typing")));
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowUp") this.#recall(event, -1);
      if (event.key === "ArrowDown") this.#recall(event, 1);
    });
  }

  get empty() {
    return !this.box.value;
  }

  show(text) {
    this.box.value = text;
  }

  focus() {
    this.box.focus();
  }

  #say(text) {
    if (text && this.#said.at(-1) !== text) this.#said.push(text);
    this.#at = this.#said.length;
    this.box.value = "";
    this.dispatchEvent(new CustomEvent("said", { detail: text }));
  }

  #recall(event, by) {
    const to = this.#at + by;
    if (to < 0 || to > this.#said.length) return;
    event.preventDefault();
    this.#at = to;
    this.box.value = this.#said[to] ?? "";
    this.box.setSelectionRange(this.box.value.length, this.box.value.length);
  }
}
