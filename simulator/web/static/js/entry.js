/** One turn in the transcript. */

import { BREATH, spokenTime, stretches } from "./breath.js";
import { card } from "./card.js";
import { button, make, unseen } from "./element.js";
import { screen } from "./screen.js";

const UNSAID = {
  silence: "says nothing",
  end: "walks away",
  request: "sends a request by hand",
};

/** The list item of a turn; `act` has look(node), back(node) and follow(node). */
export function entry(node, act) {
  const { step } = node;
  const item = make(
    "li",
    { class: "turn", "data-kind": step.kind },
    said(step),
    make("div", { class: "answer" }, ...answer(step, node.compared)),
    meta(node, act),
  );
  return item;
}

function said(step) {
  const unsaid = UNSAID[step.kind];
  if (unsaid) return make("p", { class: "said unsaid" }, unseen("You: "), unsaid);
  return make("p", { class: "said" }, unseen("You: "), step.said);
}

function answer(step, compared) {
  return [
    step.error ? make("p", { class: "bad" }, step.error) : null,
    step.refused ? make("p", { class: "bad" }, `A device would refuse this answer. ${step.refused}`) : null,
    step.speech ? make("p", { class: "speech" }, unseen("Speaker: "), make("span", { class: "words" }, ...stretches(step.parts).flatMap(shown))) : null,
    card(step.card),
    screen(step.directives),
    step.reprompt && step.kind !== "silence"
      ? make("p", { class: "reprompt" }, make("span", {}, "If nobody speaks: "), step.reprompt)
      : null,
    step.ended ? make("p", { class: "ending" }, "The session has ended.") : null,
    ...comparison(compared),
  ];
}

function shown(stretch) {
  if (stretch.pause) {
    return [make("span", { class: "pause", title: `A pause of ${stretch.pause} s` }, "⋯"), " "];
  }
  if (!stretch.long) return [stretch.text];
  const why = `${spokenTime(stretch.seconds)} in one breath; ${BREATH} s is plenty`;
  return [make("mark", { class: "long", title: why }, stretch.text.trimEnd()), " "];
}

function comparison(compared) {
  if (!compared) return [];
  if (!compared.length) return [make("p", { class: "good" }, "✓ As it is written.")];
  return compared.map((difference) =>
    make(
      "div",
      { class: "bad differs" },
      make("p", {}, "✗ Not as it is written."),
      make("p", {}, make("span", { class: "faint" }, "expected "), difference.expected),
      make("p", {}, make("span", { class: "faint" }, "got "), difference.got),
    ),
  );
}

function meta(node, act) {
  const { step } = node;
  const long = stretches(step.parts).filter((stretch) => stretch.long).map(({ seconds }) => spokenTime(seconds));
  const facts = [
    step.speech ? spokenTime(step.seconds) : null,
    step.heard?.intent,
    step.heard ? step.heard.score.toFixed(2) : null,
  ].filter(Boolean);
  return make(
    "div",
    { class: "meta" },
    button(`Turn ${node.number}`, () => act.look(node), { class: "quiet look", "aria-pressed": "false" }),
    facts.length ? make("span", { class: "facts" }, facts.join(" · ")) : null,
    long.length ? make("span", { class: "tag" }, `over a breath: ${long.join(", ")}`) : null,
    make("span", { class: "branches" }),
    button("Back to here", () => act.back(node), { class: "quiet back" }),
  );
}

/** Bring an item up to date: selected, the last one, one of several branches. */
export function refresh(item, node, talk, act) {
  const look = item.querySelector(".look");
  look.setAttribute("aria-pressed", String(talk.selected === node));
  item.classList.toggle("selected", talk.selected === node);
  const later = node.children.length;
  const last = talk.last === node;
  item.querySelector(".back").hidden = last;
  const siblings = node.parent.children;
  const place = siblings.indexOf(node);
  const shown = [];
  if (siblings.length > 1) {
    const to = siblings[(place + 1) % siblings.length];
    shown.push(button(`Branch ${place + 1} of ${siblings.length}`, () => act.follow(to), { title: "Show the next branch" }));
  }
  if (last && later) {
    shown.push(button("Forward again", () => act.follow(node.children.at(-1))));
  }
  item.querySelector(".branches").replaceChildren(...shown);
}
