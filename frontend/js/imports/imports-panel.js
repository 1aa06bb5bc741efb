import { html } from "lit-html";
import { mayEdit } from "../app/app.js";
import { t } from "../text/index.js";
import { clearPreview, showPreview } from "./preview-map.js";
import { loadLists, open } from "./runs.js";
import { stepRail } from "./step-rail.js";
import { assignStep } from "./steps/assign.js";
import { checkStep } from "./steps/check.js";
import { commitStep } from "./steps/commit.js";
import { recogniseStep } from "./steps/recognise.js";
import { sendStep } from "./steps/send.js";
import { systemStep } from "./steps/system.js";
import { stepOf, stepsOf } from "./steps.js";
import { runHead } from "./run-head.js";
import { emptyWizard } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {State} from "../types.js" */
/** @import {StepId, Wizard} from "./wizard.js" */

/** @type {Record<StepId, (app: App, wizard: Wizard) => unknown>} */
const STEPS = {
  send: sendStep,
  recognise: recogniseStep,
  system: systemStep,
  assign: assignStep,
  check: checkStep,
  commit: commitStep,
};

/**
 * The panel in which an editor takes in a file, step by step: sends it, sees what was recognised,
 * says what it does not say itself, tries it out, stores it and can undo it. The run's id is in the
 * address, so that a reload finds it again.
 *
 * @param {App} app
 */
export function createImportsPanel(app) {
  const wizard = emptyWizard();
  /** @type {string | null} */
  let signedIn = null;

  /** Begins as soon as the panel is open and somebody may import. @param {State} state */
  const keepUp = (state) => {
    if (state.panel !== "imports" || !mayEdit(app)) return;
    const wanted = state.task.import ?? null;
    if (signedIn !== (app.user?.name ?? null)) {
      signedIn = app.user?.name ?? null;
      loadLists(app, wizard);
      open(app, wizard, wanted);
    } else if (wanted !== wizard.id) open(app, wizard, wanted);
  };

  return {
    title: () => t("imports.title"),
    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      keepUp(state);
      const isOpen = state.panel === "imports";
      const wasOpen = before?.panel === "imports";
      if (isOpen && mayEdit(app)) {
        if (!wasOpen && wizard.id === null) open(app, wizard, null);
        if (!wasOpen || state.task !== before?.task) showPreview(app, wizard);
      } else if (wasOpen) clearPreview(app);
    },
    template() {
      if (!mayEdit(app)) return html`<p class="notice">${t("imports.needRole")}</p>`;
      keepUp(app.store.state);
      const step = stepOf(app, wizard);
      moveFocus(wizard, step);
      return html`${stepRail(app, wizard, step)}
        <section class="import-step" data-step=${step} aria-labelledby="import-step">
          ${wizard.id ? runHead(app, wizard) : null}
          <h3 id="import-step" tabindex="-1">
            ${stepsOf(wizard.run).indexOf(step) + 1}. ${t(`imports.step.${step}.title`)}
          </h3>
          ${
            wizard.fault && wizard.fault.at === null
              ? html`<p class="notice bad" role="alert">${wizard.fault.words()}</p>`
              : null
          }
          ${STEPS[step](app, wizard)}
        </section>`;
    },
  };
}

/** Takes a reader who is in the panel to the heading of a new step. @param {Wizard} wizard @param {StepId} step */
function moveFocus(wizard, step) {
  if (wizard.id && !wizard.run) return;
  const before = wizard.at;
  wizard.at = step;
  if (before === null || before === step) return;
  const active = document.activeElement;
  const here = !active || active === document.body || active.closest("#side-panel");
  if (here) queueMicrotask(() => document.getElementById("import-step")?.focus());
}
