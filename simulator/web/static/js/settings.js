/** The device: its language, its screen, and how it begins. */

import { byId, make } from "./element.js";

const FIELDS = ["locale", "screen", "launch", "yes-no", "patience"];

export class Settings extends EventTarget {
  constructor(locales) {
    super();
    byId("locale").replaceChildren(...locales.map((locale) => make("option", { value: locale }, locale)));
    for (const id of FIELDS) byId(id).addEventListener("change", () => this.#changed());
    this.#changed();
  }

  get locale() {
    return byId("locale").value;
  }

  set locale(value) {
    byId("locale").value = value;
    this.#changed();
  }

  get patience() {
    return byId("patience").value;
  }

  /** As the server wants it with every turn. */
  get device() {
    return {
      locale: this.locale,
      screen: Boolean(byId("screen").value),
      launch: Boolean(byId("launch").value),
      yes_no: byId("yes-no").value,
    };
  }

  #changed() {
    const { screen, launch } = this.device;
    byId("device-now").textContent = [
      this.locale,
      screen ? "screen" : "no screen",
      launch ? "opens first" : "one-shot",
    ].join(" · ");
    this.dispatchEvent(new Event("change"));
  }
}
