import { getJson, request } from "./http.js";

/** @import {Bilingual} from "../types.js" */

/**
 * @typedef {object} Challenge
 * @property {string} id
 * @property {"objection"|"override"} kind
 * @property {string} programme
 * @property {string} programmeVersion
 * @property {string} asOf
 * @property {number} [lots]
 * @property {string[]} parcels empty when the site is an outline
 * @property {GeoJSON.Geometry} [outline]
 * @property {string} [requirement] absent for the verdict as a whole
 * @property {string} [serviceSays] for staff
 * @property {string} claimed
 * @property {string} reason
 * @property {"open"|"approved"|"declined"|"withdrawn"} state
 * @property {string} createdAt
 * @property {string} [createdBy] for staff
 * @property {string} [decidedAt]
 * @property {string} [decidedBy] for staff
 * @property {string} [comment]
 * @property {{place: number, name: string, mediaType: string, bytes: number}[]} [attachments]
 * @property {{findings: {criterion: string, requirement?: string, title: Bilingual}[]}} [answer]
 * @property {number} revision
 *
 * @typedef {"approve"|"decline"|"withdraw"} Verb
 */

const ROOT = "/api/challenges";

/** @param {{programme?: string, parcels?: string[], state?: string}} filter @returns {Promise<Challenge[]>} */
export async function listChallenges({ programme, parcels = [], state }) {
  const query = new URLSearchParams();
  if (programme) query.set("programme", programme);
  if (state) query.set("state", state);
  for (const parcel of parcels) query.append("parcel", parcel);
  return (await getJson(`${ROOT}?${query}`)).challenges;
}

/** @param {string} path @param {unknown} body @param {number} [revision] @returns {Promise<Challenge>} */
async function send(path, body, revision) {
  /** @type {Record<string, string>} */
  const match = revision === undefined ? {} : { "If-Match": `"${revision}"` };
  const response = await request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...match },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** @param {Record<string, unknown>} wish */
export function openChallenge(wish) {
  return send(ROOT, wish);
}

/** @param {Challenge} challenge @param {Verb} verb @param {string} comment */
export function decideChallenge({ id, revision }, verb, comment) {
  return send(`${ROOT}/${id}/${verb}`, { comment }, revision);
}

/** @param {string} id @param {File} file @returns {Promise<Challenge>} */
export async function attachFile(id, file) {
  const body = new FormData();
  body.set("file", file);
  return (await request(`${ROOT}/${id}/attachments`, { method: "POST", body })).json();
}

/** Where an attachment is had. @param {string} id @param {number} place */
export function attachmentAddress(id, place) {
  return `${ROOT}/${id}/attachments/${place}`;
}
