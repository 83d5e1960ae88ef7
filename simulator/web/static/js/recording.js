/** The Recordings pane: save this conversation, load one, run them all. */

import { byId, button, make } from "./element.js";
import { chooser, named, save } from "./file.js";
import { result } from "./result.js";
import { Refused, fetched, sent } from "./server.js";

export class Recording {
  #title = make("input", { type: "text", maxlength: 200, placeholder: "A night cramp in the calf." });
  #told = make("p", { role: "status" });
  #list = make("ol", { class: "files" });
  #sum = make("p", { class: "sum", role: "status" });
  #loaded = make("ol", { class: "files" });

  constructor(talk, settings, stepper) {
    this.talk = talk;
    this.settings = settings;
    this.stepper = stepper;
    byId("pane-files").replaceChildren(
      make("h2", {}, "Recordings"),
      make("section", {}, make("h3", {}, "This conversation"),
        make("label", {}, "What it shows ", this.#title),
        make("div", { class: "tools" },
          button("Save as a conversation file", () => this.#save("talk-file", ".talk"), { class: "" }),
          button("Save for ask dialog", () => this.#save("ask-dialog-file", ".json")),
          button("Clear it", () => this.talk.clear())),
        this.#told),
      make("section", {}, make("h3", {}, "A file of yours"),
        make("p", { class: "faint" }, "A conversation file (.talk) or a replay file of ask dialog (.json)."),
        make("div", { class: "tools" }, chooser("Load a file", ".talk,.json,.txt", (text, name) => this.#load(text, name))),
        this.#loaded),
      make("section", {}, make("h3", {}, "All conversation files"),
        make("div", { class: "tools" }, button("Run them all", () => this.#runAll(), { class: "" })),
        this.#sum, this.#list),
    );
  }

  async #save(kind, ending) {
    const turns = this.talk.path.map(({ step }) => step);
    if (!turns.length) return this.#tell("There is nothing to save yet: say something first.");
    await this.#trying(async () => {
      const told = { turns: turns.map(kept), locale: this.settings.locale, title: this.#title.value };
      const { text, left_out } = await sent(`/api/${kind}`, told);
      const name = named(this.#title.value, ending);
      save(text, name, ending === ".json" ? "application/json" : "text/plain");
      this.#tell([`Saved as ${name}.`, left_out].filter(Boolean).join(" "));
    });
  }

  async #load(text, name) {
    await this.#trying(async () => {
      const opened = await sent("/api/conversation", { text, name });
      this.#loaded.prepend(result(opened, this.stepper, true));
      this.#tell("");
    });
  }

  async #runAll() {
    await this.#trying(async () => {
      const { files } = await fetched("/api/conversations");
      this.#list.replaceChildren();
      if (!files.length) return this.#summed("There are no conversation files here yet. Save one into conversations/ or tests/, or name a folder with --conversations.");
      let red = 0;
      for (const [at, { name, title }] of files.entries()) {
        this.#summed(`Running ${at + 1} of ${files.length} …`);
        const opened = await sent("/api/conversations/run", { name });
        const item = result({ ...opened, title }, this.stepper, false);
        // What needs looking at stands above what does not.
        if (item.className === "red") this.#list.insertBefore(item, this.#list.children[red++] ?? null);
        else this.#list.append(item);
      }
      this.#summed(`${files.length - red} green, ${red} red`);
    });
  }

  async #trying(work) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#tell(error.message);
    }
  }

  #tell(text) {
    this.#told.textContent = text;
  }

  #summed(text) {
    this.#sum.textContent = text;
  }
}

/** As much of a turn as a recording holds. */
function kept({ kind, said, heard, speech, attributes, ended, refused, error }) {
  return { kind, said, heard, speech, attributes, ended, refused, error };
}
