import { batchTiles } from "../api/batch.js";
import { COLOUR } from "../layers/palette.js";

/** @import {App} from "../app/app.js" */

const SOURCE = "batch-results";

/** Colour of each verdict on the map; the same stand in the legend of the panel. */
export const VERDICT_COLOUR = {
  eligible: COLOUR.green,
  "not-eligible": COLOUR.vermilion,
  undetermined: COLOUR.amber,
};

/** The verdict decides, and what has none is grey. */
const BY_VERDICT = [
  "match",
  ["to-string", ["get", "verdict"]],
  ...Object.entries(VERDICT_COLOUR).flat(),
  COLOUR.grey,
];

/**
 * Colours the sites of a batch by verdict, or takes the colours away.
 *
 * @param {App} app
 * @param {string | null} job
 */
export function showVerdicts(app, job) {
  const gl = app.vector?.gl;
  if (!gl) return;
  for (const layer of [`${SOURCE}/fill`, `${SOURCE}/line`]) {
    if (gl.getLayer(layer)) gl.removeLayer(layer);
  }
  if (gl.getSource(SOURCE)) gl.removeSource(SOURCE);
  if (!job) return;
  gl.addSource(SOURCE, { type: "vector", tiles: [batchTiles(job)], minzoom: 0, maxzoom: 16 });
  const common = { source: SOURCE, "source-layer": "results" };
  const fill = { "fill-color": BY_VERDICT, "fill-opacity": 0.55 };
  const line = { "line-color": BY_VERDICT, "line-width": 1.6 };
  gl.addLayer(/** @type {any} */ ({ ...common, id: `${SOURCE}/fill`, type: "fill", paint: fill }));
  gl.addLayer(/** @type {any} */ ({ ...common, id: `${SOURCE}/line`, type: "line", paint: line }));
}
