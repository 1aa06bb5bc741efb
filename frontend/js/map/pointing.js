import * as L from "leaflet";
import { cellSentence } from "../layers/cells.js";
import { pickPair } from "../text/index.js";

/** @import {App} from "../app/app.js" */
/** @import {Hit} from "../types.js" */

/**
 * Shows the name of what lies under the pointer and tells the others about it.
 *
 * @param {App} app
 */
export function followPointer(app) {
  const { map } = app;
  const tooltip = L.tooltip({ className: "map-label hover", offset: [14, 0], direction: "right" });
  let asked = 0;
  /** @type {L.LatLng | null} */
  let at = null;

  const look = () => {
    asked = 0;
    const wanted = at && !app.sketchBar.isActive() ? at : null;
    const hit = wanted ? app.vector?.hitsAt(wanted)[0] : undefined;
    const cell = wanted && !hit ? app.vector?.cellAt(wanted) : null;
    map.getContainer().classList.toggle("is-over-feature", Boolean(hit ?? cell));
    app.hover.set(hit ? { collection: hit.collection, id: hit.id } : null);
    const told = hit ? pickPair(hit.properties, "name") || hit.id : cell && cellSentence(cell);
    if (told && at) map.openTooltip(tooltip.setContent(textElement(told)).setLatLng(at));
    else map.closeTooltip(tooltip);
  };
  const soon = () => {
    asked ||= requestAnimationFrame(look);
  };
  map.on("mousemove", ({ latlng }) => {
    at = latlng;
    soon();
  });
  map.on("mouseout movestart", () => {
    at = null;
    soon();
  });
  app.hover.subscribe((now, before) => {
    if (before) app.vector?.setState(before, { hover: false });
    if (now) app.vector?.setState(now, { hover: true });
  });
}

/** @param {string} text */
function textElement(text) {
  const element = document.createElement("span");
  element.textContent = text;
  return element;
}

/** Two steps nearer: a cell is a thirty-second of a tile, and there its features may be seen. */
const STEPS = 2;

/** Tells what lies in a cell and goes nearer. @param {App} app @param {Hit} cell @param {L.LatLng} at */
function goInto({ map, announce }, cell, at) {
  announce(cellSentence(cell));
  map.setView(at, map.getZoom() + STEPS);
}

/**
 * Reports clicks on the map, and Enter while the map has the focus, with what lies there.
 *
 * @param {App} app
 * @param {(hits: Hit[], adding: boolean) => void} onPick
 */
export function followClicks(app, onPick) {
  const { map } = app;
  /** @param {L.LatLng} at @param {{shiftKey: boolean, ctrlKey: boolean, metaKey: boolean}} keys */
  const pick = (at, { shiftKey, ctrlKey, metaKey }) => {
    if (app.sketchBar.isActive()) return;
    const hits = app.vector?.hitsAt(at) ?? [];
    const cell = hits.length === 0 ? app.vector?.cellAt(at) : null;
    if (cell) return goInto(app, cell, at);
    onPick(hits, shiftKey || ctrlKey || metaKey);
  };
  map.on("click", ({ latlng, originalEvent }) => pick(latlng, originalEvent));
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== map.getContainer()) return;
    pick(map.getCenter(), event);
  });
}
