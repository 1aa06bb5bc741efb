import * as L from "leaflet";
import { COLOUR } from "../layers/palette.js";

/** @typedef {"selection" | "evidence" | "preview" | "site" | "compared"} OverlayName */

/** @type {Record<OverlayName, L.PathOptions>} */
const LOOKS = {
  selection: { color: COLOUR.selected, weight: 3, fillOpacity: 0.08 },
  site: { color: COLOUR.picked, weight: 3, fillColor: COLOUR.amber, fillOpacity: 0.2 },
  evidence: { color: COLOUR.selected, weight: 2, fillOpacity: 0 },
  compared: { color: COLOUR.blue, weight: 3, fillColor: COLOUR.sky, fillOpacity: 0.2 },
  preview: { color: COLOUR.purple, weight: 2, dashArray: "5 4", fillOpacity: 0.15 },
};

/** @typedef {ReturnType<typeof createOverlays>} Overlays */

/**
 * Drawings above the tiles, each under a name and replaced as a whole.
 *
 * @param {L.Map} map
 */
export function createOverlays(map) {
  /** @type {Map<OverlayName, L.LayerGroup>} */
  const groups = new Map();

  /** @param {OverlayName} name */
  const groupOf = (name) => {
    let group = groups.get(name);
    if (!group) {
      group = L.layerGroup([], { pane: "ritchi-evidence" }).addTo(map);
      groups.set(name, group);
    }
    return group;
  };

  return {
    /** @param {OverlayName} name */
    clear: (name) => void groupOf(name).clearLayers(),
    /** @param {OverlayName} name @param {L.Layer} layer */
    add: (name, layer) => void groupOf(name).addLayer(layer),
    /** @param {OverlayName} name @param {any} geojson */
    show(name, geojson) {
      const group = groupOf(name);
      group.clearLayers();
      if (geojson) for (const layer of drawn(name, geojson)) group.addLayer(layer);
    },
  };
}

/** A dark line over a white one, so that it shows on paper-pale and on photo. @param {OverlayName} name @param {any} geojson */
function drawn(name, geojson) {
  const look = LOOKS[name];
  const common = { interactive: false, pane: "ritchi-evidence" };
  /** @param {L.PathOptions} style @param {number} radius */
  const layer = (style, radius) =>
    L.geoJSON(geojson, {
      ...common,
      style: { ...common, ...style },
      pointToLayer: (_feature, at) => L.circleMarker(at, { ...common, ...style, radius }),
    });
  const casing = { color: "#ffffff", weight: (look.weight ?? 2) + 3, fillOpacity: 0, opacity: 0.9 };
  const radius = name === "preview" ? 8 : 17;
  return [layer(casing, radius), layer(look, radius)];
}

/**
 * A label that belongs to a place. The words are set as text, whatever they contain.
 *
 * @param {string} words
 * @param {{at: L.LatLngExpression, kind?: string, direction?: "top" | "right"}} options
 */
export function label(words, { at, kind = "", direction = "top" }) {
  const element = document.createElement("span");
  element.textContent = words;
  return L.tooltip({
    permanent: true,
    direction,
    offset: direction === "top" ? [0, -6] : [8, 0],
    className: `map-label ${kind}`,
    interactive: false,
    pane: "tooltipPane",
  })
    .setLatLng(at)
    .setContent(element);
}
