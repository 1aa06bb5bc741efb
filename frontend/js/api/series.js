import { getJson } from "./http.js";

/** @import {Bilingual} from "../types.js" */

/**
 * @typedef {object} Counts Hourly counts of a station; null is missing, never zero.
 * @property {string} station
 * @property {string} from
 * @property {string} to
 * @property {Bilingual} unit
 * @property {boolean} synthetic
 * @property {string[]} hours
 * @property {(number|null)[]} up
 * @property {(number|null)[]} down
 * @property {string[]} upStatus
 * @property {string[]} downStatus
 * @property {Section} [section] of a detector that sees one cross-section
 *
 * @typedef {object} Section Hourly sums of five-minute counts.
 * @property {(number|null)[]} vehicles only of hours whose twelve steps were all counted
 * @property {(number|null)[]} counted sum of the counted steps, a lower bound
 * @property {number[]} missingSteps of twelve
 *
 * @typedef {object} SampleResult
 * @property {string} substance
 * @property {number|null} value
 * @property {"="|"<"} qualifier
 * @property {number|null} detectionLimit
 * @property {number|null} quantificationLimit
 * @property {string|null} method
 *
 * @typedef {object} Sample
 * @property {string} sampledOn
 * @property {SampleResult[]} results
 * @property {{low: number, high: number}|null} sum
 * @property {{id: string, name: Bilingual, thresholdNanogramsPerLitre: number,
 *   effectiveFrom: string|null, effectiveTo: string|null}|null} guideline
 * @property {"met"|"exceeded"|"indeterminate"|"no-guideline"} outcome
 * @property {Bilingual} reason
 * @property {boolean} synthetic
 * @property {unknown} source
 */

/**
 * @param {string} station
 * @param {{from: string, to: string}|null} span null: the latest seven days that have data
 * @returns {Promise<Counts>}
 */
export function getCounts(station, span) {
  const query = span ? `?${new URLSearchParams(span)}` : "";
  return getJson(`/api/traffic-stations/${encodeURIComponent(station)}/counts${query}`);
}

/** @param {string} point @returns {Promise<{unit: string, samples: Sample[]}>} */
export function getSamples(point) {
  return getJson(`/api/monitoring-points/${encodeURIComponent(point)}/samples`);
}
