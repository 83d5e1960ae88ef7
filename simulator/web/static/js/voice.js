/** The skill's voice: the browser's synthesiser, with the pauses that the SSML asks for. */

const synthesiser = window.speechSynthesis;

export class Voice extends EventTarget {
  #on = true;
  #cut = null;
  #utterance = null;

  get on() {
    return this.#on && Voice.possible;
  }

  set on(value) {
    this.#on = value;
    if (!value) this.hush();
  }

  get speaking() {
    return this.#cut !== null;
  }

  /** True where there is a voice on this machine: others would send the words away to be spoken. */
  static get possible() {
    return localVoices().length > 0;
  }

  /** Speak words and pauses. Resolves to true when all was said, to false when cut short. */
  async speak(parts, locale) {
    this.hush();
    if (!this.on || !parts.length) return true;
    let cut = false;
    const stopped = new Promise((resolve) => {
      this.#cut = () => {
        cut = true;
        resolve();
      };
    });
    const mine = this.#cut;
    for (const part of parts) {
      if (cut) break;
      const said = typeof part === "number" ? pause(part) : this.#say(part, locale, () => cut);
      await Promise.race([said, stopped]);
    }
    if (this.#cut === mine) this.#cut = null;
    return !cut;
  }

  /** Stop at once. */
  hush() {
    if (!this.#cut) return false;
    this.#cut();
    this.#cut = null;
    synthesiser.cancel();
    this.dispatchEvent(new Event("hush"));
    return true;
  }

  /** A sentence at a time: some synthesisers give up on long ones. */
  async #say(text, locale, cut) {
    for (const sentence of text.match(/[^.!?]+[.!?]*\s*/g) ?? [text]) {
      if (cut()) return;
      await new Promise((resolve) => {
        // Kept in a field: some browsers collect an utterance while it is being spoken.
        const utterance = new SpeechSynthesisUtterance(sentence);
        this.#utterance = utterance;
        utterance.voice = voiceFor(locale);
        utterance.lang = locale;
        utterance.onend = resolve;
        utterance.onerror = resolve;
        synthesiser.speak(utterance);
      });
    }
  }
}

const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

function localVoices() {
  return synthesiser ? synthesiser.getVoices().filter((voice) => voice.localService) : [];
}

function voiceFor(locale) {
  const voices = localVoices();
  const spoken = (voice) => voice.lang.replace("_", "-").toLowerCase();
  return (
    voices.find((voice) => spoken(voice) === locale.toLowerCase()) ??
    voices.find((voice) => spoken(voice).startsWith(locale.slice(0, 2).toLowerCase())) ??
    voices[0]
  );
}
