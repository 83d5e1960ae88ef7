/** The tabs of the lid, and on a narrow page the two views. */

import { byId } from "./element.js";

export class Tabs {
  #tabs = [...document.querySelectorAll("[role=tab]")];
  #views = [...document.querySelectorAll("[data-show]")];

  constructor() {
    for (const tab of this.#tabs) {
      tab.addEventListener("click", () => this.open(tab.id));
      tab.addEventListener("keydown", (event) => this.#move(event));
    }
    for (const view of this.#views) view.addEventListener("click", () => this.view(view.dataset.show));
  }

  open(id) {
    for (const tab of this.#tabs) {
      const chosen = tab.id === id;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      byId(tab.getAttribute("aria-controls")).hidden = !chosen;
    }
  }

  view(name) {
    document.body.dataset.view = name;
    for (const view of this.#views) view.setAttribute("aria-pressed", String(view.dataset.show === name));
  }

  #move(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const to = this.#tabs.at((this.#tabs.indexOf(event.target) + by) % this.#tabs.length);
    this.open(to.id);
    to.focus();
  }
}
