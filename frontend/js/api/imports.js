import { getJson, request } from "./http.js";

/** @import {Bilingual, ImportRun} from "../types.js" */
/** @typedef {{id: string, title: Bilingual, description?: Bilingual}} ImportFormat */

/** @param {any} body @param {string} name @returns {any[]} */
function listIn(body, name) {
  return Array.isArray(body) ? body : (body[name] ?? []);
}

/** @returns {Promise<ImportFormat[]>} */
export async function listFormats() {
  return listIn(await getJson("/api/imports/formats"), "formats");
}

/** @returns {Promise<ImportRun[]>} */
export async function listRuns() {
  return listIn(await getJson("/api/imports"), "imports");
}

/** @param {string} id @returns {Promise<ImportRun>} */
export function getRun(id) {
  return getJson(`/api/imports/${encodeURIComponent(id)}`);
}

/** Checks a file without storing its rows. @param {File} file @param {string} format empty: by content */
export async function uploadFile(file, format) {
  const body = new FormData();
  body.set("file", file);
  if (format) body.set("format", format);
  const response = await request("/api/imports", {
    method: "POST",
    body,
    headers: { Prefer: "wait=60" },
  });
  return /** @type {Promise<ImportRun>} */ (response.json());
}

/** @param {string} id @param {"commit"|"undo"} verb @returns {Promise<ImportRun>} */
export async function changeRun(id, verb) {
  const response = await request(`/api/imports/${encodeURIComponent(id)}/${verb}`, {
    method: "POST",
    headers: { Prefer: "wait=60" },
  });
  return /** @type {Promise<ImportRun>} */ (response.json());
}
