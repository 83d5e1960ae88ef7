/** The ring of light, and the words that say the same. */

import { byId } from "./element.js";

const STATES = {
  off: ["Off", "Nothing is open. Speak, and it opens."],
  listening: ["Listening", "Your turn."],
  hearing: ["Hearing you", "Speak now."],
  thinking: ["Thinking", "The skill has the request."],
  speaking: ["Speaking", "Type, talk or press Esc to cut in."],
  waiting: ["Still listening", "The reprompt is due: “Say nothing” plays it."],
  ended: ["Ended", "The session is over. Speak, and it opens again."],
};

export function light(state) {
  const [word, hint] = STATES[state];
  if (byId("ring").dataset.state === state) return;
  byId("ring").dataset.state = state;
  byId("state").textContent = word;
  byId("hint").textContent = hint;
}
