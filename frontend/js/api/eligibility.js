import { getJson, postJson } from "./http.js";

/** @import {Programme, Verdict} from "../types.js" */

/** @returns {Promise<Programme[]>} */
export async function listProgrammes() {
  return (await getJson("/api/programmes")).programmes;
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
