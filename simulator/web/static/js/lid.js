/** The speaker with its lid off: everything about the selected turn. */

import { byId, button, make } from "./element.js";
import { difference } from "./difference.js";
import { edit } from "./edit.js";
import { findings } from "./findings.js";
import { heard } from "./heard.js";
import { json } from "./json.js";
import { reasons } from "./reasons.js";

export class Lid {
  #pane = byId("pane-turn");
  #nothing = [...this.#pane.childNodes];
  #shown = null;
  /** Folds stay as they were left from one turn to the next. */
  #folded = new Set(["Request", "Response"]);

  /** `resend(node, request)` sends a request from where the turn's own was sent. */
  constructor(talk, resend) {
    this.talk = talk;
    this.resend = resend;
    talk.addEventListener("change", () => this.show(talk.selected));
  }

  show(node) {
    if (node === this.#shown) return;
    this.#shown = node;
    this.#pane.replaceChildren(...(node ? this.#sections(node) : this.#nothing));
    this.#pane.scrollTop = 0;
  }

  #sections(node) {
    const { step } = node;
    const before = node.parent.step?.attributes ?? {};
    const what = ["request", "end"].includes(step.kind) ? `(${step.kind})` : step.said || "(silence)";
    return [
      make("h2", {}, `Turn ${node.number} `, make("span", { class: "faint" }, what)),
      this.#section("Heard", heard(step)),
      this.#section("Findings", findings(step.attributes, before)),
      this.#section("Why", reasons(step.explained, step.attributes.findings)),
      this.#section("Session", [
        make("p", { class: "faint" }, "Against the turn before."),
        difference(before, step.attributes),
      ]),
      this.#request(node),
      this.#section("Response", step.response ? [json(step.response, "response")] : null),
    ].filter(Boolean);
  }

  #request(node) {
    const { request } = node.step;
    if (!request) return null;
    const editor = button("Edit and send", () => edit(request, place, (document) => this.resend(node, document)));
    const place = make("div", {}, json(request, "request", editor));
    return this.#section("Request", [place]);
  }

  #section(name, content) {
    if (!content) return null;
    const section = make(
      "details",
      { class: "section", open: !this.#folded.has(name) },
      make("summary", {}, make("h3", {}, name)),
      make("div", { class: "inside" }, ...content.filter(Boolean)),
    );
    section.addEventListener("toggle", () => {
      if (section.isConnected) this.#folded[section.open ? "delete" : "add"](name);
    });
    return section;
  }
}
