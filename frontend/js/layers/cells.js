import { number } from "../format/format.js";
import { t } from "../text/index.js";

/** @import {Hit} from "../types.js" */

/**
 * What a cell of counted features says: how many there are and, where the layer sums them, how large.
 *
 * @param {Hit} cell
 * @returns {string}
 */
export function cellSentence({ properties }) {
  const { count, area_ha: area, synthetic_count: synthetic } = properties;
  const words = {
    count: number(Number(count)),
    area: typeof area === "number" ? number(area, 1) : "",
    synthetic: number(Number(synthetic)),
  };
  const told = t(area === undefined ? "cells.count" : "cells.parcels", words);
  return Number(synthetic) > 0 ? told + t("cells.synthetic", words) : told;
}
