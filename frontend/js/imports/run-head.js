import { html } from "lit-html";
import { findCollection } from "../app/app.js";
import { pick, t } from "../text/index.js";
import { size } from "./amounts.js";
import { goTo } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {ImportRun} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** Which file this is about and how far it has come. @param {App} app @param {Wizard} wizard */
export function runHead(app, { run }) {
  return html`<div class="import-head">
    <p>
      <strong>${run?.fileName ?? t("action.loading")}</strong>
      ${run?.bytes ? html`<small>${size(run.bytes)}</small>` : null}
    </p>
    ${run ? stateChip(run) : null}
    <button class="link" data-testid="import-list" @click=${() => goTo(app, null)}>
      ${t("imports.toList")}
    </button>
  </div>`;
}

/** @param {ImportRun} run */
export function stateChip({ state }) {
  return html`<span class="state state-${state}">${t(`imports.state.${state}`)}</span>`;
}

/** What the layer is called that the run goes to. @param {App} app @param {ImportRun} run */
export function layerTitle(app, run) {
  const id = layerOf(run);
  return pick(findCollection(app, id)?.title) || id;
}

/** The layer that the run goes to. @param {ImportRun} run */
export function layerOf({ collection, settings }) {
  return collection ?? settings?.mapping.collection ?? "";
}
