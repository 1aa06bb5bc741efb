import { getJson, postJson } from "./http.js";

/** @import {Programme, Verdict} from "../types.js" */

/** All programmes in all their versions. @returns {Promise<Programme[]>} */
export async function listProgrammes() {
  return (await getJson("/api/programmes")).programmes;
}

/**
 * The programmes that one can ask about, each once: the version in effect today, or else the
 * newest. A template is to be completed first and is left out.
 *
 * @returns {Promise<Programme[]>}
 */
export async function listAskable() {
  const versions = await listProgrammes();
  return oneOfEach(
    versions.filter(({ kind }) => kind !== "template"),
    todayInJapan(),
  );
}

function todayInJapan() {
  // Swedish writes dates as ISO 8601 does.
  return new Date().toLocaleDateString("sv", { timeZone: "Asia/Tokyo" });
}

/**
 * @param {Programme[]} versions newest first within a programme
 * @param {string} day
 */
export function oneOfEach(versions, day) {
  /** @type {Map<string, Programme>} */
  const chosen = new Map();
  for (const version of versions) {
    const { id, effectiveFrom, effectiveTo } = version;
    const holds = (effectiveFrom ?? day) <= day && (effectiveTo ?? day) >= day;
    const known = chosen.get(id);
    const knownHolds =
      known && (known.effectiveFrom ?? day) <= day && (known.effectiveTo ?? day) >= day;
    if (!known || (holds && !knownHolds)) chosen.set(id, version);
  }
  return [...chosen.values()];
}

/**
 * @typedef {{parcels: string[]} | GeoJSON.GeoJsonObject} Site
 * @typedef {{programme: string, site: Site, lots: number|null, asOf: string|null}} Question
 */

/** @param {Question} question @returns {Promise<Verdict>} */
export function judge({ programme, site, lots, asOf }) {
  const inputs = {
    programme,
    site,
    ...(lots === null ? {} : { lots }),
    ...(asOf === null ? {} : { asOf }),
  };
  return postJson("/ogc/processes/parcel-eligibility/execution", { inputs });
}
