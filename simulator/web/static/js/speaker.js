/** The smart speaker: does what the person does, and says what the skill answers. */

import { byId } from "./element.js";
import { Patience } from "./patience.js";
import { light } from "./ring.js";
import { Refused, sent } from "./server.js";

export class Speaker {
  #busy = false;
  #patience = new Patience();

  constructor(talk, settings, voice) {
    this.talk = talk;
    this.settings = settings;
    this.voice = voice;
    voice.addEventListener("hush", () => this.settle());
    talk.addEventListener("change", () => talk.last.step || this.#cleared());
  }

  /**
   * Do one thing and add what came of it after a turn (the last one, if not told).
   * Resolves to the new turns; to none when the server refused.
   */
  async act(kind, { text = "", request = null, after = this.talk.last, launch, extra } = {}) {
    if (this.#busy) return [];
    this.#busy = true;
    this.#patience.stop();
    this.voice.hush();
    this.trouble("");
    light("thinking");
    try {
      const device = this.settings.device;
      const { steps } = await sent("/api/turn", {
        kind,
        text,
        request,
        ...device,
        launch: launch ?? device.launch,
        moment: this.talk.momentAfter(after),
      });
      let last = after;
      const nodes = steps.map((step) => (last = this.talk.add(step, last, extra)));
      this.#busy = false;
      // A recording that is stepped through has silences of its own.
      this.#speak(steps.at(-1), !extra);
      return nodes;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.trouble(error.message);
      this.settle();
      return [];
    } finally {
      this.#busy = false;
    }
  }

  /** The light as it is when nobody is speaking. */
  settle() {
    this.#patience.stop();
    if (this.talk.open) light("listening");
    else light(this.talk.last.step ? "ended" : "off");
  }

  trouble(text) {
    byId("trouble").textContent = text;
    byId("trouble").hidden = !text;
  }

  #cleared() {
    this.voice.hush();
    if (!this.#busy) this.settle();
  }

  async #speak(step, waits) {
    byId("spoken").textContent = step.speech || (step.ended ? "The session has ended." : "");
    if (this.voice.on && step.parts.length) {
      light("speaking");
      if (!(await this.voice.speak(step.parts, this.settings.locale))) return;
    }
    this.settle();
    if (waits && this.talk.open && this.talk.last.step === step) this.#listen(step);
  }

  /** Nobody speaks: the reprompt is due. Only a device's own patience closes a session. */
  #listen(step) {
    const patience = this.settings.patience;
    const again = step.kind === "silence";
    this.#patience.wait(() => {
      const plays = patience === "device" || (patience === "reprompt" && this.voice.on && !again);
      if (plays && (step.reprompt || patience === "device")) this.act("silence");
      else if (step.reprompt && !again) light("waiting");
    });
  }
}
