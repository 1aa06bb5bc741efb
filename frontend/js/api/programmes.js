import { getJson, postJson, request } from "./http.js";

/** @import {Bilingual} from "../types.js" */

/**
 * @typedef {Record<string, any>} Schema A JSON Schema as far as forms are made of it.
 * @typedef {Record<string, any>} Document A programme as it is written.
 * @typedef {{pointer: string, sentence: Bilingual}} FieldProblem
 *
 * @typedef {object} Version
 * @property {Document} programme
 * @property {Bilingual} sourceTitle
 * @property {number} revision
 * @property {"future"|"current"|"past"} period
 * @property {string} changedAt
 * @property {string} [changedBy] for staff only
 *
 * @typedef {object} Change
 * @property {string} version
 * @property {number} revision
 * @property {"created"|"changed"|"removed"} change
 * @property {string} effectiveFrom
 * @property {string|null} effectiveTo
 * @property {string} changedAt
 * @property {string|null} changedBy
 *
 * @typedef {{id: string, versions: Version[], history: Change[]}} Dossier
 * @typedef {{parcels: number, hectares: number}} Sum
 * @typedef {"gained"|"lost"|"undetermined"} ChangeKind
 *
 * @typedef {object} Sample
 * @property {ChangeKind} change
 * @property {string} id
 * @property {string} name
 * @property {number} areaHectares
 * @property {string} from
 * @property {string} to
 * @property {Bilingual} [reasonBefore]
 * @property {Bilingual} reasonAfter
 *
 * @typedef {object} Preview
 * @property {FieldProblem[]} problems
 * @property {string} [comparedWith]
 * @property {{total: number, compared: number, complete: boolean}} [parcels]
 * @property {Sum} [gained]
 * @property {Sum} [lost]
 * @property {Sum} [undetermined]
 * @property {Sample[]} [samples]
 * @property {GeoJSON.FeatureCollection} [map]
 * @property {boolean} [mapComplete]
 * @property {boolean} [synthetic]
 */

const ROOT = "/api/programmes";

/** @param {string} id */
const at = (id) => `${ROOT}/${encodeURIComponent(id)}`;

/** @param {string} id @param {string} version */
const versionAt = (id, version) => `${at(id)}/versions/${encodeURIComponent(version)}`;

/** @returns {Promise<Schema>} */
export async function getSchema() {
  const accept = { headers: { Accept: "application/schema+json, application/json" } };
  return (await request(`${ROOT}/schema`, accept)).json();
}

/** @returns {Promise<{id: string, title: Bilingual}[]>} */
export async function listSources() {
  return (await getJson(`${ROOT}/sources`)).sources;
}

/** @param {string} id @returns {Promise<Dossier>} */
export function getDossier(id) {
  return getJson(at(id));
}

/** @param {Document} document @param {number[] | null} bbox @returns {Promise<Preview>} */
export function previewProgramme(document, bbox) {
  return postJson(`${ROOT}/preview`, { programme: document, ...(bbox ? { bbox } : {}) });
}

/** @param {Document} document @returns {Promise<Version>} */
export function addVersion(document) {
  return postJson(`${at(document.id)}/versions`, document);
}

/** @param {string} method @param {string} path @param {number} revision @param {unknown} [body] */
function change(method, path, revision, body) {
  return request(path, {
    method,
    headers: { "Content-Type": "application/json", "If-Match": `"${revision}"` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Changes a version before it takes effect. @param {Document} document @param {number} revision */
export function replaceVersion(document, revision) {
  return change("PUT", versionAt(document.id, document.version), revision, document);
}

/** @param {Document} document @param {number} revision */
export function removeVersion({ id, version }, revision) {
  return change("DELETE", versionAt(id, version), revision);
}

/** @param {Document} document @param {number} revision @param {string | null} effectiveTo */
export function endVersion({ id, version }, revision, effectiveTo) {
  return change("PUT", `${versionAt(id, version)}/effective-to`, revision, { effectiveTo });
}
