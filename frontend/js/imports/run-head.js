import { html } from "lit-html";
import { t } from "../text/index.js";
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
