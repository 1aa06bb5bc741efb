import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { stepOf } from "./steps.js";

/** @import {App} from "../app/app.js" */
/** @import {Wizard} from "./wizard.js" */

/** Box that was jumped to last, by what was shown in it. */
let jumpedTo = "";
/** @type {unknown} */
let drawn = null;

/** What of the run the map shows at the present step. @param {App} app @param {Wizard} wizard */
export function featuresOf(app, wizard) {
  const { run, preview, shown } = wizard;
  if (!run) return null;
  const step = stepOf(app, wizard);
  if (step === "recognise" || step === "system" || step === "assign") {
    return preview?.features ?? null;
  }
  const all = run.preview ?? null;
  if (!all || !["new", "changed", "unchanged", "removed"].includes(shown ?? "")) return all;
  return {
    ...all,
    features: all.features.filter(({ properties }) => properties?.outcome === shown),
  };
}

/** Draws it, and goes there when it lies elsewhere than before. @param {App} app @param {Wizard} wizard */
export function showPreview(app, wizard) {
  if (app.store.state.panel !== "imports") return;
  const features = featuresOf(app, wizard);
  const key = JSON.stringify([wizard.id, wizard.settings?.table, wizard.settings?.epsg]);
  if (features !== drawn) app.overlays.show("preview", features);
  drawn = features;
  if (!features || key === jumpedTo) return;
  const bounds = boundsOf(features);
  if (!bounds) return;
  jumpedTo = key;
  fitBounds(app.map, bounds);
}

/** Forgets what was drawn, when the panel is left. @param {App} app */
export function clearPreview(app) {
  app.overlays.clear("preview");
  drawn = null;
  jumpedTo = "";
}

/** Goes to all that is shown, or to one record. @param {App} app @param {Wizard} wizard @param {number} [record] */
export function goToFeatures(app, wizard, record) {
  const all = featuresOf(app, wizard);
  const one = all?.features.filter(({ properties }) => properties?.number === record);
  const bounds = boundsOf(
    record === undefined ? all : { type: "FeatureCollection", features: one },
  );
  if (bounds) fitBounds(app.map, bounds, 17);
}
