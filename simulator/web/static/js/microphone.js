/** The browser's recogniser: off until asked for, absent where there is none. */

const Recogniser = window.SpeechRecognition || window.webkitSpeechRecognition;

const TROUBLES = {
  "not-allowed": "The browser does not let this page use the microphone.",
  "audio-capture": "There is no microphone.",
  network: "This browser's recogniser needs its maker's service, which does not answer.",
  "language-not-supported": "This browser's recogniser does not know the language.",
};

export class Microphone extends EventTarget {
  #recogniser = null;

  static get possible() {
    return Boolean(Recogniser);
  }

  get on() {
    return this.#recogniser !== null;
  }

  /** Listen until something was said. Events: start, words (so far), said (at last), stop, trouble. */
  start(locale) {
    const recogniser = new Recogniser();
    this.#recogniser = recogniser;
    recogniser.lang = locale;
    recogniser.interimResults = true;
    recogniser.onresult = (event) => {
      const results = [...event.results];
      const text = results.map((result) => result[0].transcript).join("").trim();
      this.#tell(results.every((result) => result.isFinal) ? "said" : "words", text);
    };
    recogniser.onerror = (event) => {
      if (TROUBLES[event.error]) this.#tell("trouble", TROUBLES[event.error]);
    };
    recogniser.onend = () => {
      this.#recogniser = null;
      this.#tell("stop");
    };
    recogniser.start();
    this.#tell("start");
  }

  stop() {
    this.#recogniser?.abort();
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
