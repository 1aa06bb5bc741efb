import { html } from "lit-html";
import { dateTime, number } from "../format/format.js";
import { t } from "../text/index.js";
import { duration } from "./amounts.js";
import { layerTitle, stateChip } from "./run-head.js";
import { goTo, isBusy } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {ImportRun} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** The imports there have been, those that are under way first. @param {App} app @param {Wizard} wizard */
export function runList(app, { runs }) {
  const sorted = [...(runs ?? [])].sort((a, b) => Number(isBusy(b)) - Number(isBusy(a)));
  return html`<section class="block">
    <h3>${t("imports.runs")}</h3>
    ${runs === null ? html`<p class="hint">${t("action.loading")}</p>` : null}
    ${runs?.length === 0 ? html`<p class="hint">${t("imports.noRuns")}</p>` : null}
    <ul class="runs">
      ${sorted.map(
        (run) =>
          html`<li>
            <button data-run=${run.id} @click=${() => goTo(app, run)}>
              <strong>${run.fileName}</strong> ${stateChip(run)}
              <small
                >${[run.createdAt ? dateTime(run.createdAt) : "", run.createdBy, layerTitle(app, run), outcome(run)].filter(Boolean).join(" · ")}</small
              >
              ${isBusy(run) ? bar(run) : null}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {ImportRun} run */
function outcome({ state, counts }) {
  if (!counts || (state !== "checked" && state !== "committed")) return "";
  const { new: added = 0, changed = 0, removed = 0 } = counts;
  return t("imports.brief", {
    added: number(added, 0),
    changed: number(changed, 0),
    removed: number(removed, 0),
  });
}

/** @param {ImportRun} run */
function bar({ progress }) {
  const { done = null, rows = 0, secondsLeft = null } = progress ?? {};
  const words = [
    t("imports.rows", { n: number(rows, 0) }),
    secondsLeft === null ? "" : t("imports.left", { time: duration(secondsLeft) }),
  ];
  return html`<progress max="1" .value=${done ?? 0} aria-label=${t("imports.progress")}></progress>
    <small>${words.filter(Boolean).join(" · ")}</small>`;
}
