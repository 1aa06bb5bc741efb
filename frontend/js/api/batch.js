import { getJson, postJson, request } from "./http.js";

/** @import {Bilingual} from "../types.js" */

/** @typedef {"accepted" | "running" | "successful" | "failed" | "dismissed"} JobStatus */
/** @typedef {"eligible" | "not-eligible" | "undetermined" | "problem"} VerdictWord */

/**
 * @typedef {object} Job
 * @property {string} jobID
 * @property {JobStatus} status
 * @property {number} progress
 * @property {{done: number, total?: number, perSecond: number, secondsLeft?: number, messages: Bilingual, expires?: string}} x-ritchi
 *
 * @typedef {{parcels: string[]} | {municipality: string} | {bbox: number[]} | {collection: unknown}} Selection
 * @typedef {{programme: string, selection: Selection, lots: number | null, asOf: string | null}} BatchQuestion
 *
 * @typedef {object} Summary
 * @property {string} programme
 * @property {string} programmeVersion
 * @property {Bilingual} programmeTitle
 * @property {string} asOf
 * @property {number} sites
 * @property {Record<VerdictWord, {sites: number, areaHectares?: number, ceilingJpy?: number}>} counts
 * @property {boolean} synthetic
 * @property {{key: string, title: Bilingual, unit: string}[]} criteria
 * @property {number[]} extent
 * @property {{readAt: string}} data
 *
 * @typedef {object} SiteFinding
 * @property {string} key
 * @property {Bilingual} title
 * @property {"met" | "not-met" | "unknown"} outcome
 * @property {number} [measured]
 * @property {string} unit
 * @property {Bilingual} reason
 * @property {Bilingual} [flip]
 *
 * @typedef {object} SiteProperties
 * @property {number} number
 * @property {string} [parcel_id]
 * @property {string} site_id
 * @property {string} name
 * @property {"eligible" | "not-eligible" | "undetermined"} [verdict]
 * @property {Bilingual} [reason]
 * @property {Bilingual} [problem]
 * @property {number} [area_ha]
 * @property {number} [ceiling_jpy]
 * @property {SiteFinding[]} findings
 * @property {boolean} synthetic
 *
 * @typedef {{id: number, geometry: GeoJSON.Geometry | null, properties: SiteProperties}} Site
 */

const EXECUTION = "/ogc/processes/parcel-eligibility-batch/execution";

/** @param {string} id */
const jobPath = (id) => `/ogc/jobs/${encodeURIComponent(id)}`;

/** Puts a batch into the queue. @param {BatchQuestion} question @returns {Promise<Job>} */
export async function startBatch({ programme, selection, lots, asOf }) {
  const inputs = {
    programme,
    selection,
    ...(lots === null ? {} : { lots }),
    ...(asOf === null ? {} : { asOf }),
  };
  const response = await request(EXECUTION, {
    method: "POST",
    headers: { "Content-Type": "application/json", Prefer: "respond-async" },
    body: JSON.stringify({ inputs }),
  });
  return response.json();
}

/** @param {string} id @returns {Promise<Job>} */
export function getJob(id) {
  return getJson(`${jobPath(id)}?f=json`);
}

/** @param {string} id */
export async function dismissJob(id) {
  await request(`${jobPath(id)}?f=json`, { method: "DELETE" });
}

/** @param {string} id @returns {Promise<Summary>} */
export function getSummary(id) {
  return getJson(`${jobPath(id)}/results?f=json`);
}

/**
 * A page of the verdicts.
 *
 * @param {string} id
 * @param {{sort: string, verdict: string, limit: number, offset: number}} page
 * @returns {Promise<{sites: Site[], matched: number}>}
 */
export async function listSites(id, { sort, verdict, limit, offset }) {
  const query = new URLSearchParams({ sort, limit: String(limit), offset: String(offset) });
  if (verdict) query.set("verdict", verdict);
  const body = await getJson(`${jobPath(id)}/results/sites?${query}`);
  return { sites: body.features, matched: body.numberMatched };
}

/** The address template of the tiles of a batch. @param {string} id */
export function batchTiles(id) {
  return `${location.origin}${jobPath(id)}/results/tiles/{z}/{y}/{x}`;
}

/** Fetches a file of the batch in the language of the page. @param {string} id @param {string} ending */
export async function fetchFile(id, ending) {
  const path = `${jobPath(id)}/results/sites.${ending}`;
  return (await request(path, { headers: { Accept: "*/*" } })).blob();
}

/**
 * @typedef {object} Recheck
 * @property {string} id
 * @property {"public" | "staff"} visibility
 * @property {"schedule" | "editor"} startedBy
 * @property {string} day
 * @property {string} finishedAt
 * @property {number} evaluated
 * @property {number} untouched
 * @property {number} added
 * @property {number} removed
 * @property {{verdict: number, outcome: number, measured: number}} changed
 *
 * @typedef {{outcome: string, measured?: number}} Part
 * @typedef {object} Change
 * @property {string} programme
 * @property {string} parcel
 * @property {string} name
 * @property {"verdict" | "outcome" | "measured"} kind
 * @property {string} before
 * @property {string} after
 * @property {{key: string, title: Bilingual, unit: string, before?: Part, after?: Part}[]} criteria
 * @property {string[]} causes
 *
 * @typedef {{rechecks: Recheck[], underWay: {id: string, progress: number}[]}} Rechecks
 */

/** @returns {Promise<Rechecks>} */
export function listRechecks() {
  return getJson("/api/rechecks");
}

/** @param {string} id @returns {Promise<Recheck & {changes: Change[]}>} */
export function getRecheck(id) {
  return getJson(`/api/rechecks/${encodeURIComponent(id)}?limit=200`);
}

/** Starts a re-check now. */
export async function startRecheck() {
  await postJson("/api/rechecks", {});
}
