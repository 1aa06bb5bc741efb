import { getJson, request } from "./http.js";
import { nameIn } from "./reports.js";

/** @import {Bilingual} from "../types.js" */

/**
 * @typedef {object} ExportFormat
 * @property {string} id
 * @property {Bilingual} title
 * @property {Bilingual} explanation
 * @property {string[]} charsets
 * @property {boolean} readme whether texts can come beside it
 * @property {string} usualCrs
 * @property {string[]} crs
 *
 * @typedef {object} Summary What a file would hold.
 * @property {number} rows
 * @property {number} rowsSynthetic
 * @property {number} rowsLeftOut
 * @property {{title: Bilingual, rows: number}[]} sourcesLeftOut
 * @property {string} fileName
 *
 * @typedef {object} Change A way in which the file differs from what is stored.
 * @property {string} code
 * @property {number} count
 * @property {Bilingual} sentence
 * @property {{row: string, column: string, before: string, after: string}[]} examples
 *
 * @typedef {Record<string, string>} Question parameters of the route
 */

const ROOT = "/api/exports";

/** @returns {Promise<ExportFormat[]>} */
export async function listExportFormats() {
  return (await getJson(`${ROOT}/formats`)).formats;
}

/** @param {string} collection @param {Question} question */
export function exportPath(collection, question) {
  return `${ROOT}/${encodeURIComponent(collection)}?${new URLSearchParams(question)}`;
}

/** @param {string} collection @param {Question} question @param {AbortSignal} signal @returns {Promise<Summary>} */
export function getExportSummary(collection, question, signal) {
  const query = new URLSearchParams(question);
  return getJson(`${ROOT}/${encodeURIComponent(collection)}/summary?${query}`, signal);
}

/**
 * The file, told bit by bit.
 *
 * @param {string} collection
 * @param {Question} question
 * @param {{signal: AbortSignal, onBytes: (bytes: number, total: number | null) => void}} options
 * @returns {Promise<{name: string, content: Blob, changes: Change[]}>}
 */
export async function fetchExport(collection, question, { signal, onBytes }) {
  const path = exportPath(collection, question);
  const response = await request(path, { signal, headers: { Accept: "*/*" } });
  const { headers } = response;
  const length = headers.get("Content-Encoding") ? null : headers.get("Content-Length");
  const total = length === null ? null : Number(length);
  /** @type {BlobPart[]} */
  const parts = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    parts.push(/** @type {BlobPart} */ (piece.value));
    bytes += piece.value.length;
    onBytes(bytes, total);
  }
  const told = headers.get("Ritchi-Changes");
  return {
    name: nameIn(headers.get("Content-Disposition") ?? "") ?? "export",
    content: new Blob(parts, { type: headers.get("Content-Type") ?? "" }),
    changes: told ? JSON.parse(decodeURIComponent(told)) : [],
  };
}
