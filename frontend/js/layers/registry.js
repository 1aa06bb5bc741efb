import { layersOf } from "./map-style.js";

/** @import {Collection, LayerLook, LayerModule, MapStyle} from "../types.js" */

/** The look of a collection that has no file here yet. @type {LayerLook} */
const PLAIN = { badge: null, legend: [] };

/**
 * What the page says of each collection beside its style: the module `js/layers/<id>.js`, or a
 * plain one where there is none. Adding a layer is adding `styles/<id>.json` and such a file.
 *
 * @param {Collection[]} collections
 * @param {MapStyle} style the map's style as the service gives it
 * @returns {Promise<Map<string, LayerModule>>}
 */
export async function loadModules(collections, style) {
  const looks = await Promise.all(collections.map(({ id }) => findLook(id)));
  return new Map(collections.map(({ id }, k) => [id, moduleOf(id, looks[k], style)]));
}

/** @param {string} id @returns {Promise<LayerLook>} */
async function findLook(id) {
  try {
    const module = await import(`./${id}.js`);
    return module.default;
  } catch (cause) {
    // Browsers tell a missing file by a TypeError; anything else is a fault of the file.
    if (!(cause instanceof TypeError)) throw cause;
    return PLAIN;
  }
}

/** @param {string} id @param {LayerLook} look @param {MapStyle} style @returns {LayerModule} */
function moduleOf(id, look, style) {
  const { order, shown } = style.metadata["ritchi:collections"][id] ?? { order: 0, shown: true };
  const symbols = style.metadata["ritchi:symbols"];
  return {
    ...look,
    order,
    on: shown,
    badge: look.badge ? symbols[look.badge] : null,
    legend: look.legend.map((entry) =>
      entry.image ? { ...entry, symbol: symbols[entry.image] } : entry,
    ),
    style: layersOf(style, id),
  };
}
