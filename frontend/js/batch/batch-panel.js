import { html } from "lit-html";
import { loadProgrammes } from "../check/check-state.js";
import { faultOf, termsSection } from "../check/terms-section.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { emptyBatch, open, start } from "./batch-state.js";
import { progressCard } from "./progress-card.js";
import { createRechecks } from "./rechecks.js";
import { resultCard } from "./result-card.js";
import { selectionSection } from "./selection-section.js";
import { showVerdicts } from "./verdict-map.js";

/** @import {App} from "../app/app.js" */
/** @import {Hit, State} from "../types.js" */
/** @import {Batch} from "./batch-state.js" */

/**
 * The panel in which many sites are judged at once; the job's id is in the address, so that a
 * reload finds it again.
 *
 * @param {App} app
 */
export function createBatchPanel(app) {
  const batch = emptyBatch();
  const rechecks = createRechecks(app);
  /** @type {string | null} */
  let coloured = null;

  /** Colours what the panel shows, and nothing while it is closed. @param {State} state */
  const colour = (state) => {
    const wanted = state.panel === "batch" && batch.summary ? batch.id : null;
    if (wanted === coloured || !app.vector) return;
    showVerdicts(app, wanted);
    coloured = wanted;
  };
  const isPicking = () => batch.mode === "parcels" && !batch.id;
  const paint = (/** @type {string[]} */ ids, /** @type {boolean} */ picked) =>
    ids.forEach((id) => app.vector?.setState({ collection: "parcels", id }, { picked }));

  return {
    title: () => t("batch.title"),
    isPicking,

    /** @param {Hit[]} hits */
    pick(hits) {
      const hit = hits.find(({ collection }) => collection === "parcels");
      if (!hit) return;
      const { parcels } = app.store.state;
      const others = parcels.filter((id) => id !== hit.id);
      app.store.set({ parcels: parcels.includes(hit.id) ? others : [...parcels, hit.id] });
    },

    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      const isOpen = state.panel === "batch";
      const wasOpen = before?.panel === "batch";
      if (isOpen && !wasOpen) {
        app.store.set({ selection: null });
        if (!batch.terms.programmes) loadProgrammes(app, batch.terms);
        rechecks.load();
      }
      if (isOpen && (state.task.batchJob ?? null) !== batch.id) {
        open(app, batch, state.task.batchJob ?? null);
      }
      const report = state.task.batchRecheck;
      if (isOpen && (!wasOpen || report !== before?.task.batchRecheck)) rechecks.show(report);
      const chosen = isOpen ? state.parcels : [];
      const earlier = wasOpen ? (before?.parcels ?? []) : [];
      if (isOpen || wasOpen) {
        paint(
          earlier.filter((id) => !chosen.includes(id)),
          false,
        );
        paint(chosen, true);
      }
      if (wasOpen && !isOpen) app.overlays.clear("selection");
      colour(state);
    },

    repaint() {
      if (app.store.state.panel !== "batch") return;
      paint(app.store.state.parcels, true);
      colour(app.store.state);
    },

    template: () => {
      colour(app.store.state);
      return html`${body(app, batch)} ${rechecks.template()}`;
    },
  };
}

/** @param {App} app @param {Batch} batch */
function body(app, batch) {
  if (batch.id && batch.summary) return resultCard(app, batch, batch.summary);
  return batch.id ? progressCard(app, batch) : question(app, batch);
}

/** @param {App} app @param {Batch} batch */
function question(app, batch) {
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    start(app, batch);
  };
  return html`<form class="check" @submit=${submit} novalidate>
    <p class="hint">${t("batch.lead")}</p>
    ${selectionSection(app, batch)} ${termsSection(app, batch.terms)}
    <button
      class="button primary wide"
      type="submit"
      ?disabled=${batch.busy}
      data-testid="batch-run"
    >
      ${icon("clipboard")}${t(batch.busy ? "batch.starting" : "batch.run")}
    </button>
    ${faultOf(batch.terms, "form")}
  </form>`;
}
