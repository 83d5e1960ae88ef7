/** A conversation file that was run: green or red, with the difference in place. */

import { button, count, make, unseen } from "./element.js";

export function result(opened, stepper, open) {
  const red = opened.broken || opened.differences.length > 0;
  const verdict = opened.broken ? "cannot be read" : red ? count(opened.differences.length, "difference") : "as written";
  return make(
    "li",
    { class: red ? "red" : "green" },
    make(
      "details",
      { open: open || Boolean(red) },
      make("summary", {},
        make("span", { class: "mark", "aria-hidden": "true" }, red ? "✗" : "✓"), unseen(red ? "Red: " : "Green: "),
        make("span", { class: "name" }, opened.name), " ",
        make("span", { class: "faint" }, [verdict, opened.title].filter(Boolean).join(" · "))),
      opened.broken
        ? make("p", { class: "bad" }, opened.broken)
        : make("div", { class: "tools" }, button("Step through it", () => stepper.begin(opened))),
      opened.broken ? null : lines(opened),
    ),
  );
}

function lines(opened) {
  const shown = opened.lines.flatMap((text, at) => [
    make("div", { class: `line ${kind(text)}` }, text || "\u00a0"),
    ...opened.differences.filter(({ line }) => line === at + 1).map(difference),
  ]);
  return make("div", { class: "talk-file", tabindex: 0, role: "region", "aria-label": opened.name }, ...shown);
}

function difference({ expected, got }) {
  return make("div", { class: "differs bad" },
    make("p", {}, make("span", { class: "faint" }, "expected "), expected),
    make("p", {}, make("span", { class: "faint" }, "got "), got));
}

function kind(text) {
  if (text.startsWith(">")) return "person";
  if (text.startsWith("#")) return "remark";
  return text.startsWith("<") || /^\s/.test(text) ? "skill" : "check";
}
