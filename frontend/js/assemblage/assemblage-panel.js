import { html } from "lit-html";
import { loadProgrammes } from "../check/check-state.js";
import { termsSection } from "../check/terms-section.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { alternatives } from "./alternatives.js";
import {
  emptySearch,
  learnListed,
  listInterchanges,
  listOf,
  runSearch,
  show,
  showPlace,
  toggle,
  whereOf,
} from "./assemblage-state.js";
import { parcelsSection } from "./parcels-section.js";
import { placeSection } from "./place-section.js";

/** @import {App} from "../app/app.js" */
/** @import {Panel} from "../panels/side-panel.js" */
/** @import {State} from "../types.js" */
/** @import {Search} from "./assemblage-state.js" */

const ID = "assemblage";

/**
 * The panel that looks for sets of parcels that qualify together.
 *
 * @param {App} app
 * @returns {Panel}
 */
export function createAssemblagePanel(app) {
  const search = emptySearch();
  let loaded = false;

  /** @param {string[]} ids @param {boolean} picked */
  const paint = (ids, picked) =>
    ids.forEach((id) => app.vector?.setState({ collection: "parcels", id }, { picked }));

  /** @param {State} state */
  function open(state) {
    if (!loaded) loadProgrammes(app, search.terms);
    loaded = true;
    if (whereOf(state) === "interchange") listInterchanges(app, search);
    showPlace(app, search);
    const shown = search.answer?.alternatives.find(({ rank }) => rank === search.shown);
    if (shown) show(app, search, shown, false);
  }

  return {
    title: () => t("assemblage.title"),
    isPicking: () => true,

    pick(hits) {
      const hit = hits.find(({ collection }) => collection === "parcels");
      if (hit) toggle(app, search.clicks, hit.id);
    },

    follow(state, before) {
      const isOpen = state.panel === ID;
      const wasOpen = before?.panel === ID;
      const chosen = isOpen ? listOf(state, "must") : [];
      const earlier = before && wasOpen ? listOf(before, "must") : [];
      const others = state.panel === "check" ? state.parcels : [];
      paint(
        earlier.filter((id) => !chosen.includes(id) && !others.includes(id)),
        false,
      );
      paint(chosen, true);
      if (isOpen) learnListed(app, search);
      if (isOpen && !wasOpen) open(state);
      if (wasOpen && !isOpen) leave(app, state);
    },

    repaint() {
      if (app.store.state.panel === ID) paint(listOf(app.store.state, "must"), true);
    },

    template: () => template(app, search),
  };
}

/** @param {App} app @param {State} state */
function leave(app, state) {
  app.overlays.clear("preview");
  // The check that opens instead has already drawn its own site.
  if (state.panel === "check") return;
  app.overlays.clear("site");
  app.overlays.clear("evidence");
}

/** @param {App} app @param {Search} search */
function template(app, search) {
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    runSearch(app, search);
  };
  return html`<form class="check" @submit=${submit} novalidate>
      <p class="hint">${t("assemblage.lead")}</p>
      ${placeSection(app, search)} ${termsSection(app, search.terms)} ${parcelsSection(app, search)}
      <button
        class="button primary wide"
        type="submit"
        ?disabled=${search.busy}
        data-testid="assemblage-run"
      >
        ${icon("search")}${t(search.busy ? "assemblage.running" : "assemblage.run")}
      </button>
      ${
        search.fault
          ? html`<p class="notice bad" role="alert" data-testid="fault">${search.fault()}</p>`
          : null
      }
    </form>
    ${search.answer ? alternatives(app, search, search.answer) : null}`;
}
