/** @import {State, LayerState} from "../types.js" */

/** @type {State} */
export const DEFAULTS = {
  lang: "ja",
  view: { lat: 36.6, lon: 136.9, zoom: 6 },
  basemap: "pale",
  layers: {},
  panel: null,
  selection: null,
  table: null,
  layersOpen: true,
  programme: null,
  asOf: null,
  lots: null,
  parcels: [],
  run: false,
  zone: null,
  task: {},
};

/** Writes a part of an address so that slashes and commas stay readable. @param {string} text */
function clean(text) {
  return encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/** @param {Record<string, LayerState>} layers */
function writeLayers(layers) {
  return Object.entries(layers)
    .map(([id, { on, opacity }]) => `${on ? "" : "-"}${id}${opacity === 1 ? "" : `:${opacity}`}`)
    .join(",");
}

/** @param {string} text @returns {Record<string, LayerState>} */
function readLayers(text) {
  /** @type {Record<string, LayerState>} */
  const layers = {};
  for (const part of text.split(",")) {
    const match = /^(-?)([a-z][a-z0-9-]*)(?::([0-9.]+))?$/.exec(part);
    if (!match) continue;
    const opacity = match[3] === undefined ? 1 : Math.min(1, Math.max(0, Number(match[3])));
    layers[match[2]] = { on: match[1] === "", opacity: Number.isFinite(opacity) ? opacity : 1 };
  }
  return layers;
}

/**
 * The hash that brings a reader back to this state.
 *
 * @param {State} state
 * @returns {string} with the leading `#`
 */
export function writeAddress(state) {
  const { view } = state;
  /** @type {[string, string | null][]} */
  const pairs = [
    ["map", `${view.zoom}/${view.lat.toFixed(5)}/${view.lon.toFixed(5)}`],
    ["lang", state.lang],
    ["base", state.basemap],
    ["layers", writeLayers(state.layers) || null],
    ["panel", state.panel],
    ["sel", state.selection ? `${state.selection.collection}/${state.selection.id}` : null],
    ["table", state.table],
    ["programme", state.programme],
    ["asOf", state.asOf],
    ["lots", state.lots === null ? null : String(state.lots)],
    ["parcels", state.parcels.length > 0 ? state.parcels.join(",") : null],
    ["run", state.run ? "1" : null],
    ["zone", state.zone === null ? null : String(state.zone)],
    .../** @type {[string, string][]} */ (
      Object.entries(state.task).map(([name, value]) => [`t.${name}`, value])
    ),
  ];
  const written = pairs.filter(([, value]) => value !== null);
  return `#${written.map(([key, value]) => `${key}=${clean(String(value))}`).join("&")}`;
}

/** @param {string | undefined} text @returns {State["view"] | undefined} */
function readView(text) {
  const [zoom, lat, lon] = (text ?? "").split("/").map(Number);
  const sound = [zoom, lat, lon].every(Number.isFinite) && Math.abs(lat) <= 85 && zoom >= 0;
  return sound ? { zoom: Math.min(20, zoom), lat, lon } : undefined;
}

/** @param {string | undefined} text */
function readSelection(text) {
  const match = /^([a-z][a-z0-9-]*)\/(.+)$/.exec(text ?? "");
  return match ? { collection: match[1], id: match[2] } : null;
}

/** @param {string | undefined} text @param {number} max */
function readCount(text, max) {
  return /^[0-9]{1,6}$/.test(text ?? "") && Number(text) >= 1 && Number(text) <= max
    ? Number(text)
    : null;
}

/** What the panel of a task keeps of its own, by names that begin with `t.`. @param {Record<string, string>} pairs */
function readTask(pairs) {
  const own = Object.entries(pairs).filter(([name]) => /^t\.[a-z][a-zA-Z0-9]*$/.test(name));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(2), value]));
}

/** @param {string} hash @returns {Record<string, string>} */
function pairsOf(hash) {
  /** @type {Record<string, string>} */
  const pairs = {};
  for (const part of hash.replace(/^#/, "").split("&")) {
    const cut = part.indexOf("=");
    if (cut < 1) continue;
    try {
      pairs[part.slice(0, cut)] = decodeURIComponent(part.slice(cut + 1));
    } catch {
      // A mangled escape loses its own entry, not the whole address.
    }
  }
  return pairs;
}

/**
 * Reads an address; what is missing or unreadable keeps its default.
 *
 * @param {string} hash
 * @returns {Partial<State>}
 */
export function readAddress(hash) {
  const pairs = pairsOf(hash);
  const view = readView(pairs.map);
  return {
    ...(view ? { view } : {}),
    ...(pairs.lang === "en" || pairs.lang === "ja" ? { lang: pairs.lang } : {}),
    ...(pairs.base ? { basemap: pairs.base } : {}),
    layers: readLayers(pairs.layers ?? ""),
    panel: /^[a-z][a-z-]*$/.test(pairs.panel ?? "") ? pairs.panel : null,
    selection: readSelection(pairs.sel),
    table: pairs.table ?? null,
    programme: pairs.programme ?? null,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(pairs.asOf ?? "") ? pairs.asOf : null,
    lots: readCount(pairs.lots, 999_999),
    parcels: pairs.parcels ? pairs.parcels.split(",").filter(Boolean) : [],
    run: pairs.run === "1",
    zone: readCount(pairs.zone, 19),
    task: readTask(pairs),
  };
}
