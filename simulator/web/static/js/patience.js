/** How long a device listens: about eight seconds, then the reprompt, then as long again. */

const SECONDS = 8;
const STIRRINGS = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "touchmove"];

export class Patience {
  #timer = null;
  #due = null;

  constructor() {
    // Somebody who reads, scrolls or types is there: the wait begins again.
    for (const kind of STIRRINGS) {
      document.addEventListener(kind, () => this.#due && this.wait(this.#due), { passive: true, capture: true });
    }
  }

  /** Call `due` when nobody has stirred for as long as a device waits. */
  wait(due) {
    this.stop();
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = null;
      due();
    }, SECONDS * 1000);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#due = null;
  }
}
