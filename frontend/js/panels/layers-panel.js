import { html, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { chosenIds, openExport } from "../exports/export-dialog.js";
import { findCollection } from "../app/app.js";
import { layerBadge, swatch } from "../layers/swatch.js";
import { BASEMAPS } from "../map/basemaps.js";
import { fitBounds } from "../map/map.js";
import { findText, pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";

/** @import {App} from "../app/app.js" */
/** @import {Collection, LayerState, LegendEntry} from "../types.js" */

const GROUPS = ["siting", "infrastructure", "traffic", "groundwater"];

/** Layers whose legend and slider are open. @type {Set<string>} */
const expanded = new Set();

/** Boxes of the regions the service is about: west, south, east, north. */
const REGIONS = /** @type {const} */ ({
  kumamoto: [130.76, 32.82, 130.93, 32.95],
  higashihiroshima: [132.64, 34.36, 132.84, 34.52],
  yokkaichi: [136.52, 34.92, 136.72, 35.06],
  kitakami: [141.02, 39.2, 141.22, 39.38],
  chitose: [141.55, 42.76, 141.75, 42.9],
  japan: [128.5, 30.5, 146, 45.6],
});

/**
 * The panel on the left: regions, layers by task with their legends, and the basemap.
 *
 * @param {App} app
 * @param {HTMLElement} element
 * @param {{basemapReached: () => boolean, retryBasemap: () => void}} basemap
 */
export function drawLayersPanel(app, element, basemap) {
  const { state } = app.store;
  const groups = [...new Set([...GROUPS, ...app.collections.map(({ group }) => group)])];
  render(
    html`<div class="panel-head">
        <h2>${t("layers.title")}</h2>
        <button
          class="icon-button"
          aria-label=${t("action.close")}
          @click=${() => app.store.set({ layersOpen: false })}
        >
          ${icon("close")}
        </button>
      </div>
      <div class="panel-body">
        ${app.drawsTiles ? null : html`<p class="notice">${t("app.noWebgl")}</p>`} ${regions(app)}
        ${groups.map((group) => groupBlock(app, group))}
        <section class="block">
          <h3>${t("basemap.title")}</h3>
          <div class="segments" role="group" aria-label=${t("basemap.title")}>
            ${BASEMAPS.map(
              (name) =>
                html`<button
                  aria-pressed=${state.basemap === name}
                  @click=${() => app.store.set({ basemap: name })}
                >
                  ${t(`basemap.${name}`)}
                </button>`,
            )}
          </div>
          ${
            basemap.basemapReached()
              ? null
              : html`<p class="hint" role="status">
                  ${t("basemap.offline")}
                  <button class="link" @click=${basemap.retryBasemap}>${t("action.retry")}</button>
                </p>`
          }
        </section>
      </div>`,
    element,
  );
}

/** @param {App} app */
function regions(app) {
  return html`<section class="block">
    <h3>${t("regions.title")}</h3>
    <div class="region-buttons">
      ${Object.entries(REGIONS).map(
        ([name, bounds]) =>
          html`<button class="chip" @click=${() => fitBounds(app.map, bounds)}>
            ${findText(`regions.${name}`)}
          </button>`,
      )}
    </div>
  </section>`;
}

/** @param {App} app @param {string} group */
function groupBlock(app, group) {
  const order = (/** @type {Collection} */ { id }) => app.modules.get(id)?.order ?? 0;
  const members = app.collections
    .filter((collection) => collection.group === group)
    .sort((a, b) => order(b) - order(a));
  if (members.length === 0) return null;
  return html`<section class="block layer-group" data-group=${group}>
    <h3>${findText(`group.${group}`) ?? group}</h3>
    ${members.map((collection) => layerRow(app, collection))}
  </section>`;
}

/** @param {App} app @param {Collection} collection */
function layerRow(app, collection) {
  const { id } = collection;
  const name = pick(collection.title);
  const layer = app.store.state.layers[id] ?? { on: false, opacity: 1 };
  const set = (/** @type {Partial<LayerState>} */ patch) => {
    const { layers } = app.store.state;
    app.store.set({ layers: { ...layers, [id]: { ...layer, ...patch } } });
  };
  const tooFar = layer.on && app.store.state.view.zoom - 1 < (collection.tileMinZoom ?? 0);
  return html`<div class="layer ${layer.on ? "is-on" : ""}" data-layer=${id}>
    <div class="layer-line">
      <label class="layer-name">
        <input type="checkbox" .checked=${live(layer.on)} @change=${() => set({ on: !layer.on })} />
        ${layerBadge(app.modules.get(id))} <span>${name}</span>
      </label>
      ${layerButtons(app, id, name)}
    </div>
    ${layer.on ? emptyHint(app, collection) : null}
    ${tooFar ? html`<p class="hint layer-hint">${t("layers.zoomIn")}</p>` : null}
    ${
      expanded.has(id)
        ? html`<div class="layer-more" id=${`more-${id}`}>
            <p class="hint">${pick(collection.description)}</p>
            ${legend(app, id)} ${opacity(name, layer, set)}
          </div>`
        : null
    }
  </div>`;
}

/** What to do about a layer without anything in it, where its module knows. @param {App} app @param {Collection} collection */
function emptyHint(app, { id, empty }) {
  const text = empty ? app.modules.get(id)?.whenEmpty : undefined;
  return text ? html`<p class="hint layer-hint">${findText(text)}</p>` : null;
}

/** @param {App} app @param {string} id @param {string} name */
function layerButtons(app, id, name) {
  const open = expanded.has(id);
  const toggle = () => {
    if (open) expanded.delete(id);
    else expanded.add(id);
    app.redraw();
  };
  return html`<button
      class="icon-button small"
      aria-label=${t("layers.openTable", { name })}
      title=${t("nav.table")}
      aria-pressed=${app.store.state.table === id}
      @click=${() => app.store.set({ table: id })}
    >
      ${icon("table", 16)}
    </button>
    <button
      class="icon-button small"
      aria-label=${t("export.open", { name })}
      title=${t("export.short")}
      data-testid=${`export-${id}`}
      @click=${() => openExport(app, id, { ids: chosenIds(app, id) })}
    >
      ${icon("download", 16)}
    </button>
    <button
      class="icon-button small"
      aria-label=${t("layers.legendOf", { name })}
      title=${t("layers.legendAndOpacity")}
      aria-expanded=${open}
      @click=${toggle}
    >
      ${icon(open ? "up" : "down", 16)}
    </button>`;
}

/** @param {string} name @param {LayerState} layer @param {(patch: Partial<LayerState>) => void} set */
function opacity(name, layer, set) {
  const percent = Math.round(layer.opacity * 100);
  const change = (/** @type {Event} */ event) =>
    set({ opacity: Number(/** @type {HTMLInputElement} */ (event.target).value) / 100 });
  return html`<label class="opacity">
    <span class="visually-hidden">${t("layers.opacity", { name })}</span>
    <input
      type="range"
      min="10"
      max="100"
      step="5"
      .value=${live(String(percent))}
      @input=${change}
    />
    <output>${percent}%</output>
  </label>`;
}

/** @param {App} app @param {string} id */
function legend(app, id) {
  const entries = app.modules.get(id)?.legend ?? [];
  if (entries.length === 0) return null;
  const collection = findCollection(app, id);
  return html`<ul
    class="legend"
    aria-label=${t("layers.legendOf", { name: pick(collection?.title) })}
  >
    ${entries.map((entry) => html`<li>${swatch(entry)} <span>${entryName(collection, entry)}</span></li>`)}
  </ul>`;
}

/** @param {Collection | undefined} collection @param {LegendEntry} entry */
function entryName(collection, { text, attribute, code }) {
  if (text) return findText(text) ?? text;
  const codes = collection?.attributes.find(({ name }) => name === attribute)?.codes;
  return pick(codes?.[code ?? ""]) || code;
}
