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

/** Hands a file to the reader. @param {string} name @param {unknown} value written as JSON */
export function saveJson(name, value) {
  saveFile(name, JSON.stringify(value, null, 2), "application/json");
}

/** Hands a file to the reader. @param {string} name @param {string} words @param {string} type */
export function saveFile(name, words, type) {
  const blob = new Blob([words], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
