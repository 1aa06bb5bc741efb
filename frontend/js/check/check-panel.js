import { html } from "lit-html";
import { showEvidence } from "../map/evidence.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { emptyCheck, learnNames, loadProgrammes, runCheck, termsChanged } from "./check-state.js";
import { siteSection } from "./site-section.js";
import { faultOf, termsSection } from "./terms-section.js";
import { verdictCard } from "./verdict-card.js";

/** @import {App} from "../app/app.js" */
/** @import {Hit, State} from "../types.js" */
/** @import {Check} from "./check-state.js" */

/**
 * The panel that asks whether a site is eligible for a programme and explains the answer.
 *
 * @param {App} app
 */
export function createCheckPanel(app) {
  const check = emptyCheck();
  let loaded = false;

  /** Colours the chosen parcels on the map. @param {string[]} ids @param {boolean} picked */
  const paint = (ids, picked) =>
    ids.forEach((id) => app.vector?.setState({ collection: "parcels", id }, { picked }));

  /** @param {boolean} run whether the address asks for the verdict at once */
  async function start(run) {
    await loadProgrammes(app, check);
    if (run) await runCheck(app, check);
  }

  return {
    title: () => t("check.title"),
    isPicking: () => check.mode === "parcels",

    /** @param {Hit[]} hits @param {boolean} adding whether the keys ask to add */
    pick(hits, adding) {
      const hit = hits.find(({ collection }) => collection === "parcels");
      if (!hit) return;
      const { parcels } = app.store.state;
      const others = parcels.filter((id) => id !== hit.id);
      const add = adding || check.adding;
      const next = parcels.includes(hit.id) ? others : [...parcels, hit.id];
      app.store.set({ parcels: add ? next : [hit.id] });
    },

    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      const open = state.panel === "check";
      const chosen = open ? state.parcels : [];
      const earlier = before?.panel === "check" ? before.parcels : [];
      paint(
        earlier.filter((id) => !chosen.includes(id)),
        false,
      );
      paint(chosen, true);
      if (chosen.some((id) => !check.names.has(id))) learnNames(app, check);
      if (before?.panel === "check" && !open) showEvidence(app.overlays, null);
      if (open && before?.panel !== "check") {
        app.store.set({ selection: null });
        showEvidence(app.overlays, check.verdict);
        if (!loaded) start(state.run);
        loaded = true;
      }
      if (open && state.lang !== before?.lang && !check.stale && check.verdict) {
        showEvidence(app.overlays, check.verdict);
      }
      const stays = open && before?.panel === "check";
      if (stays && !check.busy && otherTerms(state, before)) termsChanged(app, check);
    },

    /** Colours the chosen parcels again after the tiles have come. */
    repaint() {
      if (app.store.state.panel === "check") paint(app.store.state.parcels, true);
    },

    template: () => template(app, check),
  };
}

/** @param {App} app @param {Check} check */
function template(app, check) {
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    runCheck(app, check);
  };
  return html`<form class="check" @submit=${submit} novalidate>
      <p class="hint">${t("check.lead")}</p>
      ${siteSection(app, check)} ${termsSection(app, check)}
      <button class="button primary wide" type="submit" ?disabled=${check.busy} data-testid="run">
        ${icon("clipboard")}${t(check.busy ? "check.running" : "check.run")}
      </button>
      ${faultOf(check, "form")}
    </form>
    ${check.verdict ? verdictCard(app, check, check.verdict) : null}`;
}

/** @param {State} now @param {State} before */
function otherTerms(now, before) {
  const terms = /** @type {const} */ (["parcels", "programme", "lots", "asOf"]);
  return terms.some((name) => now[name] !== before[name]);
}
