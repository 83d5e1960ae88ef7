/** What was heard: intent, slots, how sure, and what came second. */

import { make, unseen } from "./element.js";

export function heard(step) {
  const { heard: understood } = step;
  if (!understood) return [make("p", { class: "faint" }, withoutWords(step))];
  return [
    make("p", { class: "intent" }, understood.intent, " ", score(understood.score)),
    make("p", { class: "faint" }, understood.why),
    slots(understood.slots),
    make("p", {}, lost(understood)),
  ];
}

function withoutWords(step) {
  if (step.kind === "open") return "The skill was opened: there were no words to understand.";
  if (step.kind === "silence" && !step.request) return "Nothing. The device plays the reprompt; the skill is not asked.";
  if (step.kind === "request") return "Nothing: the request was sent as it stands.";
  return "Nothing.";
}

function score(value) {
  return make(
    "span",
    { class: "score" },
    make("meter", { min: 0, max: 1, value, "aria-hidden": "true" }),
    unseen("score "),
    value.toFixed(2),
  );
}

function slots(filled) {
  const rows = Object.entries(filled).flatMap(([name, values]) => values.map((value) => row(name, value)));
  if (!rows.length) return make("p", { class: "faint" }, "No slots.");
  const heads = ["slot", "said", "id", "name"].map((head) => make("th", { scope: "col" }, head));
  return make("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "Slots" },
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows)));
}

function row(name, value) {
  const [id, canonical] = value.matches[0] ?? [null, null];
  const others = value.matches.length > 1 ? ` (and ${value.matches.length - 1} more)` : "";
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, name),
    make("td", {}, value.words && value.words !== value.spoken ? `${value.words} → ${value.spoken}` : value.spoken),
    make("td", {}, make("code", {}, id ?? "–"), others),
    make("td", {}, canonical ?? "no match"),
  );
}

function lost({ intent, score: won, runner_up: second }) {
  if (!second) return "No other intent came near.";
  const behind = won - second[1];
  if (intent === "AMAZON.FallbackIntent") return `Nearest: ${second[0]} with ${second[1].toFixed(2)}, not enough to be believed.`;
  return `Second: ${second[0]} with ${second[1].toFixed(2)}. It lost by ${behind.toFixed(2)}.`;
}
