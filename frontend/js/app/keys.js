import { firstShown } from "../panels/header.js";
import { openHelp } from "../panels/help.js";

/** @import {App} from "./app.js" */

/** True where a key belongs to what the reader is typing in. @param {KeyboardEvent} event */
function isTyping(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  return target.matches?.("input, textarea, select, [contenteditable]") ?? false;
}

/**
 * The keys of the page, as the help lists them.
 *
 * @param {App} app
 * @param {{focusSearch: () => void, focusPanel: () => void}} moves
 */
export function followKeys(app, { focusSearch, focusPanel }) {
  const { store, sketchBar } = app;
  const measure = (/** @type {"line"|"area"} */ kind) =>
    sketchBar.start({ kind, purpose: "measure" });
  /** @type {Record<string, () => void>} */
  const actions = {
    "/": focusSearch,
    "?": openHelp,
    m: () => app.map.getContainer().focus(),
    l: () => store.set({ layersOpen: !store.state.layersOpen }),
    e: () => {
      store.set({ panel: "check" });
      setTimeout(focusPanel);
    },
    t: () => store.set({ table: store.state.table === null ? firstShown(app) : null }),
    d: () => measure("line"),
    a: () => measure("area"),
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return closeTopmost(app);
    const action = isTyping(event) ? undefined : actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/**
 * Closes one thing at a time: drawing, the table where the reader is in it, panel, table.
 *
 * @param {App} app
 */
function closeTopmost({ store, sketchBar, map }) {
  const { state } = store;
  if (sketchBar.isOpen()) sketchBar.stop();
  else if (state.table && state.panel && document.activeElement?.closest("#drawer")) {
    store.set({ table: null });
    document.getElementById("side-panel")?.focus();
    return;
  } else if (state.panel) store.set({ panel: null });
  else if (state.table) store.set({ table: null });
  else return;
  map.getContainer().focus({ preventScroll: true });
}
