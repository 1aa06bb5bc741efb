import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { faultOf } from "../check/terms-section.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { readFile } from "./batch-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Batch, Mode} from "./batch-state.js" */

/** @type {{mode: Mode, text: "batch.modeView" | "batch.modeMunicipality" | "batch.modeParcels" | "batch.modeFile", sign: string}[]} */
const MODES = [
  { mode: "view", text: "batch.modeView", sign: "target" },
  { mode: "municipality", text: "batch.modeMunicipality", sign: "table" },
  { mode: "parcels", text: "batch.modeParcels", sign: "pointer" },
  { mode: "file", text: "batch.modeFile", sign: "upload" },
];

/** The ways to say which sites are meant. @param {App} app @param {Batch} batch */
export function selectionSection(app, batch) {
  const bodies = {
    view: () => html`<p class="hint">${t("batch.viewHint")}</p>`,
    municipality: () => municipalityPart(app, batch),
    parcels: () => parcelsPart(app),
    file: () => filePart(app, batch),
  };
  const choose = (/** @type {Mode} */ mode) => {
    batch.mode = mode;
    batch.terms.fault = null;
    app.redraw();
  };
  return html`<fieldset class="group">
    <legend>${t("batch.selection")}</legend>
    <div class="segments batch-modes" role="group" aria-label=${t("batch.selection")}>
      ${MODES.map(
        ({ mode, text, sign }) =>
          html`<button
            type="button"
            aria-pressed=${batch.mode === mode}
            data-mode=${mode}
            @click=${() => choose(mode)}
          >
            ${icon(sign, 16)}${t(text)}
          </button>`,
      )}
    </div>
    ${bodies[batch.mode]()} ${faultOf(batch.terms, "site")}
  </fieldset>`;
}

/** @param {App} app @param {Batch} batch */
function municipalityPart(app, batch) {
  const set = (/** @type {Event} */ event) => {
    batch.municipality = /** @type {HTMLInputElement} */ (event.target).value.trim();
    app.redraw();
  };
  return html`<label class="field">
      <span>${t("batch.municipality")}</span>
      <input
        class="short-code"
        inputmode="numeric"
        maxlength="5"
        autocomplete="off"
        data-testid="municipality"
        aria-describedby="municipality-hint"
        .value=${live(batch.municipality)}
        @input=${set}
      />
    </label>
    <p class="hint" id="municipality-hint">${t("batch.municipalityHint")}</p>`;
}

/** @param {App} app */
function parcelsPart(app) {
  const n = app.store.state.parcels.length;
  const clear = () => app.store.set({ parcels: [] });
  return html`<p class="hint">${t("batch.parcelsHint")}</p>
    <p class="chosen" aria-live="polite">
      <strong>${n > 0 ? t("check.parcelCount", { n }) : t("check.parcelsNone")}</strong>
      ${
        n > 0
          ? html`<button type="button" class="link" @click=${clear}>${t("action.clear")}</button>`
          : null
      }
    </p>`;
}

/** @param {App} app @param {Batch} batch */
function filePart(app, batch) {
  const { file } = batch;
  const take = (/** @type {File | undefined} */ given) => readFile(app, batch, given);
  return html`<label
      class="file drop-zone"
      @dragover=${(/** @type {Event} */ event) => event.preventDefault()}
      @drop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      ${icon("upload", 22)}
      <span>${file ? file.name : t("batch.fileDrop")}</span>
      <input
        type="file"
        accept=".geojson,.json,application/geo+json,application/json"
        aria-label=${t("batch.modeFile")}
        data-testid="batch-file"
        @change=${(/** @type {Event} */ event) => take(/** @type {HTMLInputElement} */ (event.target).files?.[0])}
      />
    </label>
    <p class="hint" role="status">
      ${file ? t("batch.fileRead", { n: file.count }) : t("batch.fileHint")}
    </p>`;
}
