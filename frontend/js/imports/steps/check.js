import { html } from "lit-html";
import { number } from "../../format/format.js";
import { t } from "../../text/index.js";
import { icon } from "../../ui/icons.js";
import { begin } from "../actions.js";
import { askedTwice } from "../asked-twice.js";
import { countsFigures } from "../counts-figures.js";
import { issuesSection } from "../issues-section.js";
import { goToFeatures } from "../preview-map.js";
import { problemNote } from "../problem-note.js";
import { progressCard } from "../progress-card.js";
import { layerTitle } from "../run-head.js";
import { goToStep } from "../wizard.js";

/** @import {App} from "../../app/app.js" */
/** @import {ImportRun} from "../import-types.js" */
/** @import {Wizard} from "../wizard.js" */

/** The step that tries the import out and tells what it would do. @param {App} app @param {Wizard} wizard */
export function checkStep(app, wizard) {
  const { run } = wizard;
  if (!run || run.state === "checking") return progressCard(app, wizard);
  const known = (run.counts?.read ?? 0) > 0;
  return html`${problemNote(run.problem)} ${known ? countsFigures(app, wizard, run) : null}
  ${known ? onMap(app, wizard, run) : null} ${nothing(run)} ${actions(app, wizard, run)}
  ${known ? issuesSection(run, wizard.shown) : null}`;
}

/** @param {App} app @param {Wizard} wizard @param {ImportRun} run */
export function onMap(app, wizard, { preview }) {
  const n = preview?.features.length ?? 0;
  if (n === 0) return null;
  return html`<p class="hint">
    ${t("imports.preview", { n: number(n, 0) })}
    <button class="link" @click=${() => goToFeatures(app, wizard)}>${t("imports.showAll")}</button>
  </p>`;
}

/** @param {ImportRun} run */
function nothing({ state, counts }) {
  const { new: added = 0, changed = 0, removed = 0, unchanged = 0 } = counts ?? {};
  if (state !== "checked" || added + changed + removed > 0 || unchanged === 0) return null;
  return html`<p class="notice">${t("imports.nothingNew")}</p>`;
}

/** @param {App} app @param {Wizard} wizard @param {ImportRun} run */
function actions(app, wizard, run) {
  const back = run.special
    ? null
    : html`<button class="button" @click=${() => goToStep(app, "assign")}>
        ${icon("left")}${t("imports.backToAssign")}
      </button>`;
  if (run.state === "recognised") {
    return html`<div class="actions">
      <button
        class="button primary"
        data-testid="import-next"
        ?disabled=${wizard.busy}
        @click=${() => begin(app, wizard, "check")}
      >
        ${t("imports.checkAgain")}
      </button>
      ${back}
    </div>`;
  }
  return html`<div class="actions">
      <button
        class="button primary wide"
        data-testid="import-commit"
        ?disabled=${wizard.busy}
        @click=${() => begin(app, wizard, "commit")}
      >
        ${icon("check")}${commitWords(app, run)}
      </button>
      ${back} ${askedTwice(app, wizard, "remove")}
    </div>
    <p class="hint">${t("imports.commitHint")}</p>`;
}

/** @param {App} app @param {ImportRun} run */
function commitWords(app, run) {
  const { new: added = 0, changed = 0, removed = 0 } = run.counts ?? {};
  return t("imports.commitInto", {
    n: number(added + changed + removed, 0),
    layer: layerTitle(app, run),
  });
}
