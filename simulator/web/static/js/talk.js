/** The conversation as a tree: going back to a turn and saying something else grows a branch. */

export class Talk extends EventTarget {
  constructor() {
    super();
    this.clear();
  }

  /** Forget everything but who is speaking. */
  clear() {
    this.root = { step: null, parent: null, children: [], number: 0 };
    this.last = this.root;
    this.selected = null;
    this.changed();
  }

  /** The turns that led here, first to last. */
  get path() {
    const nodes = [];
    for (let node = this.last; node.parent; node = node.parent) nodes.unshift(node);
    return nodes;
  }

  get open() {
    return Boolean(this.last.step?.moment.session);
  }

  /** Where the speaker stood after a turn; before the first one only the device is known. */
  momentAfter(node) {
    if (node.step) return node.step.moment;
    return this.identity ? { ...this.identity, session: null } : null;
  }

  add(step, after = this.last, extra = {}) {
    const node = { step, parent: after, children: [], number: after.number + 1, ...extra };
    after.children.push(node);
    this.identity = { user_id: step.moment.user_id, device_id: step.moment.device_id };
    this.last = node;
    this.selected = node;
    this.changed();
    return node;
  }

  /** Stand after this turn again. What came later stays as a branch. */
  backTo(node) {
    this.last = node;
    this.selected = node.step ? node : null;
    this.changed();
  }

  /** Go to the end of the branch that begins with this turn. */
  follow(node) {
    let end = node;
    while (end.children.length) end = end.children.at(-1);
    this.last = end;
    this.selected = node;
    this.changed();
  }

  select(node) {
    this.selected = node;
    this.changed();
  }

  changed() {
    this.dispatchEvent(new Event("change"));
  }
}
