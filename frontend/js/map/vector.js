import { MaplibreGL } from "@maplibre/maplibre-gl-leaflet";
import { tileTemplate } from "../api/ogc.js";
import { styleOfPage } from "../layers/map-style.js";

/** @import {Map as LeafletMap, LatLng} from "leaflet" */
/** @import {Map as GlMap} from "maplibre-gl" */
/** @import {Collection, Hit, LayerModule, LayerState, MapStyle, Reference} from "../types.js" */

/** Parts of a layer's style that only decorate and are not to be clicked. */
const DECORATION = /(^|-)(halo|synthetic|hatch|casing|summary)$/;

/** The part of a layer's style that shows how many features lie in a cell, where they are too many. */
const CELLS = "summary";

/** @typedef {Awaited<ReturnType<typeof createVectorLayers>>} VectorLayers */

/**
 * Draws the collections in the style of the service with MapLibre inside the Leaflet map.
 *
 * @param {LeafletMap} map
 * @param {{collections: Collection[], modules: Map<string, LayerModule>,
 *   style: MapStyle, onTileError: () => void}} options
 * @throws where the browser has no WebGL
 */
export async function createVectorLayers(map, { collections, modules, style, onTileError }) {
  // The adapter would leave a half-made layer on the map, so look before adding it.
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("no WebGL");
  const options = {
    pane: "ritchi-vector",
    style: styleOfPage(style),
    fadeDuration: 0,
    validateStyle: false,
    renderWorldCopies: false,
  };
  const leafletLayer = new MaplibreGL(/** @type {any} */ (options));
  leafletLayer.addTo(map);
  const gl = leafletLayer.getMaplibreMap();
  gl.on("error", onTileError);
  await new Promise((resolve) => gl.once("load", () => resolve(null)));
  // A reader's tab order goes through the Leaflet container, not the canvas inside it.
  gl.getCanvas().tabIndex = -1;
  gl.getCanvas().setAttribute("aria-hidden", "true");

  const stored = (/** @type {string} */ id) => modules.get(id)?.style ?? [];
  return {
    gl,
    /** @param {Record<string, LayerState>} layers */
    apply(layers) {
      for (const { id } of collections) {
        for (const part of stored(id)) applyLayer(gl, `${id}/${part.suffix}`, part, layers[id]);
      }
    },
    /** @param {LatLng} at @returns {Hit[]} what lies under a place, topmost first */
    hitsAt: (at) => hitsAt(gl, at, { collections, modules }),
    /** @param {LatLng} at @returns {Hit | null} the cell of counted features under a place */
    cellAt: (at) => cellAt(gl, at, { collections, modules }),
    /** @param {Reference} reference @param {Record<string, boolean>} state */
    setState({ collection, id }, state) {
      if (gl.getSource(collection)) {
        gl.setFeatureState({ source: collection, sourceLayer: collection, id }, state);
      }
    },
    reload() {
      for (const { id } of collections) {
        /** @type {any} */ (gl.getSource(id))?.setTiles([tileTemplate(id)]);
      }
    },
  };
}

/**
 * @param {GlMap} gl
 * @param {string} name
 * @param {import("../types.js").StyleLayer} style
 * @param {LayerState | undefined} state
 */
function applyLayer(gl, name, style, state) {
  gl.setLayoutProperty(name, "visibility", state?.on ? "visible" : "none");
  const strength = state?.opacity ?? 1;
  for (const [property, full] of Object.entries(style.opacity)) {
    const value = strength === 1 ? full : ["*", strength, full];
    gl.setPaintProperty(name, /** @type {any} */ (property), value);
  }
}

/**
 * @param {GlMap} gl
 * @param {LatLng} at
 * @param {{collections: Collection[], modules: Map<string, LayerModule>}} known
 * @returns {Hit[]}
 */
function hitsAt(gl, at, { collections, modules }) {
  const { x, y } = gl.project([at.lng, at.lat]);
  /** @param {(collection: Collection) => boolean} wanted */
  const names = (wanted) =>
    collections
      .filter(wanted)
      .flatMap(({ id }) =>
        (modules.get(id)?.style ?? [])
          .filter(({ suffix }) => !DECORATION.test(suffix))
          .map(({ suffix }) => `${id}/${suffix}`),
      );
  const isArea = (/** @type {Collection} */ { geometryType }) => geometryType === "polygon";
  const near = gl.queryRenderedFeatures(
    [
      [x - 5, y - 5],
      [x + 5, y + 5],
    ],
    { layers: names((collection) => !isArea(collection)) },
  );
  const exact = gl.queryRenderedFeatures([x, y], { layers: names(isArea) });
  /** @type {Map<string, Hit>} */
  const hits = new Map();
  for (const { source, id, properties } of [...near, ...exact]) {
    hits.set(`${source}/${id}`, { collection: source, id: String(id), properties });
  }
  return [...hits.values()];
}

/**
 * @param {GlMap} gl
 * @param {LatLng} at
 * @param {{collections: Collection[], modules: Map<string, LayerModule>}} known
 * @returns {Hit | null}
 */
function cellAt(gl, at, { collections, modules }) {
  const { x, y } = gl.project([at.lng, at.lat]);
  const layers = collections
    .filter(({ id }) => modules.get(id)?.style.some(({ suffix }) => suffix === CELLS))
    .map(({ id }) => `${id}/${CELLS}`);
  const [cell] = gl.queryRenderedFeatures([x, y], { layers });
  return cell
    ? { collection: cell.source, id: String(cell.id), properties: cell.properties }
    : null;
}
