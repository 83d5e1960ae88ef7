/** How long words take to say, and which stretches of them are longer than a breath. */

const WORDS_A_SECOND = 150 / 60;
export const BREATH = 10;

/** The speech cut where a speaker can breathe: at the ends of sentences and at pauses. */
export function stretches(parts) {
  return parts.flatMap((part) => {
    if (typeof part === "number") return [{ pause: part }];
    const sentences = part.match(/.+?(?:[.!?]+["”’]?(?=\s)|$)\s*/g) ?? [part];
    return sentences.map((text) => {
      const seconds = text.split(/\s+/).filter(Boolean).length / WORDS_A_SECOND;
      return { text, seconds, long: seconds > BREATH };
    });
  });
}

export const spokenTime = (seconds) => `${seconds.toFixed(1)} s`;
