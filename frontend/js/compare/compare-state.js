import { compareSites } from "../api/compare.js";
import { listAskable } from "../api/eligibility.js";
import { sentenceOf } from "../api/http.js";
import { inputOf, shortlistOf } from "./shortlist.js";

/** @import {App} from "../app/app.js" */
/** @import {Comparison} from "../api/compare.js" */
/** @import {Programme} from "../types.js" */

/**
 * @typedef {object} Compare What the panel holds beside the page's state.
 * @property {Programme[] | null} programmes null while they load
 * @property {boolean} busy
 * @property {Comparison | null} comparison
 * @property {(() => string) | null} fault
 * @property {number} asked counts questions, so that a late answer to an old one is dropped
 */

/** @returns {Compare} */
export function emptyCompare() {
  return { programmes: null, busy: false, comparison: null, fault: null, asked: 0 };
}

/** @param {App} app @param {Compare} compare */
export async function loadProgrammes(app, compare) {
  try {
    compare.programmes = await listAskable();
    const { programme } = app.store.state;
    if (!programme && compare.programmes.length > 0) {
      app.store.set({ programme: compare.programmes[0].id });
    }
  } catch (cause) {
    compare.fault = () => sentenceOf(cause);
  }
  app.redraw();
}

/**
 * Asks for the comparison of what is on the shortlist; one site alone is not compared.
 *
 * @param {App} app
 * @param {Compare} compare
 */
export async function runComparison(app, compare) {
  const { state } = app.store;
  const sites = shortlistOf(state).map(inputOf);
  const asked = ++compare.asked;
  compare.fault = null;
  if (sites.length < 2 || !state.programme) {
    Object.assign(compare, { comparison: null, busy: false });
    return app.redraw();
  }
  compare.busy = true;
  app.redraw();
  try {
    const { programme, lots, asOf } = state;
    const comparison = await compareSites({ programme, sites, lots, asOf });
    if (asked !== compare.asked) return;
    compare.comparison = comparison;
  } catch (cause) {
    if (asked !== compare.asked) return;
    compare.comparison = null;
    compare.fault = () => sentenceOf(cause);
  }
  compare.busy = false;
  app.redraw();
}
