import * as geographicLib from "geographiclib-geodesic";
import * as L from "leaflet";
import { COLOUR } from "../layers/palette.js";
import { pick, t } from "../text/index.js";
import { placesOf } from "./changes.js";
import { settle, stepPlaces, termsOf } from "./what-if-state.js";

/** @import {App} from "../app/app.js" */
/** @import {WhatIf} from "./what-if-state.js" */

// The browser reads the library's file as a module, where it leaves its name in the window.
const library = /** @type {typeof import("geographiclib-geodesic")} */ (
  "default" in geographicLib
    ? geographicLib.default
    : (/** @type {any} */ (globalThis).geodesic ?? geographicLib)
);
const grs80 = new library.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/** Circles further from the map section than this many times the radius are not drawn. */
const MOST_CIRCLES = 60;
const CORNERS = 120;

/** @typedef {{lon: number, lat: number}} Place */
/** @typedef {{kind: "move", id: string} | {kind: "add", index: number}} Which */

/** A place so many metres off. @param {Place} from @param {number} azimuth @param {number} metres @returns {Place} */
export function shifted({ lon, lat }, azimuth, metres) {
  const to = grs80.Direct(lat, lon, azimuth, metres);
  return { lon: to.lon2 ?? lon, lat: to.lat2 ?? lat };
}

/** @param {Place} centre @param {number} radius @returns {L.LatLngTuple[]} */
function ring(centre, radius) {
  return Array.from({ length: CORNERS + 1 }, (_, k) => {
    const { lon, lat } = shifted(centre, (360 * k) / CORNERS, radius);
    return [lat, lon];
  });
}

/** The interchanges that the reader has changed. @param {WhatIf} what @returns {{which: Which, place: Place, name: string}[]} */
export function changedPlaces({ changes, basis }) {
  const nameOf = (/** @type {string} */ id) =>
    pick(basis?.interchanges.find((one) => one.id === id)?.name) || id;
  return [
    ...Object.entries(changes.moves).map(([id, place]) => ({
      which: /** @type {Which} */ ({ kind: "move", id }),
      place,
      name: nameOf(id),
    })),
    ...changes.additions.map((place, index) => ({
      which: /** @type {Which} */ ({ kind: "add", index }),
      place,
      name: t("whatIf.added", { n: index + 1 }),
    })),
  ];
}

/** The changes with one of the changed interchanges elsewhere. @param {WhatIf} what @param {Which} which @param {Place} to */
export function movedTo({ changes }, which, to) {
  if (which.kind === "move") return { moves: { ...changes.moves, [which.id]: to } };
  const additions = changes.additions.map((one, k) =>
    k === which.index ? { ...one, ...to } : one,
  );
  return { additions };
}

/** @type {Record<string, number>} */
const AZIMUTHS = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 };

/**
 * Draws the radius round the interchanges, and a mark that can be dragged, or moved with the arrow
 * keys, for each one that the reader has changed.
 *
 * @param {App} app
 * @param {WhatIf} what
 */
export function createMarks(app, what) {
  const circles = L.layerGroup([], { pane: "ritchi-evidence" }).addTo(app.map);
  /** @type {Map<string, L.Marker>} */
  const markers = new Map();

  const drawCircles = () => {
    circles.clearLayers();
    const { radius } = termsOf(what);
    if (!what.basis || radius === null || app.map.getZoom() < 10) return;
    const bounds = app.map.getBounds().pad(0.5);
    const places = placesOf(what.basis.interchanges, what.changes, what.basis.asOf);
    const look = { color: COLOUR.ink, weight: 1.5, dashArray: "6 4", fill: false };
    for (const place of places
      .filter(({ lon, lat }) => bounds.contains([lat, lon]))
      .slice(0, MOST_CIRCLES)) {
      const common = { interactive: false, pane: "ritchi-evidence" };
      circles.addLayer(L.polyline(ring(place, radius), { ...common, ...look }));
    }
  };

  const draw = () => {
    drawCircles();
    const wanted = changedPlaces(what);
    const keys = new Set(wanted.map(({ which }) => JSON.stringify(which)));
    for (const [key, marker] of markers) {
      if (keys.has(key)) continue;
      marker.remove();
      markers.delete(key);
    }
    for (const one of wanted) {
      const key = JSON.stringify(one.which);
      const marker = markers.get(key) ?? markerFor(app, what, one.which, drawCircles);
      markers.set(key, marker);
      marker.setLatLng([one.place.lat, one.place.lon]);
      marker.getElement()?.setAttribute("aria-label", t("whatIf.markLabel", { name: one.name }));
      marker.getElement()?.setAttribute("title", one.name);
    }
  };

  const clear = () => {
    circles.clearLayers();
    for (const marker of markers.values()) marker.remove();
    markers.clear();
  };
  return { draw, clear };
}

/**
 * @param {App} app
 * @param {WhatIf} what
 * @param {Which} which
 * @param {() => void} drawCircles
 */
function markerFor(app, what, which, drawCircles) {
  const icon = L.divIcon({ className: "what-if-mark", iconSize: [30, 30], iconAnchor: [15, 15] });
  const marker = L.marker([0, 0], { icon, draggable: true, keyboard: true, autoPan: true });
  marker.addTo(app.map);
  const go = (/** @type {Place} */ to, /** @type {boolean} */ moving) => {
    stepPlaces(what, movedTo(what, which, to), moving);
    drawCircles();
  };
  const here = () => {
    const { lng, lat } = marker.getLatLng();
    return { lon: lng, lat };
  };
  let asked = 0;
  marker.on("drag", () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      go(here(), true);
    });
  });
  marker.on("dragend", () => {
    cancelAnimationFrame(asked);
    asked = 0;
    go(here(), false);
    settle(app, what);
  });
  marker.getElement()?.addEventListener("keydown", (event) => {
    if (!(event.key in AZIMUTHS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const metres = what.step * (event.shiftKey ? 10 : 1);
    go(shifted(here(), AZIMUTHS[event.key], metres), false);
    soon(() => settle(app, what));
  });
  return marker;
}

let timer = 0;

/** Runs once the keys have rested. @param {() => void} work */
function soon(work) {
  clearTimeout(timer);
  timer = window.setTimeout(work, 400);
}
