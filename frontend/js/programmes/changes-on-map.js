import * as L from "leaflet";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { COLOUR } from "../layers/palette.js";

/** @import {App} from "../app/app.js" */
/** @import {ChangeKind, Preview} from "../api/programmes.js" */

/** Each kind has a colour and a stroke of its own. @type {Record<ChangeKind, L.PathOptions>} */
const LOOKS = {
  gained: { color: COLOUR.green, fillColor: COLOUR.green, fillOpacity: 0.5 },
  lost: {
    color: COLOUR.vermilion,
    fillColor: COLOUR.vermilion,
    fillOpacity: 0.4,
    dashArray: "5 3",
  },
  undetermined: {
    color: COLOUR.amber,
    fillColor: COLOUR.yellow,
    fillOpacity: 0.45,
    dashArray: "1 4",
  },
};

/** Draws the parcels that would change, or nothing. @param {App} app @param {Preview | null} preview */
export function showChanges(app, preview) {
  app.overlays.clear("preview");
  const map = preview?.map;
  if (!map || map.features.length === 0) return;
  const layer = L.geoJSON(map, {
    interactive: false,
    pane: "ritchi-evidence",
    style: (feature) => ({
      weight: 1.5,
      interactive: false,
      pane: "ritchi-evidence",
      ...LOOKS[/** @type {ChangeKind} */ (feature?.properties.change)],
    }),
  });
  app.overlays.add("preview", layer);
  const bounds = boundsOf(map);
  if (bounds) fitBounds(app.map, bounds);
}

/** Moves the map to one of the parcels that would change. @param {App} app @param {Preview} preview @param {string} id */
export function goToChange(app, preview, id) {
  const feature = preview.map?.features.find(({ properties }) => properties?.id === id);
  const bounds = feature ? boundsOf(feature) : null;
  if (bounds) fitBounds(app.map, bounds, 18);
}
