/** @import {Reference} from "../types.js" */

/**
 * Tells the map and the table which feature the reader points at, from whichever side it comes.
 *
 * @typedef {ReturnType<typeof createHover>} Hover
 */
export function createHover() {
  /** @type {Set<(now: Reference | null, before: Reference | null) => void>} */
  const listeners = new Set();
  /** @type {Reference | null} */
  let current = null;
  return {
    /** @param {Reference | null} next */
    set(next) {
      if (next?.collection === current?.collection && next?.id === current?.id) return;
      const before = current;
      current = next;
      for (const listener of listeners) listener(next, before);
    },
    /** @param {(now: Reference | null, before: Reference | null) => void} listener */
    subscribe: (listener) => void listeners.add(listener),
    get: () => current,
  };
}
