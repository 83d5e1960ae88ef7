/** A JSON document to read: folded, searchable, copyable. */

import { button, count, make, unseen } from "./element.js";

const OPEN_DEPTH = 2;
const FOLDED = new Set(["context", "attributes", "sessionAttributes"]);

export function json(document, name, extra = null) {
  const leaves = [];
  const tree = branch(null, document, 0, leaves);
  const found = make("output", { class: "faint" });
  const search = make("input", {
    type: "search",
    "aria-label": `Search the ${name}`,
    placeholder: "Search",
    oninput: () => mark(leaves, search.value, found),
    onkeydown: (event) => event.key === "Enter" && next(leaves, event.shiftKey ? -1 : 1),
  });
  const text = JSON.stringify(document, null, 2);
  return make(
    "div",
    { class: "json" },
    make("div", { class: "tools" }, search, found, copy(text, name), extra),
    make("div", { class: "tree", tabindex: 0, role: "region", "aria-label": `${name} as JSON` }, tree),
  );
}

/** A value with its key: a line, or a fold of lines. */
function branch(key, value, depth, leaves) {
  const label = key === null ? null : make("span", { class: "key" }, key);
  if (value === null || typeof value !== "object") {
    const shown = make("span", { class: typeof value }, JSON.stringify(value));
    const line = make("div", { class: "line" }, label, label ? ": " : "", shown);
    leaves.push({ line, text: `${key ?? ""}: ${value}`.toLowerCase() });
    return line;
  }
  const list = Array.isArray(value);
  const held = Object.entries(value);
  const size = list ? count(held.length, "item") : count(held.length, "key");
  const summary = make("summary", {}, label ?? (list ? "list" : "document"), make("span", { class: "faint" }, ` ${size}`));
  leaves.push({ line: summary, text: `${key ?? ""}`.toLowerCase() });
  const inner = held.map(([name, one]) => branch(list ? null : name, one, depth + 1, leaves));
  return make("details", { open: depth < OPEN_DEPTH && !FOLDED.has(key) }, summary, ...inner);
}

function mark(leaves, wanted, found) {
  const text = wanted.trim().toLowerCase();
  let hits = 0;
  for (const { line, text: held } of leaves) {
    const hit = Boolean(text) && held.includes(text);
    line.classList.toggle("found", hit);
    line.classList.remove("now");
    if (!hit) continue;
    hits += 1;
    for (let fold = line.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  found.textContent = text ? `${hits} found` : "";
}

function next(leaves, by) {
  const hits = leaves.map(({ line }) => line).filter((line) => line.classList.contains("found"));
  if (!hits.length) return;
  const at = hits.findIndex((line) => line.classList.contains("now"));
  hits[at]?.classList.remove("now");
  const now = hits.at((at + by) % hits.length);
  now.classList.add("now");
  now.scrollIntoView({ block: "nearest" });
}

function copy(text, name) {
  const done = button("Copy", async () => {
    try {
      await navigator.clipboard.writeText(text);
      done.firstChild.textContent = "Copied";
    } catch {
      done.firstChild.textContent = "Not allowed";
    }
    setTimeout(() => (done.firstChild.textContent = "Copy"), 2000);
  });
  done.append(unseen(` the ${name}`));
  return done;
}
