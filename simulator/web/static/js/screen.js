/** A rough look at an APL document: its texts in order. Amazon's renderer is not here. */

import { make } from "./element.js";

const CHILDREN = ["items", "item", "firstItem", "lastItem"];

export function screen(directives) {
  const drawn = directives.find((directive) => directive.type === "Alexa.Presentation.APL.RenderDocument");
  if (!drawn) return null;
  const texts = words(drawn.document?.mainTemplate, drawn);
  return make(
    "figure",
    { class: "screen" },
    make("figcaption", {}, "Screen, roughly: the texts alone. The document is in the response."),
    ...texts.map((text) => make("p", {}, text)),
    texts.length ? null : make("p", { class: "faint" }, "No text in the document."),
  );
}

function words(component, drawn) {
  if (Array.isArray(component)) return component.flatMap((one) => words(one, drawn));
  if (component === null || typeof component !== "object") return [];
  const own = typeof component.text === "string" ? [bound(component.text, drawn)] : [];
  return [...own.filter(Boolean), ...CHILDREN.flatMap((key) => words(component[key], drawn))];
}

/** "${payload.data.title}" with what the data sources hold; other expressions are left out. */
function bound(text, drawn) {
  const [payload] = drawn.document?.mainTemplate?.parameters ?? ["payload"];
  return text
    .replace(/\$\{([\w.]+)\}/g, (whole, path) => {
      const [root, ...steps] = path.split(".");
      if (root !== payload && root !== payload?.name) return "";
      const value = steps.reduce((held, step) => held?.[step], drawn.datasources ?? {});
      return typeof value === "string" || typeof value === "number" ? String(value) : "";
    })
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
