/** What changed between two JSON documents, by path. */

import { make } from "./element.js";

/** Every leaf that was added, removed or changed: [sign, path, before, after]. */
export function differences(before, after) {
  const old = leaves(before);
  const fresh = leaves(after);
  const paths = [...new Set([...old.keys(), ...fresh.keys()])];
  return paths.flatMap((path) => {
    if (!old.has(path)) return [["+", path, null, fresh.get(path)]];
    if (!fresh.has(path)) return [["−", path, old.get(path), null]];
    return old.get(path) === fresh.get(path) ? [] : [["~", path, old.get(path), fresh.get(path)]];
  });
}

const WORDS = { "+": "added", "−": "removed", "~": "changed" };

export function difference(before, after) {
  const found = differences(before, after);
  if (!found.length) return make("p", { class: "faint" }, "Nothing changed.");
  return make("ul", { class: "difference" }, ...found.map(([sign, path, old, fresh]) =>
    make("li", { class: WORDS[sign] },
      make("span", { class: "sign", role: "img", "aria-label": WORDS[sign] }, sign),
      make("span", { class: "change" },
        make("span", { class: "key" }, path), " ",
        ...change(old, fresh)))));
}

/** Of two lists only what went and what came; of anything else both. */
function change(old, fresh) {
  const [went, came] = old?.startsWith("[") && fresh?.startsWith("[") ? moved(JSON.parse(old), JSON.parse(fresh)) : [old, fresh];
  return [
    went === null ? null : make("del", {}, shortened(went)),
    went !== null && came !== null ? " " : null,
    came === null ? null : make("ins", {}, shortened(came)),
  ];
}

function moved(old, fresh) {
  const without = (list, other) => list.filter((one) => !other.includes(one)).map((one) => JSON.stringify(one)).join(", ");
  const [went, came] = [without(old, fresh), without(fresh, old)];
  return went || came ? [went || null, came || null] : [JSON.stringify(old), JSON.stringify(fresh)];
}

function leaves(value, path = "", into = new Map()) {
  if (value === null || typeof value !== "object") {
    into.set(path, JSON.stringify(value));
  } else if (Array.isArray(value) && value.every((one) => one === null || typeof one !== "object")) {
    into.set(path, JSON.stringify(value));
  } else {
    for (const [key, held] of Object.entries(value)) leaves(held, path ? `${path}.${key}` : key, into);
  }
  return into;
}

const LONGEST = 240;
const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
