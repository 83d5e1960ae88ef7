/** Steps through a recorded conversation, a turn at a time. */

import { byId, button, make } from "./element.js";

export class Stepper {
  #place = byId("stepper");
  #file = null;
  #at = 0;
  #running = false;

  constructor(talk, settings, speaker) {
    this.talk = talk;
    this.settings = settings;
    this.speaker = speaker;
    this.shown = () => {};
  }

  /** Start over with this file; its language becomes the device's. */
  begin(file) {
    this.#file = file;
    this.#at = 0;
    this.talk.clear();
    this.settings.locale = file.locale;
    this.#show();
    this.shown();
    this.#place.querySelector("button").focus();
  }

  async #next() {
    const at = this.#at;
    const exchange = this.#file.exchanges[at];
    const { said } = exchange;
    const kind = said ? "say" : this.talk.open ? "silence" : "open";
    const compared = this.#file.differences.filter((difference) => difference.exchange === at);
    const written = exchange.answer !== null || exchange.checks.length > 0;
    const nodes = await this.speaker.act(kind, { text: said, launch: false, extra: { compared: written ? compared : null } });
    if (!nodes.length) return false;
    this.#at += 1;
    this.#show();
    return this.#file !== null && this.#at < this.#file.exchanges.length;
  }

  async #all() {
    if (this.#running) return;
    this.#running = true;
    while (await this.#next());
    this.#running = false;
  }

  #show() {
    const { exchanges, name } = this.#file;
    const done = this.#at >= exchanges.length;
    const what = done ? "all played" : exchanges[this.#at].said || "(silence)";
    this.#place.hidden = false;
    const held = document.activeElement?.dataset.step;
    this.#place.replaceChildren(
      make("p", { role: "status" }, `${name}, ${Math.min(this.#at + 1, exchanges.length)} of ${exchanges.length}: `, make("b", {}, what)),
      make("div", { class: "tools" },
        done ? null : button("Next", () => this.#next(), { class: "", "data-step": "next" }),
        done ? null : button("Play the rest", () => this.#all(), { "data-step": "rest" }),
        button("Close", () => this.#close(), { "data-step": "close" })),
    );
    const again = held && (this.#place.querySelector(`[data-step="${held}"]`) ?? this.#place.querySelector("button"));
    if (again) again.focus();
  }

  #close() {
    this.#file = null;
    this.#place.hidden = true;
    byId("words").focus();
  }
}
