import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { copyLink, saveFile } from "../app/share.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { comparisonCsv } from "./comparison-csv.js";
import { comparisonTable } from "./comparison-table.js";
import { emptyCompare, loadProgrammes, runComparison } from "./compare-state.js";
import { shortlistSection } from "./shortlist-section.js";
import { keepShortlist, shortlistOf } from "./shortlist.js";
import { showAllSites, showNumbers } from "./site-numbers.js";

/** @import {App} from "../app/app.js" */
/** @import {Comparison} from "../api/compare.js" */
/** @import {State} from "../types.js" */
/** @import {Compare} from "./compare-state.js" */

/**
 * The panel that puts the sites of the shortlist side by side.
 *
 * @param {App} app
 */
export function createComparePanel(app) {
  const compare = emptyCompare();
  let loaded = false;
  /** @type {Comparison | null} */
  let drawn = null;

  async function start() {
    const { state } = app.store;
    if (state.task.compareSites === undefined) {
      const list = shortlistOf(state);
      if (list.length > 0) keepShortlist(app.store, list);
    }
    if (!loaded) await loadProgrammes(app, compare);
    loaded = true;
    await runComparison(app, compare);
  }

  /** Numbers the sites on the map, and shows all of them the first time. */
  function drawNumbers() {
    const shown = app.store.state.panel === "compare" ? compare.comparison : null;
    if (shown === drawn) return;
    showNumbers(app, shown);
    if (shown && sitesOf(shown) !== sitesOf(drawn)) showAllSites(app, shown);
    drawn = shown;
  }

  return {
    title: () => t("compare.title"),

    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      const open = state.panel === "compare";
      if (open && before?.panel !== "compare") {
        app.store.set({ selection: null });
        start();
      } else if (open && loaded && otherTerms(state, before)) {
        runComparison(app, compare);
      }
      if (!open) drawNumbers();
    },

    template() {
      drawNumbers();
      return template(app, compare);
    },
  };
}

/** @param {Comparison | null} comparison */
function sitesOf(comparison) {
  return JSON.stringify((comparison?.sites ?? []).map(({ centroid }) => centroid).sort());
}

/** @param {State} now @param {State | null} before */
function otherTerms(now, before) {
  const terms = /** @type {const} */ (["programme", "lots", "asOf"]);
  return (
    now.task.compareSites !== before?.task.compareSites ||
    terms.some((name) => now[name] !== before?.[name])
  );
}

/** @param {App} app @param {Compare} compare */
function template(app, compare) {
  const { comparison, fault, busy } = compare;
  return html`<p class="hint">${t("compare.lead")}</p>
    ${shortlistSection(app)} ${programmeField(app, compare)}
    ${fault ? html`<p class="notice bad" role="alert" data-testid="fault">${fault()}</p>` : null}
    <p class="visually-hidden" role="status">${statusOf(comparison, busy)}</p>
    ${comparison ? answer(app, comparison) : null}`;
}

/** @param {Comparison | null} comparison @param {boolean} busy */
function statusOf(comparison, busy) {
  if (busy) return t("action.loading");
  return comparison ? t("compare.done", { n: comparison.sites.length }) : "";
}

/** @param {App} app @param {Comparison} comparison */
function answer(app, comparison) {
  const { task } = app.store.state;
  const only = task.compareOnly === "1";
  const toggle = (/** @type {Event} */ event) => {
    const { checked } = /** @type {HTMLInputElement} */ (event.target);
    app.store.set({ task: { ...app.store.state.task, compareOnly: checked ? "1" : "0" } });
  };
  return html`<section class="comparison">
    <label class="tick screen-only">
      <input
        type="checkbox"
        .checked=${live(only)}
        @change=${toggle}
      />${t("compare.onlyDiffering")}
    </label>
    ${comparison.synthetic ? html`<p class="notice">${t("synthetic.note")}</p>` : null}
    ${comparisonTable(comparison, only)} ${actions(app, comparison)}
    <p class="hint">${t("compare.noScore")}</p>
  </section>`;
}

/** @param {App} app @param {Comparison} comparison */
function actions(app, comparison) {
  const save = () => {
    const csv = new Blob([comparisonCsv(comparison)], { type: "text/csv" });
    saveFile(`ritchi-compare-${comparison.asOf}.csv`, csv);
  };
  return html`<div class="actions screen-only">
    <button class="button" type="button" @click=${() => showAllSites(app, comparison)}>
      ${icon("target")}${t("compare.showAll")}
    </button>
    <button class="button" type="button" data-testid="csv" @click=${save}>
      ${icon("download")}${t("compare.saveCsv")}
    </button>
    <button class="button" type="button" @click=${() => window.print()}>
      ${icon("clipboard")}${t("compare.print")}
    </button>
    <button class="button" type="button" @click=${() => copyLink(app, { panel: "compare" })}>
      ${icon("link")}${t("action.copyLink")}
    </button>
  </div>`;
}

/** @param {App} app @param {Compare} compare */
function programmeField(app, { programmes }) {
  const { programme } = app.store.state;
  const choose = (/** @type {Event} */ event) =>
    app.store.set({ programme: /** @type {HTMLSelectElement} */ (event.target).value });
  const known = new Map((programmes ?? []).map(({ id, title }) => [id, title]));
  return html`<label class="field screen-only">
    <span>${t("check.programme")}</span>
    <select @change=${choose} ?disabled=${!programmes}>
      ${programmes ? null : html`<option>${t("action.loading")}</option>`}
      ${[...known].map(
        ([id, title]) =>
          html`<option value=${id} ?selected=${id === programme}>${pick(title)}</option>`,
      )}
    </select>
  </label>`;
}
