/** The skill's own account of its reasoning, whatever its shape: lists, tables and plain values. */

import { make } from "./element.js";
import { readable } from "./findings.js";

/** `known` is shown elsewhere: an account that only repeats it is left out. */
export function reasons(explained, known = null) {
  if (explained === null || explained === undefined) return null;
  if (typeof explained === "string") return [make("pre", {}, explained)];
  if (explained.error) return [make("p", { class: "bad" }, explained.error)];
  return Object.entries(explained)
    .filter(([, value]) => !known || !same(value, known))
    .sort(([, one], [, other]) => rank(one) - rank(other))
    .flatMap(([name, value]) => part(readable(name), value));
}

const MANY = 8;

/** Single values first, long tables last. */
const rank = (value) => (value === null || typeof value !== "object" ? 0 : Array.isArray(value) && value.length > MANY ? 2 : 1);

/** Under its name; a single value beside it; much of it folded. */
function part(name, value) {
  if (Array.isArray(value) && value.length > MANY) {
    return [make("details", { class: "many" }, make("summary", {}, make("h4", {}, `${name} (${value.length})`)), shown(value, name))];
  }
  if (value === null || typeof value !== "object") {
    return [make("p", {}, make("span", { class: "faint" }, `${name} `), brief(value))];
  }
  return [make("h4", {}, name), shown(value, name)];
}

const sorted = (value) => JSON.stringify(Object.entries(value ?? {}).sort());
const same = (value, known) => isRecord(value) && sorted(value) === sorted(known);

function shown(value, name) {
  if (empty(value)) return make("p", { class: "faint" }, "None.");
  if (Array.isArray(value)) {
    return value.every(isRecord) ? table(value, name) : make("ul", {}, ...value.map((one) => make("li", {}, brief(one))));
  }
  if (isRecord(value)) {
    return make("dl", {}, ...Object.entries(value).flatMap(([key, held]) => [
      make("dt", {}, readable(key)),
      make("dd", {}, Array.isArray(held) && held.length && held.every(isRecord) ? table(held, key) : brief(held)),
    ]));
  }
  return make("p", {}, brief(value));
}

function table(rows, name) {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return make("div", { class: "wide", tabindex: 0, role: "region", "aria-label": name },
    make("table", {},
      make("thead", {}, make("tr", {}, ...keys.map((key) => make("th", { scope: "col" }, readable(key))))),
      make("tbody", {}, ...rows.map((row) => make("tr", {}, ...keys.map((key) => make("td", {}, brief(row[key]))))))));
}

const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const empty = (value) => value === null || value === "" || (typeof value === "object" && !Object.keys(value).length);

function brief(value) {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return several(value) || "–";
  if (isRecord(value)) return Object.entries(value).map(([key, held]) => `${readable(key)} ${brief(held)}`).join(" · ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return /^[a-z0-9_]+$/.test(value) ? readable(value) : String(value);
}

/** Lists in a list are ways, of which one is enough. */
function several(values) {
  if (!values.some(Array.isArray)) return values.map(brief).join(", ");
  return values.map((way) => (Array.isArray(way) ? way.map(brief).join(" and ") : brief(way))).join("; or ");
}
