import { html } from "lit-html";
import { number } from "../format/format.js";
import { t } from "../text/index.js";
import { showPreview } from "./preview-map.js";

/** @import {App} from "../app/app.js" */
/** @import {CountName, ImportRun} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

const ALL = /** @type {const} */ ([
  "new",
  "changed",
  "unchanged",
  "removed",
  "refused",
  "repaired",
]);

/** Counts that the list of issues explains; the map shows the others. */
const BY_ISSUES = new Set(["refused", "repaired"]);

/**
 * What would happen, or has happened, to the rows: each figure is a switch that leaves only its
 * rows on the map or its kinds among the issues.
 *
 * @param {App} app @param {Wizard} wizard @param {ImportRun} run
 */
export function countsFigures(app, wizard, { counts, state }) {
  const look = (/** @type {CountName} */ name) => () => {
    wizard.shown = wizard.shown === name ? null : name;
    showPreview(app, wizard);
    app.redraw();
  };
  return html`<p class="import-read">${t(wordsOf(state), { n: number(counts?.read ?? 0, 0) })}</p>
    <div class="import-counts" role="group" aria-label=${t("imports.report")}>
      ${ALL.map((name) => {
        const n = counts?.[name] ?? 0;
        return html`<button
          type="button"
          class="count-${name}"
          data-count=${name}
          aria-pressed=${wizard.shown === name}
          ?disabled=${n === 0}
          title=${t(BY_ISSUES.has(name) ? "imports.showIssues" : "imports.showOnMap")}
          @click=${look(name)}
        >
          <span>${t(`imports.${name}`)}</span><strong>${number(n, 0)}</strong>
        </button>`;
      })}
    </div>`;
}

/** @param {ImportRun["state"]} state */
function wordsOf(state) {
  if (state === "committed") return "imports.readDone";
  return state === "undone" ? "imports.readUndone" : "imports.readTried";
}
