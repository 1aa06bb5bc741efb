import * as L from "leaflet";
import { t } from "../text/index.js";

/** @import {Store} from "../app/store.js" */

/** Names of the panes above the basemap, from below, with their z-index. */
const PANES = { "ritchi-vector": 320, "ritchi-evidence": 410, "ritchi-drawing": 450 };

/**
 * Makes the Leaflet map and keeps it and the state's view alike.
 *
 * @param {HTMLElement} element
 * @param {Store} store
 */
export function createMap(element, store) {
  const { view } = store.state;
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(element, {
    center: [view.lat, view.lon],
    zoom: view.zoom,
    minZoom: 5,
    maxZoom: 20,
    maxBounds: [
      [15, 115],
      [52, 165],
    ],
    maxBoundsViscosity: 0.8,
    zoomControl: false,
    zoomAnimation: !quiet,
    fadeAnimation: !quiet,
    markerZoomAnimation: !quiet,
    inertia: !quiet,
    boxZoom: false,
  });
  for (const [name, zIndex] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(zIndex);
    if (name === "ritchi-vector") pane.style.pointerEvents = "none";
  }
  map.attributionControl.setPrefix(false);
  L.control.scale({ imperial: false, maxWidth: 140 }).addTo(map);
  followState(map, store);
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(element);
  return map;
}

/** @param {L.Map} map @param {Store} store */
function followState(map, store) {
  map.on("moveend", () => {
    const { lat, lng } = map.getCenter();
    store.set({ view: { lat, lon: lng, zoom: map.getZoom() } });
  });
  store.subscribe(({ view }) => {
    const { lat, lng } = map.getCenter();
    const same =
      Math.abs(lat - view.lat) < 1e-5 &&
      Math.abs(lng - view.lon) < 1e-5 &&
      map.getZoom() === view.zoom;
    if (!same) map.setView([view.lat, view.lon], view.zoom, { animate: false });
  });
}

/**
 * Puts the words of the present language on the map's own parts.
 *
 * @param {L.Map} map
 */
export function labelMap(map) {
  const element = map.getContainer();
  element.setAttribute("role", "application");
  element.setAttribute("aria-label", t("map.label"));
}

/**
 * Moves the map to a box, not closer than it makes sense for a single point.
 *
 * @param {L.Map} map
 * @param {readonly [number, number, number, number]} bounds west, south, east, north
 * @param {number} [maxZoom]
 */
export function fitBounds(map, [west, south, east, north], maxZoom = 16) {
  const box = L.latLngBounds([south, west], [north, east]);
  const room = map.getSize().x < 500 ? 18 : 56;
  map.fitBounds(box, { maxZoom, padding: [room, room] });
}
