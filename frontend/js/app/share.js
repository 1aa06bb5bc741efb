import { t } from "../text/index.js";
import { writeAddress } from "./address.js";

/** @import {App} from "./app.js" */
/** @import {State} from "../types.js" */

/** The full address of a state. @param {State} state */
export function linkTo(state) {
  return `${location.origin}${location.pathname}${writeAddress(state)}`;
}

/** Copies the address of what is on the screen. @param {App} app @param {Partial<State>} [patch] */
export async function copyLink(app, patch = {}) {
  try {
    await navigator.clipboard.writeText(linkTo({ ...app.store.state, ...patch }));
    app.announce(t("action.copied"));
  } catch {
    app.announce(t("action.copyFailed"));
  }
}

/** Hands a value to the reader as a file. @param {string} name @param {unknown} value written as JSON */
export function saveJson(name, value) {
  saveFile(name, new Blob([JSON.stringify(value, null, 2)], { type: "application/json" }));
}

/** Hands a file to the reader. @param {string} name @param {Blob} blob */
export function saveFile(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
