/** Puts the speaker together. */

import { byId, button } from "./element.js";
import { Lid } from "./lid.js";
import { Microphone } from "./microphone.js";
import { Recording } from "./recording.js";
import { light } from "./ring.js";
import { fetched } from "./server.js";
import { Settings } from "./settings.js";
import { Speaker } from "./speaker.js";
import { Stepper } from "./stepper.js";
import { Tabs } from "./tabs.js";
import { Talk } from "./talk.js";
import { TalkBox } from "./talkbox.js";
import { Transcript } from "./transcript.js";
import { Voice } from "./voice.js";

const { locales } = await fetched("/api/skill");
const talk = new Talk();
const voice = new Voice();
const settings = new Settings(Object.keys(locales));
const speaker = new Speaker(talk, settings, voice);
const tabs = new Tabs();
const box = new TalkBox();
const stepper = new Stepper(talk, settings, speaker);
stepper.shown = () => tabs.view("talk");
new Recording(talk, settings, stepper);
new Lid(talk, (node, request) => speaker.act("request", { request, after: node.parent }));
new Transcript(talk, {
  look: (node) => {
    talk.select(node);
    tabs.open("tab-turn");
    tabs.view("lid");
  },
  back: (node) => {
    voice.hush();
    talk.backTo(node);
    speaker.settle();
    box.focus();
  },
  follow: (node) => {
    voice.hush();
    talk.follow(node);
    speaker.settle();
  },
});

/** Words: typed, spoken or pressed. None at all are silence, or open the skill. */
function say(text) {
  if (text) return speaker.act("say", { text });
  return speaker.act(talk.open ? "silence" : "open");
}

box.addEventListener("said", ({ detail }) => say(detail));
box.addEventListener("typing", () => voice.hush());

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.target.matches("textarea, select, [type=search]")) return;
  microphone.stop();
  if (voice.hush()) return;
  if (!box.empty) box.show("");
  else if (talk.open) speaker.act("say", { text: "stop" });
});

byId("silence").addEventListener("click", () => speaker.act("silence"));
byId("again").addEventListener("click", () => speaker.act("open"));
byId("leave").addEventListener("click", () => speaker.act("end"));
talk.addEventListener("change", () => {
  for (const id of ["silence", "leave"]) byId(id).disabled = !talk.open;
});

function openings() {
  const { invocation, openings: texts } = locales[settings.locale];
  byId("openings").replaceChildren(
    button(`open ${invocation}`, () => speaker.act("open"), { class: "quiet opening first" }),
    ...texts.map((text) => button(text, () => say(text), { class: "quiet opening" })),
  );
}
settings.addEventListener("change", openings);
openings();

byId("voice").addEventListener("click", ({ currentTarget }) => {
  voice.on = currentTarget.getAttribute("aria-pressed") !== "true";
  currentTarget.setAttribute("aria-pressed", String(voice.on));
});
function voices() {
  byId("voice").disabled = !Voice.possible;
  byId("voice").setAttribute("aria-pressed", String(voice.on));
  notice();
}
/** Where sound may go, and where it comes from. */
function notice() {
  byId("notice").textContent = [
    Microphone.possible && "The microphone is off until you press it; your browser may then send the sound to its maker.",
    !Voice.possible && "This browser has no voice of this machine's own: the answers are text.",
  ].filter(Boolean).join(" ");
}
window.speechSynthesis?.addEventListener?.("voiceschanged", voices);
voices();

const dark = matchMedia("(prefers-color-scheme: dark)");
const theme = () => byId("theme").setAttribute("aria-pressed", String(isDark()));
const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
byId("theme").addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  theme();
});
dark.addEventListener("change", theme);
theme();

const microphone = new Microphone();
if (Microphone.possible) {
  const press = byId("microphone");
  press.hidden = false;
  press.addEventListener("click", () => {
    if (microphone.on) return microphone.stop();
    voice.hush();
    speaker.trouble("");
    microphone.start(settings.locale);
  });
  microphone.addEventListener("start", () => {
    press.setAttribute("aria-pressed", "true");
    light("hearing");
  });
  microphone.addEventListener("words", ({ detail }) => box.show(detail));
  microphone.addEventListener("said", ({ detail }) => {
    box.show("");
    say(detail);
  });
  microphone.addEventListener("stop", () => {
    press.setAttribute("aria-pressed", "false");
    if (byId("ring").dataset.state === "hearing") speaker.settle();
  });
  microphone.addEventListener("trouble", ({ detail }) => speaker.trouble(detail));
}
window.addEventListener("pagehide", () => voice.hush());
document.body.dataset.ready = "yes";
