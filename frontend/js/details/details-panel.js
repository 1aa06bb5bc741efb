import * as L from "leaflet";
import { html } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { ref } from "lit-html/directives/ref.js";
import { getItem } from "../api/ogc.js";
import { isAbort, Problem, sentenceOf } from "../api/http.js";
import { findCollection } from "../app/app.js";
import { copyLink } from "../app/share.js";
import { shortlistButton } from "../compare/add-button.js";
import { createEditing } from "../editing/editing.js";
import { boundsOf } from "../geo/geojson.js";
import { layerBadge } from "../layers/swatch.js";
import { fitBounds } from "../map/map.js";
import { language, pick, pickPair, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { attributeList, endedBadge, provenance, syntheticBadge } from "./attributes.js";

/** @import {App} from "../app/app.js" */
/** @import {Hit, Item, Reference, State} from "../types.js" */

/**
 * The panel about the selected feature, with the other features of the same place above it.
 *
 * @param {App} app
 */
export function createDetailsPanel(app) {
  /** @type {Hit[]} */
  let candidates = [];
  /** @type {Item | null} */
  let item = null;
  let fault = "";
  let calls = new AbortController();

  /** @param {Reference | null} selection */
  async function load(selection) {
    calls.abort();
    calls = new AbortController();
    item = null;
    fault = "";
    app.overlays.clear("selection");
    app.redraw();
    if (!selection) return;
    try {
      item = await getItem(selection, calls.signal);
      app.overlays.show("selection", item.geometry);
      keepInView(app, item);
      if (document.activeElement?.id === "side-panel") setTimeout(goToName);
    } catch (cause) {
      if (isAbort(cause)) return;
      const gone = cause instanceof Problem && cause.status === 404;
      fault = gone ? t("details.missing") : sentenceOf(cause);
    }
    app.redraw();
  }

  const editing = createEditing(app, {
    reload: () => load(app.store.state.selection),
    focus: goToName,
  });

  return {
    title: () => t("details.title"),
    /** @param {Hit[]} hits */
    offer(hits) {
      candidates = hits;
    },
    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      const [now, then] = [state.selection, before?.selection];
      if (now?.id === then?.id && now?.collection === then?.collection) return;
      if (then) editing.leave();
      load(now);
    },
    template() {
      const { selection } = app.store.state;
      const form = editing.form();
      if (form) return form;
      return html`${candidates.length > 1 ? chooser(app, candidates) : null}
      ${fault ? html`<p class="notice" role="alert">${fault}</p>` : null}
      ${!selection ? html`<p class="hint">${t("details.empty")}</p>` : null}
      ${selection && !item && !fault ? html`<p class="hint">${t("action.loading")}</p>` : null}
      ${selection && item ? body(app, selection, item, editing) : null}`;
    },
  };
}

/** Takes the keyboard, which waits at the panel, to the name of what was chosen. */
function goToName() {
  /** @type {HTMLElement | null} */ (document.querySelector(".feature-name"))?.focus();
}

/** Moves a selected feature back on the screen when the panel has covered it. @param {App} app @param {Item} item */
function keepInView({ map }, item) {
  const bounds = boundsOf(item.geometry);
  if (bounds === null) return;
  const middle = L.latLng((bounds[1] + bounds[3]) / 2, (bounds[0] + bounds[2]) / 2);
  if (!map.getBounds().contains(middle)) map.panTo(middle);
}

/** @param {App} app @param {Hit[]} hits */
function chooser(app, hits) {
  const { selection } = app.store.state;
  const isChosen = (/** @type {Hit} */ { collection, id }) =>
    selection?.collection === collection && selection.id === id;
  return html`<nav class="chooser" aria-label=${t("map.chooser", { n: hits.length })}>
    <p class="hint">${t("map.chooser", { n: hits.length })}</p>
    <ul>
      ${hits.map(
        (hit) =>
          html`<li>
            <button
              aria-current=${isChosen(hit)}
              @click=${() => app.store.set({ selection: { collection: hit.collection, id: hit.id } })}
              @mouseenter=${() => app.hover.set(hit)}
              @mouseleave=${() => app.hover.set(null)}
            >
              ${layerBadge(app.modules.get(hit.collection))}
              <span>${pickPair(hit.properties, "name") || hit.id}</span>
              <small>${pick(findCollection(app, hit.collection)?.title)}</small>
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** @typedef {ReturnType<typeof createEditing>} Editing */

/** @param {App} app @param {Reference} selection @param {Item} item @param {Editing} editing */
function body(app, selection, item, editing) {
  const collection = findCollection(app, selection.collection);
  const module = app.modules.get(selection.collection);
  if (!collection) return null;
  const { properties } = item;
  const other = language() === "ja" ? properties.name_en : properties.name_ja;
  return html`<article class="feature" data-testid="feature">
    <p class="feature-layer">${layerBadge(module)} ${pick(collection.title)}</p>
    <h2 class="feature-name" tabindex="-1">${pickPair(properties, "name") || item.id}</h2>
    ${other ? html`<p class="feature-other" lang=${language() === "ja" ? "en" : "ja"}>${other}</p>` : null}
    ${syntheticBadge(properties.synthetic)} ${endedBadge(properties.valid_to)}
    ${actions(app, selection, item, editing)} ${module?.mount ? mounted(item, module.mount) : null}
    ${module?.extras?.(properties)} ${attributeList(collection, properties, module?.hidden)}
    ${provenance(properties, item.id)}
  </article>`;
}

/**
 * A place for the live part of a feature; begun when it appears, ended when it goes.
 *
 * @param {Item} item
 * @param {NonNullable<import("../types.js").LayerModule["mount"]>} mount
 */
function mounted(item, mount) {
  const key = `${item.id} ${language()}`;
  return keyed(key, html`<div class="live" ${ref(mounter(key, item, mount))}></div>`);
}

/** @type {{key: string, callback: (element?: Element) => void} | null} */
let running = null;

/**
 * One callback per feature and language, because a new one would end and begin the part again at
 * every drawing of the panel.
 *
 * @param {string} key
 * @param {Item} item
 * @param {NonNullable<import("../types.js").LayerModule["mount"]>} mount
 */
function mounter(key, item, mount) {
  if (running?.key === key) return running.callback;
  /** @type {(() => void) | null} */
  let end = null;
  const callback = (/** @type {Element} */ element = /** @type {any} */ (undefined)) => {
    end?.();
    end = element ? mount(/** @type {HTMLElement} */ (element), item) : null;
  };
  running = { key, callback: /** @type {(element?: Element) => void} */ (callback) };
  return running.callback;
}

/** @param {App} app @param {Reference} selection @param {Item} item @param {Editing} editing */
function actions(app, { collection }, item, editing) {
  const zoom = () => {
    const bounds = boundsOf(item.geometry);
    if (bounds) fitBounds(app.map, bounds);
  };
  const check = () => app.store.set({ panel: "check", parcels: [item.id], run: false });
  return html`<div class="actions">
    ${
      collection === "parcels"
        ? html`<button class="button primary" @click=${check}>
              ${icon("clipboard")}${t("details.checkParcel")}
            </button>
            ${shortlistButton(app, { name: pickPair(item.properties, "name") || item.id, parcels: [item.id] })}`
        : null
    }
    <button class="button" @click=${zoom}>${icon("target")}${t("action.zoomTo")}</button>
    <button class="button" @click=${() => copyLink(app)}>
      ${icon("link")}${t("action.copyLink")}
    </button>
    ${editing.button(collection)}
  </div>`;
}
