import { tileTemplate } from "../api/ogc.js";
import { COLOUR } from "../layers/palette.js";
import { hatchPixels } from "../layers/symbols.js";
import { COARSEST, COLLECTION } from "./section.js";
import { LOOK } from "./model.js";

/** @import {Map as GlMap} from "maplibre-gl" */
/** @import {Parcels} from "./parcels.js" */

const SOURCE = "what-if";

/** Colours that stay apart without red and green; hatches and words say the same. */
export const FILLS = /** @type {const} */ ({
  not: "#b9c1c9",
  open: "#e5cf4a",
  met: "#1f6aa5",
  gained: "#0b7f64",
  lost: "#c2501c",
});

/** Looks of a comparison of two scenarios. */
export const COMPARED = { onlyA: 5, onlyB: 6, both: 7 };
export const COMPARED_FILLS = /** @type {const} */ ({
  onlyA: "#4c9fd0",
  onlyB: "#d98e04",
  both: "#54216b",
});

/** What a parcel looks like before anybody has told: not there. */
const look = ["coalesce", ["feature-state", "look"], -1];

const COLOURS = [
  "match",
  look,
  LOOK.not,
  FILLS.not,
  LOOK.open,
  FILLS.open,
  LOOK.met,
  FILLS.met,
  LOOK.gained,
  FILLS.gained,
  LOOK.lost,
  FILLS.lost,
  COMPARED.onlyA,
  COMPARED_FILLS.onlyA,
  COMPARED.onlyB,
  COMPARED_FILLS.onlyB,
  COMPARED.both,
  COMPARED_FILLS.both,
  COLOUR.white,
];

/** Drawn where parcels are large enough for a hatch to be seen. */
const HATCHES = /** @type {const} */ ([
  { name: "gained", colour: "#ffffff", shows: [LOOK.gained, COMPARED.onlyA] },
  { name: "lost", colour: "#1b2a38", shows: [LOOK.lost, COMPARED.onlyB] },
]);

/** @returns {any[]} */
function layers() {
  const common = { source: SOURCE, "source-layer": COLLECTION };
  return [
    {
      ...common,
      id: "what-if/fill",
      type: "fill",
      paint: {
        "fill-color": COLOURS,
        "fill-opacity": ["case", ["==", look, -1], 0, 0.72],
        "fill-antialias": false,
      },
    },
    ...HATCHES.map(({ name, shows }) => ({
      ...common,
      id: `what-if/hatch-${name}`,
      type: "fill",
      minzoom: 13,
      paint: {
        "fill-pattern": `what-if-${name}`,
        "fill-opacity": ["case", ["in", look, ["literal", shows]], 0.75, 0],
      },
    })),
    {
      ...common,
      id: "what-if/line",
      type: "line",
      minzoom: 12.5,
      paint: { "line-color": "#52616f", "line-width": 0.7, "line-opacity": 0.8 },
    },
  ];
}

/**
 * Draws the parcels of the map section by what the reader imagines. Only those whose look changes
 * are told to the map; decision 021 tells why.
 *
 * @param {GlMap} gl
 */
export function createPaint(gl) {
  /** @type {Map<string, number>} */
  const told = new Map();
  gl.addSource(SOURCE, {
    type: "vector",
    tiles: [tileTemplate(COLLECTION)],
    minzoom: COARSEST,
    maxzoom: 16,
    promoteId: "id",
  });
  for (const { name, colour } of HATCHES) {
    gl.addImage(`what-if-${name}`, hatchPixels(colour), { pixelRatio: 2 });
  }
  const order = gl.getLayersOrder();
  const above = order[order.findLastIndex((id) => id.startsWith("parcels/")) + 1];
  for (const layer of layers()) gl.addLayer(layer, above);

  /** @param {string} id @param {number} now */
  const tell = (id, now) => {
    if (told.get(id) === now) return;
    told.set(id, now);
    gl.setFeatureState({ source: SOURCE, sourceLayer: COLLECTION, id }, { look: now });
  };

  return {
    tell,
    /** All parcels of a section at once. @param {Parcels} parcels @param {(i: number) => number} lookOf */
    all({ ids }, lookOf) {
      ids.forEach((id, i) => tell(id, lookOf(i)));
    },
    /** @param {boolean} visible */
    show(visible) {
      for (const { id } of layers()) {
        gl.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
      }
    },
    /** @returns {number} how many parcels the map has been told of */
    size: () => told.size,
  };
}

/** @typedef {ReturnType<typeof createPaint>} Paint */
