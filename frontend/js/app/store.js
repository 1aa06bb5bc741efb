/** @import {State} from "../types.js" */

/**
 * @typedef {object} Store
 * @property {State} state the present state; replaced, never changed in place
 * @property {(patch: Partial<State>) => void} set
 * @property {(listener: (state: State, before: State) => void) => () => void} subscribe
 */

/**
 * Holds the one state of the page. Several `set` calls of one turn reach listeners as one change.
 *
 * @param {State} initial
 * @returns {Store}
 */
export function createStore(initial) {
  /** @type {Set<(state: State, before: State) => void>} */
  const listeners = new Set();
  let told = initial;
  let scheduled = false;

  const tell = () => {
    scheduled = false;
    const before = told;
    told = store.state;
    for (const listener of listeners) listener(told, before);
  };

  /** @type {Store} */
  const store = {
    state: initial,
    set(patch) {
      store.state = { ...store.state, ...patch };
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(tell);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}
