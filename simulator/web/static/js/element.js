/** Making elements. Text goes in as text: nothing here reads markup. */

/** make("p", {class: "faint", hidden: true}, "words", node): attributes, properties, listeners. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A button that does something. */
export function button(label, action, attributes = {}) {
  return make("button", { type: "button", class: "quiet", ...attributes, onclick: action }, label);
}

/** Words that only a screen reader says. */
export const unseen = (text) => make("span", { class: "unseen" }, text);

/** 1 turn, 2 turns. */
export const count = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;
