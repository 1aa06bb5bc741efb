import { isAbort, sentenceOf } from "../api/http.js";
import { fetchExport, getExportSummary } from "../api/exports.js";
import { saveFile } from "../app/share.js";

/** @import {Change, ExportFormat, Question, Summary} from "../api/exports.js" */

/** @typedef {"all" | "box" | "chosen"} Scope */

/**
 * @typedef {object} Choice What the reader has chosen.
 * @property {Scope} scope
 * @property {string} format
 * @property {string} crs empty where the usual one is meant
 * @property {string} charset
 * @property {boolean} readme
 *
 * @typedef {object} Work What is known and under way.
 * @property {string} collection
 * @property {number[]} box west, south, east, north of the map
 * @property {string[]} ids of chosen features
 * @property {ExportFormat[]} formats
 * @property {Choice} choice
 * @property {Summary | null} summary of the present choice
 * @property {Scope | null} counted the rows that it counts
 * @property {{bytes: number, total: number | null} | null} download under way
 * @property {{name: string, changes: Change[]} | null} done
 * @property {(() => string) | null} fault
 */

/** More is given to the browser's own download, which needs no memory for it. */
export const MOST_ROWS_HERE = 200_000;

/** @param {string} collection @param {number[]} box @param {string[]} ids @returns {Work} */
export function newWork(collection, box, ids) {
  return {
    collection,
    box,
    ids,
    formats: [],
    choice: {
      scope: "all",
      format: "gpkg",
      crs: "",
      charset: "utf-8",
      readme: false,
    },
    summary: null,
    counted: null,
    download: null,
    done: null,
    fault: null,
  };
}

/** The format that is chosen. @param {Work} work */
export function formatOf({ formats, choice }) {
  return formats.find(({ id }) => id === choice.format);
}

/** The choice as parameters of the route. @param {Work} work @returns {Question} */
export function questionOf(work) {
  const { scope, format, crs, charset, readme } = work.choice;
  const chosen = formatOf(work);
  return {
    f: format,
    ...(scope === "box" ? { bbox: work.box.map((value) => value.toFixed(6)).join(",") } : {}),
    ...(scope === "chosen" ? { ids: work.ids.join(",") } : {}),
    ...(crs && crs !== chosen?.usualCrs ? { crs } : {}),
    ...(charset === "cp932" ? { charset } : {}),
    ...(readme && chosen?.readme ? { readme: "true" } : {}),
  };
}

/**
 * Keeps a choice to what its format can do. What CP932 lacks must be listed somewhere, so the
 * texts come with it.
 *
 * @param {Work} work
 */
export function settle(work) {
  const format = formatOf(work);
  const { choice } = work;
  if (!format) return;
  if (!format.crs.includes(choice.crs)) choice.crs = "";
  if (!format.charsets.includes(choice.charset)) choice.charset = "utf-8";
  if (choice.charset === "cp932") choice.readme = true;
}

/**
 * Asks how much there is; a newer question ends an older one. While only the form of the same rows
 * changes, the old count stays, so that nobody loses the button they are about to press.
 *
 * @param {Work} work
 * @param {AbortSignal} signal
 */
export async function count(work, signal) {
  const { scope } = work.choice;
  if (work.counted !== scope) work.summary = null;
  Object.assign(work, { fault: null, done: null });
  try {
    const summary = await getExportSummary(work.collection, questionOf(work), signal);
    Object.assign(work, { summary, counted: scope });
  } catch (cause) {
    if (isAbort(cause)) return;
    Object.assign(work, { summary: null, counted: null, fault: () => sentenceOf(cause) });
  }
}

/**
 * Fetches the file and hands it to the reader.
 *
 * @param {Work} work
 * @param {AbortSignal} signal
 * @param {() => void} redraw
 */
export async function download(work, signal, redraw) {
  Object.assign(work, { download: { bytes: 0, total: null }, fault: null, done: null });
  redraw();
  try {
    const onBytes = (/** @type {number} */ bytes, /** @type {number | null} */ total) => {
      work.download = { bytes, total };
      redraw();
    };
    const options = { signal, onBytes };
    const file = await fetchExport(work.collection, questionOf(work), options);
    saveFile(file.name, file.content);
    work.done = { name: file.name, changes: file.changes };
  } catch (cause) {
    if (!isAbort(cause)) work.fault = () => sentenceOf(cause);
  }
  work.download = null;
  redraw();
}
