import { COLOUR } from "./palette.js";
import { areaStyle, lineStyle, pointStyle } from "./styles.js";

/** @import {Collection, LayerModule} from "../types.js" */

/** A plain look for a collection that has no file here yet. @param {Collection} collection @returns {LayerModule} */
function plainModule({ geometryType }) {
  const other = "ritchi-other";
  const styles = {
    point: () => pointStyle({ names: {}, other }),
    line: () => lineStyle({ suffix: "line", filter: ["has", "id"], colour: COLOUR.grey, width: 3 }),
    polygon: () => areaStyle({ fill: COLOUR.grey, line: COLOUR.grey, hatch: "ritchi-hatch" }),
  };
  return {
    order: 55,
    on: true,
    badge: null,
    legend: [],
    images: {},
    style: styles[geometryType](),
  };
}

/**
 * The look of each collection that the service offers: the module `js/layers/<id>.js`, or a plain
 * one where there is none. Adding a layer is adding such a file.
 *
 * @param {Collection[]} collections
 * @returns {Promise<Map<string, LayerModule>>}
 */
export async function loadModules(collections) {
  const pairs = await Promise.all(
    collections.map(async (collection) => {
      try {
        const module = await import(`./${collection.id}.js`);
        return /** @type {const} */ ([collection.id, module.default]);
      } catch (cause) {
        // Browsers tell a missing file by a TypeError; anything else is a fault of the file.
        if (!(cause instanceof TypeError)) throw cause;
        return /** @type {const} */ ([collection.id, plainModule(collection)]);
      }
    }),
  );
  return new Map(pairs);
}
