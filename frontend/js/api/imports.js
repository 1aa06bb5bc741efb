import { getJson, postJson, request, send } from "./http.js";

/** @import {Bilingual} from "../types.js" */
/** @import {ImportRun, Preview, Settings, Targets} from "../imports/import-types.js" */
/** @typedef {{id: string, title: Bilingual, collection?: string}} ImportFormat */
/** @typedef {{bytes: number, files: number}} Limits of one upload */
/** @typedef {"check"|"commit"|"undo"|"cancel"} Verb */

const RUNS = "/api/imports";

/** @param {string} id @param {string} [part] */
function pathOf(id, part = "") {
  return `${RUNS}/${encodeURIComponent(id)}${part}`;
}

/** What files may be, and how much of them. @returns {Promise<{formats: ImportFormat[], limits: Limits}>} */
export function getFormats() {
  return getJson(`${RUNS}/formats`);
}

/** Layers that can be filled, sources and products. @returns {Promise<Targets>} */
export function getTargets() {
  return getJson(`${RUNS}/targets`);
}

/** The runs without their issues, newest first. @returns {Promise<ImportRun[]>} */
export async function listRuns() {
  return (await getJson(RUNS)).imports;
}

/** @param {string} id @returns {Promise<ImportRun>} */
export function getRun(id) {
  return getJson(pathOf(id));
}

/**
 * Sends the files of one import. The answer comes as soon as they have arrived; the run goes on.
 *
 * @param {File[]} files
 * @param {string} format empty to tell it by content
 * @param {{onProgress: (sent: number, bytes: number) => void, signal: AbortSignal}} options
 * @returns {Promise<ImportRun>}
 */
export function uploadFiles(files, format, options) {
  const body = new FormData();
  for (const file of files) body.append("file", file, file.name);
  if (format) body.set("format", format);
  return send(RUNS, body, options);
}

/** @param {string} id @param {Settings} settings @returns {Promise<ImportRun>} */
export async function putSettings(id, settings) {
  const response = await request(pathOf(id, "/settings"), {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(settings),
  });
  return response.json();
}

/** Reads the text of the file in another charset. @param {string} id @param {string} charset @returns {Promise<ImportRun>} */
export function recogniseIn(id, charset) {
  return postJson(pathOf(id, `/recognise?charset=${encodeURIComponent(charset)}`), {});
}

/** What the first rows would become. @param {string} id @param {Settings} settings @returns {Promise<Preview>} */
export function previewRows(id, settings) {
  return postJson(pathOf(id, "/preview"), settings);
}

/** Begins the next thing; the answer does not wait for its end. @param {string} id @param {Verb} verb @returns {Promise<ImportRun>} */
export async function changeRun(id, verb) {
  return (await postJson(pathOf(id, `/${verb}`), {})) ?? getRun(id);
}

/** Gives up a run that has changed nothing. @param {string} id */
export async function removeRun(id) {
  await request(pathOf(id), { method: "DELETE" });
}
