import { html } from "lit-html";
import { dateTime, number } from "../../format/format.js";
import { t } from "../../text/index.js";
import { icon } from "../../ui/icons.js";
import { outcomeIcon } from "../../ui/outcome.js";
import { askedTwice } from "../asked-twice.js";
import { countsFigures } from "../counts-figures.js";
import { issuesSection } from "../issues-section.js";
import { goToFeatures } from "../preview-map.js";
import { problemNote } from "../problem-note.js";
import { progressCard } from "../progress-card.js";

import { layerOf, layerTitle } from "../run-head.js";
import { goTo, isBusy } from "../wizard.js";

/** @import {App} from "../../app/app.js" */
/** @import {ImportRun} from "../import-types.js" */
/** @import {Wizard} from "../wizard.js" */

/** The step that stores what was tried, leads to it, and takes it back. @param {App} app @param {Wizard} wizard */
export function commitStep(app, wizard) {
  const { run } = wizard;
  if (!run || isBusy(run)) return progressCard(app, wizard);
  const layer = layerTitle(app, run);
  const stored = run.state === "committed";
  return html`${problemNote(run.problem)}
    <div class="verdict-head tone-good" data-testid="import-done">
      ${outcomeIcon("good", 26)}
      <div>
        <p><strong>${t(stored ? "imports.doneHead" : "imports.undoneHead", { layer })}</strong></p>
        <p>${told(run, stored)}</p>
      </div>
    </div>
    <div class="actions">
      ${stored ? seeButton(app, wizard, run) : null}
      ${stored ? askedTwice(app, wizard, "undo") : null}
      <button class="button" @click=${() => goTo(app, null)}>${t("imports.another")}</button>
    </div>
    ${countsFigures(app, wizard, run)} ${issuesSection(run, wizard.shown)}`;
}

/** @param {ImportRun} run @param {boolean} stored */
function told({ counts, committedAt, createdBy }, stored) {
  if (!stored) return t("imports.undoneText");
  const { new: added = 0, changed = 0, removed = 0 } = counts ?? {};
  const figures = t("imports.brief", {
    added: number(added, 0),
    changed: number(changed, 0),
    removed: number(removed, 0),
  });
  return [figures, committedAt ? dateTime(committedAt) : "", createdBy].filter(Boolean).join(" · ");
}

/** @param {App} app @param {Wizard} wizard @param {ImportRun} run */
function seeButton(app, wizard, run) {
  const id = layerOf(run);
  const see = () => {
    const { layers } = app.store.state;
    const layer = layers[id] ?? { on: true, opacity: 1 };
    app.store.set({ layers: { ...layers, [id]: { ...layer, on: true } } });
    app.overlays.clear("preview");
    goToFeatures(app, wizard);
  };
  return html`<button class="button primary wide" data-testid="import-see" @click=${see}>
    ${icon("layers")}${t("imports.see")}
  </button>`;
}
