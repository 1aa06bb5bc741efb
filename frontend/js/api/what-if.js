import { getJson, postJson, request } from "./http.js";

/** @import {Bilingual} from "../types.js" */
/** @import {Sent} from "../what-if/changes.js" */

/**
 * @typedef {object} Point An interchange of any time.
 * @property {string} id
 * @property {Bilingual} name
 * @property {number} lon
 * @property {number} lat
 * @property {boolean} smart
 * @property {string} [opens]
 * @property {string} [closes]
 * @property {boolean} counted whether the programme counts it on the day
 * @property {boolean} screened whether the distances in the tiles count it
 *
 * @typedef {object} Basis
 * @property {string} programme
 * @property {string} programmeVersion
 * @property {Bilingual} title
 * @property {string} asOf
 * @property {{radiusMetres: number}} [distance]
 * @property {{minimumHectares: number, tolerancePercent?: number}} [area]
 * @property {{minimumLots: number}} [lots]
 * @property {string[]} others
 * @property {Point[]} interchanges
 * @property {{lon: number, lat: number, radiusMetres: number}[]} coverage
 * @property {import("../what-if/doubts.js").AccuracyClass[]} accuracies
 * @property {number} [interchangeDoubtMetres] absent where nothing can be measured with the points
 *
 * @typedef {"all" | "place-and-size"} Requirements
 * @typedef {{id: string, name: string, hectares: number}} Item
 * @typedef {{parcels: number, hectares: number, ids: string[], areas: number[], largest: Item[]}} Group
 * @typedef {object} Exact
 * @property {string} asOf
 * @property {number} evaluated
 * @property {boolean} synthetic
 * @property {Group} gained
 * @property {Group} lost
 * @property {{from: string, to: string, parcels: number, hectares: number}[]} transitions
 *
 * @typedef {object} Question
 * @property {string} programme
 * @property {Sent[]} changes
 * @property {Requirements} requirements
 * @property {string | null} asOf
 *
 * @typedef {object} Scenario
 * @property {string} id
 * @property {{ja: string, en?: string}} title
 * @property {string} programme
 * @property {string} [asOf]
 * @property {Requirements} requirements
 * @property {Sent[]} changes
 * @property {"public" | "staff"} visibility
 * @property {string} [author]
 * @property {number} version
 * @property {string} changedAt
 * @property {boolean} mine
 */

/** @param {string} programme @param {string | null} asOf @returns {Promise<Basis>} */
export function getBasis(programme, asOf) {
  const query = new URLSearchParams({ programme, ...(asOf ? { asOf } : {}) });
  return getJson(`/api/scenarios/basis?${query}`);
}

/** @param {Question} question @param {AbortSignal} [signal] @returns {Promise<Exact>} */
export async function askWhatIf({ asOf, ...rest }, signal) {
  const response = await request("/ogc/processes/what-if/execution", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ inputs: { ...rest, ...(asOf ? { asOf } : {}) } }),
    signal,
  });
  return response.json();
}

/** @returns {Promise<Scenario[]>} */
export async function listScenarios() {
  return (await getJson("/api/scenarios")).scenarios;
}

/** @param {string} id @returns {Promise<Scenario>} */
export function getScenario(id) {
  return getJson(`/api/scenarios/${encodeURIComponent(id)}`);
}

/** @param {unknown} draft @returns {Promise<Scenario>} */
export function createScenario(draft) {
  return postJson("/api/scenarios", draft);
}

/** Saves over the version that was read and no other. @param {Scenario} read @param {unknown} draft @returns {Promise<Scenario>} */
export async function changeScenario({ id, version }, draft) {
  const response = await request(`/api/scenarios/${encodeURIComponent(id)}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
    body: JSON.stringify(draft),
  });
  return response.json();
}

/** @param {Scenario} read */
export async function deleteScenario({ id, version }) {
  await request(`/api/scenarios/${encodeURIComponent(id)}`, {
    method: "DELETE",
    headers: { "If-Match": `"${version}"` },
  });
}
