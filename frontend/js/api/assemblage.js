import { postJson } from "./http.js";

/** @import {Bilingual, Verdict} from "../types.js" */

/**
 * @typedef {{id: string, name: string, areaHectares: number, lots?: number, given: boolean}} Member
 *
 * @typedef {object} Alternative A set of parcels that qualifies, or may.
 * @property {number} rank
 * @property {Member[]} parcels
 * @property {string[]} added
 * @property {number} areaHectares
 * @property {number} compactness
 * @property {Verdict["verdict"]} verdict
 * @property {Bilingual} reason
 * @property {Bilingual} sentence
 * @property {number} [ceilingJpy]
 * @property {GeoJSON.Geometry} geometry
 *
 * @typedef {object} Assemblage
 * @property {string} programme
 * @property {string} asOf
 * @property {{parcels: number, usable: number}} searched
 * @property {{proof: "exact"|"fewest"|"gap"|"none"|"undecided", lowerBound: number, sentence: Bilingual}} optimality
 * @property {Bilingual} reason
 * @property {Alternative[]} alternatives
 * @property {Bilingual[]} notes
 * @property {boolean} synthetic
 *
 * @typedef {{bbox: number[]} | {near: {interchange: string}} | {area: GeoJSON.Geometry}} Place
 *
 * @typedef {object} Question
 * @property {string} programme
 * @property {Place} place
 * @property {string[]} must
 * @property {string[]} not
 * @property {GeoJSON.MultiPolygon | null} zones
 * @property {number | null} hectares
 * @property {number | null} lots
 * @property {string | null} asOf
 * @property {number} seconds
 */

/** @param {Question} question @returns {Promise<Assemblage>} */
export function findSets({ programme, place, must, not, zones, hectares, lots, asOf, seconds }) {
  const inputs = {
    programme,
    ...place,
    mustInclude: must,
    mustExclude: not,
    timeBudgetSeconds: seconds,
    ...(zones ? { excludedZones: zones } : {}),
    ...(hectares === null ? {} : { minimumHectares: hectares }),
    ...(lots === null ? {} : { lots }),
    ...(asOf === null ? {} : { asOf }),
  };
  return postJson("/ogc/processes/site-assemblage/execution", { inputs });
}
