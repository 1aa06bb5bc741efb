/** @import {Map as LeafletMap} from "leaflet" */
/** @import {Collection, LayerModule, MapStyle, User} from "../types.js" */
/** @import {Overlays} from "../map/overlay.js" */
/** @import {VectorLayers} from "../map/vector.js" */
/** @import {SketchBar} from "../tools/sketch-bar.js" */
/** @import {Hover} from "./hover.js" */
/** @import {Store} from "./store.js" */

/**
 * What the parts of the page know of each other.
 *
 * @typedef {object} App
 * @property {Store} store
 * @property {LeafletMap} map
 * @property {Overlays} overlays
 * @property {SketchBar} sketchBar
 * @property {Hover} hover
 * @property {Collection[]} collections
 * @property {Map<string, LayerModule>} modules
 * @property {MapStyle} style
 * @property {VectorLayers | null} vector null while it loads and where there is no WebGL
 * @property {boolean} drawsTiles false where the browser has no WebGL
 * @property {User | null} user
 * @property {(words: string) => void} announce
 * @property {() => void} redraw draws the panels again, soon
 */

/**
 * Runs a piece of drawing once per turn however often it is asked for.
 *
 * @param {() => void} draw
 */
export function soonOnce(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      draw();
    });
  };
}

/** @param {App} app @param {string} id */
export function findCollection(app, id) {
  return app.collections.find((collection) => collection.id === id);
}

/** True for users who may import and edit. @param {App} app */
export function mayEdit(app) {
  return (app.user?.roles ?? []).some((role) => /editor|admin/i.test(role));
}
