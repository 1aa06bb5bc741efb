import { number } from "../format/format.js";
import { findText, t } from "../text/index.js";

/** @import {Counts} from "../api/series.js" */

/**
 * @typedef {object} CountLine One series of a station as it is drawn and told.
 * @property {"up"|"down"|"section"} name
 * @property {(number|null)[]} values
 * @property {(at: number) => string} absent why there is no value
 */

/**
 * A detector has one line, of the hours that were counted whole; other stations have one for each direction.
 *
 * @param {Counts} counts
 * @returns {CountLine[]}
 */
export function countLines(counts) {
  const { section } = counts;
  if (section)
    return [{ name: "section", values: section.vehicles, absent: (at) => partial(section, at) }];
  const why = (/** @type {string[]|undefined} */ status) => (/** @type {number} */ at) =>
    findText(`status.${status?.[at]}`) ?? t("station.missing");
  return [
    { name: "up", values: counts.up, absent: why(counts.upStatus) },
    { name: "down", values: counts.down, absent: why(counts.downStatus) },
  ];
}

/** @param {import("../api/series.js").Section} section @param {number} at */
function partial(section, at) {
  const counted = section.counted[at];
  if (counted === null) return t("station.missing");
  return t("station.partial", {
    counted: number(counted, 0),
    steps: 12 - section.missingSteps[at],
  });
}
