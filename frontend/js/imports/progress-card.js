import { html } from "lit-html";
import { number } from "../format/format.js";
import { findText, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { begin } from "./actions.js";
import { duration } from "./amounts.js";

/** @import {App} from "../app/app.js" */
/** @import {Progress} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** What the service is doing with the run, how far it is, and the way to stop it. @param {App} app @param {Wizard} wizard */
export function progressCard(app, wizard) {
  const { run } = wizard;
  if (!run) return html`<p class="hint">${t("action.loading")}</p>`;
  const progress = run.progress ?? { phase: run.state, rows: 0 };
  const done = progress.done ?? null;
  return html`<div class="import-progress" data-testid="import-progress">
    <p id="import-phase"><strong>${phaseOf(progress)}</strong></p>
    ${
      done === null
        ? html`<progress aria-labelledby="import-phase"></progress>`
        : html`<progress max="1" .value=${done} aria-labelledby="import-phase"></progress>`
    }
    <p class="import-rate">${figures(progress)}</p>
    <p class="visually-hidden" role="status">${spoken(progress)}</p>
    ${
      run.state === "undoing"
        ? null
        : html`<button
            class="button"
            data-testid="import-cancel"
            ?disabled=${wizard.busy}
            @click=${() => begin(app, wizard, "cancel")}
          >
            ${icon("close")}${t("imports.cancel")}
          </button>`
    }
    <p class="hint">${t("imports.mayLeave")}</p>
  </div>`;
}

/** @param {Progress} progress */
function phaseOf({ phase }) {
  return findText(`imports.phase.${phase}`) ?? phase;
}

/** @param {Progress} progress */
function figures({ rows, done, rowsPerSecond, secondsLeft }) {
  const words = [
    done === null || done === undefined ? "" : `${number(done * 100, 0)} %`,
    rows > 0 ? t("imports.rows", { n: number(rows, 0) }) : "",
    rowsPerSecond ? t("imports.rate", { n: number(rowsPerSecond, 0) }) : "",
    secondsLeft === null || secondsLeft === undefined
      ? ""
      : t("imports.left", { time: duration(secondsLeft) }),
  ];
  // A line that is always there keeps what follows in its place.
  return words.filter(Boolean).join(" · ") || "\u00a0";
}

/** What is read out: the phase, and a quarter only when it is full. @param {Progress} progress */
function spoken(progress) {
  const quarter = Math.floor((progress.done ?? 0) * 4) * 25;
  return quarter > 0 && quarter < 100 ? `${phaseOf(progress)} ${quarter} %` : phaseOf(progress);
}
