import { html, render } from "lit-html";
import { t } from "../text/index.js";
import { interchangesSection } from "./interchanges-section.js";
import { createMarks } from "./marks.js";
import { numbers, exactLists } from "./numbers.js";
import { loadScenarios, scenariosSection } from "./scenarios-section.js";
import { termsSection, thresholdsSection } from "./thresholds-section.js";
import { begin, emptyWhatIf, loadBasis, readSection } from "./what-if-state.js";

/** @import {App} from "../app/app.js" */
/** @import {State} from "../types.js" */
/** @import {WhatIf} from "./what-if-state.js" */

const NUMBERS = "what-if-numbers";

/**
 * The panel that shows what would change if interchanges or thresholds were different.
 *
 * @param {App} app
 */
export function createWhatIfPanel(app) {
  const what = emptyWhatIf();
  const marks = createMarks(app, what);
  let begun = false;
  what.drawMarks = marks.draw;
  what.drawNumbers = () => {
    const element = document.getElementById(NUMBERS);
    if (element) render(numbers(what), element);
  };
  const isOpen = () => app.store.state.panel === "what-if";
  let timer = 0;
  app.map.on("moveend", () => {
    if (!isOpen() || !begun) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => readSection(app, what), 120);
  });

  /** Opens the panel's own layer, and closes it. @param {boolean} open */
  async function turn(open) {
    what.paint?.show(open);
    if (!open) return marks.clear();
    if (!begun) {
      begun = true;
      loadScenarios(app, what);
      return begin(app, what);
    }
    await readSection(app, what);
  }

  return {
    title: () => t("whatIf.title"),

    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      const [open, was] = [state.panel === "what-if", before?.panel === "what-if"];
      if (open !== was) turn(open);
      else if (open && (state.programme !== before?.programme || state.asOf !== before?.asOf)) {
        if (what.basis) loadBasis(app, what);
      }
      if (open) setTimeout(what.drawNumbers);
      if (open && state.lang !== before?.lang) setTimeout(marks.draw);
    },

    /** Colours the parcels when the map's own tiles have come. */
    repaint() {
      if (isOpen() && what.basis) readSection(app, what);
    },

    template: () => template(app, what),
  };
}

/** @param {App} app @param {WhatIf} what */
function template(app, what) {
  queueMicrotask(what.drawNumbers);
  const { model, basis } = what;
  return html`<div class="what-if">
    <p class="hint">${t("whatIf.lead")}</p>
    ${what.fault ? html`<p class="notice bad" role="alert">${what.fault}</p>` : null}
    ${termsSection(app, what)} ${basis ? thresholdsSection(app, what) : null}
    <div
      id=${NUMBERS}
      class="what-if-numbers"
      data-ready=${model && !what.busy ? "yes" : "no"}
    ></div>
    ${basis ? interchangesSection(app, what) : null} ${exactLists(app, what)}
    ${scenariosSection(app, what)}
  </div>`;
}
