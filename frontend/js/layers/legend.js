/** @import {LegendEntry} from "../types.js" */

/**
 * A legend of symbols, one for each value of an attribute; the style of the layer names them
 * `<layer>-<code>`.
 *
 * @param {string} layer
 * @param {string} attribute
 * @param {string[]} codes
 * @returns {LegendEntry[]}
 */
export function symbolLegend(layer, attribute, codes) {
  return codes.map((code) => ({ attribute, code, image: `${layer}-${code}` }));
}
