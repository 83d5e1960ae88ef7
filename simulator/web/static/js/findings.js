/** What the skill says it knows: its session's findings, question and assessment. */

import { make } from "./element.js";

const object = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : null);

/** Nothing for a skill that keeps none of these in its session. */
export function findings(attributes, before) {
  const known = object(attributes.findings);
  const asks = object(attributes.asks);
  const assessment = object(attributes.assessment);
  if (!known && !asks && !assessment) return null;
  const had = object(before.findings) ?? {};
  return [
    known ? facts(known, had) : null,
    asks ? line("Asks", [asks.question, list(asks.facts)].filter(Boolean).join(": ")) : null,
    ...(assessment ? concluded(assessment) : []),
  ];
}

function facts(known, had) {
  const names = Object.keys(known);
  if (!names.length) return make("p", { class: "faint" }, "No findings yet.");
  const fresh = names.filter((name) => JSON.stringify(known[name]) !== JSON.stringify(had[name]));
  const old = names.filter((name) => !fresh.includes(name));
  return make("ul", { class: "facts" }, ...[...fresh, ...old].map((name) =>
    make("li", { class: fresh.includes(name) ? "fresh" : "" },
      readable(name), " ", make("b", {}, list(known[name])),
      fresh.includes(name) ? make("span", { class: "new" }, "new") : null)));
}

function concluded(assessment) {
  return [
    make("p", { class: `verdict ${assessment.care ?? ""}` },
      ["care", "kind"].filter((key) => assessment[key]).map((key) => `${key}: ${readable(assessment[key])}`).join(" · ")),
    assessment.reasons?.length ? line("Because of", list(assessment.reasons)) : null,
    assessment.red_flags?.length ? line("Red flags", list(assessment.red_flags)) : null,
  ];
}

const line = (name, text) => make("p", {}, make("span", { class: "faint" }, `${name} `), text);
const list = (value) => (Array.isArray(value) ? value.map(readable).join(", ") : readable(value ?? ""));
export const readable = (name) => String(name).replaceAll("_", " ");
