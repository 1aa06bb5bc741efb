import { label } from "../map/overlay.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";

/** @import {App} from "../app/app.js" */
/** @import {Comparison} from "../api/compare.js" */

/** Draws the compared sites with the numbers they have in the table. @param {App} app @param {Comparison | null} comparison */
export function showNumbers(app, comparison) {
  const sites = comparison?.sites ?? [];
  app.overlays.show("compared", sites.length > 0 ? collectionOf(sites) : null);
  for (const { number, label: name, centroid } of sites) {
    const [lon, lat] = centroid;
    const words = name === String(number) ? name : `${number} ${name}`;
    app.overlays.add("compared", label(words, { at: [lat, lon], kind: "site-number" }));
  }
}

/** Moves the map so that all the sites lie on it. @param {App} app @param {Comparison} comparison */
export function showAllSites(app, comparison) {
  const bounds = boundsOf(collectionOf(comparison.sites));
  if (bounds) fitBounds(app.map, bounds, 16);
}

/** @param {Comparison["sites"]} sites */
function collectionOf(sites) {
  const geometries = sites.map(({ answer }) => /** @type {any} */ (answer.site));
  return { type: /** @type {const} */ ("GeometryCollection"), geometries };
}
