/** The conversation on the page. */

import { byId } from "./element.js";
import { entry, refresh } from "./entry.js";

export class Transcript {
  #items = new WeakMap();
  #list = byId("transcript");

  constructor(talk, act) {
    this.talk = talk;
    this.act = act;
    talk.addEventListener("change", () => this.show());
    this.show();
  }

  /** Items that stay are left where they are, so that the focus stays too. */
  show() {
    const path = this.talk.path;
    const items = path.map((node) => this.#item(node));
    const grown = items.length > 0 && items.at(-1).parentNode !== this.#list;
    [...this.#list.children].filter((item) => !items.includes(item)).forEach((item) => item.remove());
    this.#list.append(...items.filter((item) => item.parentNode !== this.#list));
    path.forEach((node, at) => refresh(items[at], node, this.talk, this.act));
    byId("welcome").hidden = path.length > 0;
    if (grown) items.at(-1).scrollIntoView({ block: "nearest" });
  }

  #item(node) {
    if (!this.#items.has(node)) this.#items.set(node, entry(node, this.act));
    return this.#items.get(node);
  }
}
