import { postJson } from "./http.js";

/** @import {Bilingual, Verdict} from "../types.js" */

/**
 * @typedef {object} ComparedFact One cell: a site in one row.
 * @property {boolean} known
 * @property {number} [value]
 * @property {"met"|"not-met"|"unknown"} [outcome]
 * @property {Bilingual} text
 * @property {number} [metres]
 * @property {Bilingual} [settledBy]
 * @property {{collection: string, id: string, name: Bilingual}} [feature]
 * @property {unknown[]} sources
 * @property {string} [asOf]
 * @property {boolean} synthetic
 *
 * @typedef {object} ComparedRow
 * @property {string} id
 * @property {"verdict"|"criterion"|"fact"} kind
 * @property {Bilingual} title
 * @property {string} unit
 * @property {"lower"|"higher"|"none"} preference
 * @property {ComparedFact[]} cells
 * @property {number[]} best numbers of the sites
 * @property {number[]} worst
 * @property {boolean} differs
 *
 * @typedef {object} ComparedSite
 * @property {number} number
 * @property {string} label
 * @property {string[]} [parcels]
 * @property {[number, number]} centroid
 * @property {Verdict} answer
 *
 * @typedef {object} Comparison
 * @property {string} programme
 * @property {string} programmeVersion
 * @property {Bilingual} programmeTitle
 * @property {string} asOf
 * @property {ComparedSite[]} sites
 * @property {ComparedRow[]} rows
 * @property {boolean} synthetic
 *
 * @typedef {{label: string, lots?: number, parcels?: string[], site?: unknown}} SiteInput
 */

/**
 * @param {{programme: string, sites: SiteInput[], lots: number | null, asOf: string | null}} question
 * @returns {Promise<Comparison>}
 */
export function compareSites({ programme, sites, lots, asOf }) {
  const inputs = {
    programme,
    sites,
    ...(lots === null ? {} : { lots }),
    ...(asOf === null ? {} : { asOf }),
  };
  return postJson("/ogc/processes/site-comparison/execution", { inputs });
}
