import { html } from "lit-html";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { isOpen, stepsOf } from "./steps.js";
import { goTo, goToStep } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {StepId, Wizard} from "./wizard.js" */

/** Where the reader is between the file and the store, and where else she may go. @param {App} app @param {Wizard} wizard @param {StepId} step */
export function stepRail(app, wizard, step) {
  const steps = stepsOf(wizard.run);
  const at = steps.indexOf(step);
  const go = (/** @type {StepId} */ to) => (to === "send" ? goTo(app, null) : goToStep(app, to));
  return html`<nav class="import-rail" aria-label=${t("imports.steps")}>
    <ol>
      ${steps.map((one, i) => {
        const current = one === step;
        return html`<li>
          <button
            class=${i < at ? "passed" : ""}
            aria-current=${current ? "step" : "false"}
            ?disabled=${!current && !isOpen(app, wizard, one)}
            data-to=${one}
            @click=${() => current || go(one)}
          >
            <span class="import-dot">${i < at ? icon("check", 13) : i + 1}</span>
            ${t(`imports.step.${one}`)}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}
