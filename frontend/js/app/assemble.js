import { html, render } from "lit-html";
import { createDetailsPanel } from "../details/details-panel.js";
import { createImportsPanel } from "../imports/imports-panel.js";
import { createBasemap } from "../map/basemaps.js";
import { labelMap } from "../map/map.js";
import { createOverlays } from "../map/overlay.js";
import { followClicks, followPointer } from "../map/pointing.js";
import { createVectorLayers } from "../map/vector.js";
import { drawHeader } from "../panels/header.js";
import { drawLayersPanel } from "../panels/layers-panel.js";
import { drawSidePanel } from "../panels/side-panel.js";
import { createSearchBox } from "../search/search-box.js";
import { createDrawer } from "../table/drawer.js";
import { isTask, TASKS } from "../tasks/tasks.js";
import { setLanguage, t } from "../text/index.js";
import { createCoordinates } from "../tools/coordinates.js";
import { createSketchBar } from "../tools/sketch-bar.js";
import { createAnnouncer } from "../ui/announce.js";
import { icon } from "../ui/icons.js";
import { DEFAULTS, readAddress, writeAddress } from "./address.js";
import { soonOnce } from "./app.js";
import { createHover } from "./hover.js";
import { followKeys } from "./keys.js";

/** @import {App} from "./app.js" */
/** @import {Panel} from "../panels/side-panel.js" */
/** @import {Hit, LayerState, State} from "../types.js" */

/** @typedef {(id: string) => HTMLElement} Place */
/** @typedef {Pick<App, "store" | "map" | "collections" | "modules" | "style" | "user">} Found */

/**
 * Puts the parts of the page together and keeps them in step with the state.
 *
 * @param {Found} found what the service has told
 * @param {Place} place
 */
export async function assemble(found, place) {
  const { store, map } = found;
  /** @type {App} */
  const app = {
    ...found,
    vector: null,
    drawsTiles: true,
    overlays: createOverlays(map),
    sketchBar: createSketchBar(map, place("sketch-bar")),
    hover: createHover(),
    announce: createAnnouncer(place("messages")),
    redraw: soonOnce(() => draw()),
  };
  store.set({ layers: layerStates(app) });
  const details = createDetailsPanel(app);
  /** @type {Record<string, Panel>} */
  const panels = { details, imports: createImportsPanel(app) };
  for (const { id, create } of TASKS) panels[id] = create(app);
  const drawer = createDrawer(app, place("drawer"));
  const search = createSearchBox(app, place("search-place"));
  const basemap = basemapOf(app);
  createCoordinates(map, place("coordinates"), store);

  function draw() {
    drawHeader(app, { brand: place("brand"), tools: place("tools"), account: place("account") });
    place("layers-panel").hidden = !store.state.layersOpen;
    drawLayersPanel(app, place("layers-panel"), basemap);
    drawSidePanel(app, place("side-panel"), panels);
    drawer.draw();
  }

  /** @param {State} state @param {State | null} before */
  function follow(state, before) {
    if (state.lang !== before?.lang) speak();
    if (state.basemap !== before?.basemap || state.lang !== before.lang)
      basemap.show(state.basemap);
    if (state.layers !== before?.layers) app.vector?.apply(state.layers);
    for (const panel of Object.values(panels)) panel.follow?.(state, before);
    drawer.follow(state, before);
    keepAddress(state);
    oneSheet(app, state, before);
    draw();
  }

  function speak() {
    const { lang } = store.state;
    setLanguage(lang);
    document.documentElement.lang = lang;
    document.title = t("app.full");
    labelMap(map);
    drawFixed(app, place);
    search.draw();
    app.sketchBar.draw();
  }

  store.subscribe(follow);
  follow(store.state, null);
  followHash(app);
  followKeys(app, { focusSearch: search.focus, focusPanel: () => place("side-panel").focus() });
  followPointer(app);
  followPicks(app, panels, details.offer);
  await drawTiles(app);
  for (const panel of Object.values(panels)) panel.repaint?.();
}

/** The layers' states: what the address says, else what each layer wants. @param {App} app */
function layerStates({ store, collections, modules }) {
  const given = store.state.layers;
  /** @type {Record<string, LayerState>} */
  const states = {};
  for (const { id } of collections) {
    states[id] = given[id] ?? { on: modules.get(id)?.on ?? true, opacity: 1 };
  }
  return states;
}

/** @param {App} app */
function basemapOf(app) {
  let reached = true;
  const basemap = createBasemap(app.map, {
    // The link is the attribution that the Geospatial Information Authority asks for.
    attribution: () =>
      `<a href="https://maps.gsi.go.jp/development/ichiran.html" target="_blank" rel="noopener">${t("basemap.attribution")}</a>`,
    onReach: (now) => {
      if (reached && !now) app.announce(t("basemap.offline"));
      reached = now;
      app.redraw();
    },
  });
  return { show: basemap.show, basemapReached: () => reached, retryBasemap: basemap.retry };
}

/** Starts the vector tiles; without WebGL the tables and the search remain. @param {App} app */
async function drawTiles(app) {
  let told = false;
  const onTileError = () => {
    if (!told) app.announce(t("layers.failed"));
    told = true;
  };
  const { collections, modules, style } = app;
  try {
    const options = { collections, modules, style, onTileError };
    app.vector = await createVectorLayers(app.map, options);
    app.vector.apply(app.store.state.layers);
  } catch {
    app.drawsTiles = false;
    app.announce(t("app.noWebgl"));
    app.redraw();
  }
}

/**
 * Clicks go to the open panel if it wants them, else they show what lies there.
 *
 * @param {App} app
 * @param {Record<string, Panel>} panels
 * @param {(hits: Hit[]) => void} offer
 */
function followPicks(app, panels, offer) {
  followClicks(app, (hits, adding) => {
    const { panel, view } = app.store.state;
    if (isTask(panel)) {
      const open = panels[panel ?? ""];
      if (!open?.isPicking?.()) return;
      if (view.zoom < 14) app.announce(t("check.zoomForParcels"));
      return open.pick?.(hits, adding);
    }
    offer(hits);
    if (hits.length === 0) app.announce(t("map.nothingHere"));
    const [first] = hits;
    const selection = first ? { collection: first.collection, id: first.id } : null;
    app.store.set({ selection, panel: selection ? "details" : panel });
  });
}

/** The few parts of the page that change only with the language. @param {App} app @param {Place} place */
function drawFixed({ map }, place) {
  const to = (/** @type {string} */ id) => () => place(id).focus();
  render(
    html`<button @click=${to("map")}>${t("app.skipToMap")}</button>
      <button @click=${to("side-panel")}>${t("app.skipToPanel")}</button>`,
    place("skip-links"),
  );
  place("layers-panel").setAttribute("aria-label", t("layers.title"));
  place("drawer").setAttribute("aria-label", t("table.title"));
  render(
    html`<button aria-label=${t("map.zoomIn")} @click=${() => map.zoomIn()}>${icon("plus")}</button>
      <button aria-label=${t("map.zoomOut")} @click=${() => map.zoomOut()}>
        ${icon("minus")}
      </button>`,
    place("zoom-buttons"),
  );
}

let addressTimer = 0;

/** Writes the state into the address, without filling the history. @param {State} state */
function keepAddress(state) {
  clearTimeout(addressTimer);
  addressTimer = window.setTimeout(() => history.replaceState(null, "", writeAddress(state)), 150);
}

/** Follows an address that the reader types or pastes. @param {App} app */
function followHash(app) {
  window.addEventListener("hashchange", () => {
    if (location.hash === writeAddress(app.store.state)) return;
    const { layersOpen } = app.store.state;
    app.store.set({ ...DEFAULTS, layersOpen, ...readAddress(location.hash) });
    app.store.set({ layers: layerStates(app) });
  });
}

/** On a narrow screen only the sheet that was opened last stays. @param {App} app @param {State} state @param {State | null} before */
function oneSheet({ store }, state, before) {
  if (!matchMedia("(max-width: 759px)").matches) return;
  if (state.layersOpen && !before?.layersOpen) store.set({ panel: null, table: null });
  else if (state.panel && state.panel !== before?.panel)
    store.set({ layersOpen: false, table: null });
  else if (state.table && !before?.table) store.set({ layersOpen: false, panel: null });
}
