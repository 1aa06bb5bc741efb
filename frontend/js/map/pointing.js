import * as L from "leaflet";
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
    const hit = at && !app.sketchBar.isActive() ? app.vector?.hitsAt(at)[0] : undefined;
    map.getContainer().classList.toggle("is-over-feature", hit !== undefined);
    app.hover.set(hit ? { collection: hit.collection, id: hit.id } : null);
    if (hit && at) map.openTooltip(tooltip.setContent(nameElement(hit)).setLatLng(at));
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

/** @param {Hit} hit */
function nameElement(hit) {
  const element = document.createElement("span");
  element.textContent = pickPair(hit.properties, "name") || hit.id;
  return element;
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
    onPick(app.vector?.hitsAt(at) ?? [], shiftKey || ctrlKey || metaKey);
  };
  map.on("click", ({ latlng, originalEvent }) => pick(latlng, originalEvent));
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== map.getContainer()) return;
    pick(map.getCenter(), event);
  });
}
