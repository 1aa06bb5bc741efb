import * as L from "leaflet";
import { length, quantity } from "../format/format.js";
import { COLOUR } from "../layers/palette.js";
import { pickPair, t } from "../text/index.js";
import { label } from "./overlay.js";

/** @import {Overlays} from "./overlay.js" */
/** @import {Verdict} from "../types.js" */

const COMMON = { interactive: false, pane: "ritchi-evidence" };

/** The part of a site that a requirement is about. @type {L.PathOptions} */
const PART = { color: COLOUR.vermilion, weight: 2, fillColor: COLOUR.vermilion, fillOpacity: 0.35 };

/** A feature of another layer that decided. @type {L.PathOptions} */
const AROUND = { color: COLOUR.ink, weight: 1.5, dashArray: "3 4", fillOpacity: 0 };

/**
 * Draws what decided a verdict: the site, the ring round the interchange, the measured line with
 * its metres, the points it joins, and the features and parts that other requirements are about.
 *
 * @param {Overlays} overlays
 * @param {Verdict | null} verdict
 */
export function showEvidence(overlays, verdict) {
  overlays.clear("evidence");
  overlays.show("site", verdict?.site ?? null);
  for (const finding of verdict?.findings ?? []) {
    for (const feature of finding.evidence?.features ?? []) {
      for (const layer of drawnAs(feature)) overlays.add("evidence", layer);
    }
  }
}

/** @param {GeoJSON.Feature} feature @returns {L.Layer[]} */
function drawnAs(feature) {
  const role = feature.properties?.role;
  if (role === "radius") return ring(feature);
  if (role === "measured-line") return measuredLine(feature);
  if (role === "neck" || role === "road") return measuredLine(feature);
  if (role === "nearest-interchange") return interchange(feature);
  if (role === "nearest-point") return [dot(feature, 5)];
  if (role === "overlap" || role === "parcel") return [shape(feature, PART)];
  if (role === "deciding-feature") {
    return feature.geometry.type === "Point" ? [dot(feature, 7)] : [shape(feature, AROUND)];
  }
  return [];
}

/** @param {GeoJSON.Feature} feature @param {L.PathOptions} style */
function shape(feature, style) {
  return L.geoJSON(feature, { ...COMMON, style: { ...COMMON, ...style } });
}

/** @param {GeoJSON.Feature} feature */
function ring(feature) {
  const line = shape(feature, {
    color: COLOUR.blue,
    weight: 2.5,
    dashArray: "9 6",
    fillOpacity: 0.04,
  });
  const north = line.getBounds().getNorth();
  const middle = line.getBounds().getCenter();
  const metres = Number(feature.properties?.metres);
  const words = t("evidence.radius", { value: length(metres) });
  return [
    shape(feature, { color: "#ffffff", weight: 5, opacity: 0.7, fillOpacity: 0 }),
    line,
    ...(Number.isFinite(metres) ? [label(words, { at: [north, middle.lng], kind: "ring" })] : []),
  ];
}

/** @param {GeoJSON.Feature} feature */
function measuredLine(feature) {
  const line = shape(feature, { color: COLOUR.picked, weight: 3 });
  const metres = Number(feature.properties?.metres);
  const at = line.getBounds().getCenter();
  return [
    shape(feature, { color: "#ffffff", weight: 7, opacity: 0.9 }),
    line,
    ...(Number.isFinite(metres)
      ? [label(quantity(metres, "m"), { at, kind: "measure", direction: "right" })]
      : []),
  ];
}

/** @param {GeoJSON.Feature} feature */
function interchange(feature) {
  const properties = feature.properties ?? {};
  const name = pickPair(properties, "name") || String(properties.name ?? "");
  const point = dot(feature, 9);
  return name ? [point, label(name, { at: point.getLatLng(), kind: "place" })] : [point];
}

/** @param {GeoJSON.Feature} feature @param {number} radius */
function dot(feature, radius) {
  const [lon, lat] = /** @type {GeoJSON.Point} */ (feature.geometry).coordinates;
  const look = { color: "#ffffff", weight: 2, fillColor: COLOUR.picked, fillOpacity: 1, radius };
  return L.circleMarker([lat, lon], { ...COMMON, ...look });
}
