import { html } from "lit-html";
import { accuracy, date } from "../format/format.js";
import { t } from "../text/index.js";
import { sourceTitle } from "../ui/source.js";
import { edit } from "./settings.js";

/** @import {App} from "../app/app.js" */
/** @import {Settings} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

const ACCURACIES = ["surveyed", "site", "street", "municipality", "schematic", "synthetic"];
const VISIBILITIES = /** @type {const} */ (["public", "staff", "restricted"]);

/**
 * Where the data come from, what they are worth, and how broken and missing rows are treated:
 * folded away where a product or an earlier import has answered all of it.
 *
 * @param {App} app @param {Wizard} wizard @param {Settings} settings @param {boolean} folded
 */
export function dataSection(app, wizard, settings, folded) {
  const fault = ["sourceId", "positionalAccuracy", "asOf", "dataset", "visibility"].includes(
    wizard.fault?.at ?? "",
  );
  return html`<details class="group import-data" ?open=${!folded || fault}>
    <summary>
      <strong>${t("imports.data")}</strong>
      <small>${inShort(wizard, settings)}</small>
    </summary>
    ${sourceField(app, wizard, settings)}
    <div class="import-pair">
      ${accuracyField(app, wizard, settings)} ${asOfField(app, wizard, settings)}
    </div>
    <div class="import-pair">
      ${datasetField(app, wizard, settings)} ${visibilityField(app, wizard, settings)}
    </div>
    ${tick(t("imports.repairs"), t("imports.repairsHint"), settings.repairs, (repairs) => edit(app, wizard, { repairs }), "repairs")}
    ${tick(t("imports.closes"), t("imports.closesHint"), settings.closesMissing, (closesMissing) => edit(app, wizard, { closesMissing }), "closesMissing")}
  </details>`;
}

/** @param {Wizard} wizard @param {Settings} settings */
function inShort(wizard, { sourceId, asOf, positionalAccuracy, dataset }) {
  return [
    titleOf(wizard, sourceId) || t("imports.noSource"),
    asOf ? t("imports.asOfShort", { date: date(asOf) }) : t("imports.noAsOf"),
    positionalAccuracy ? accuracy(positionalAccuracy) : "",
    dataset,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {Wizard} wizard @param {string} id */
function titleOf({ targets }, id) {
  const source = targets?.sources.find((one) => one.id === id);
  return source ? sourceTitle(source) || id : id;
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
}

/** @param {Wizard} wizard @param {string} member */
function faultAt({ fault }, member) {
  return fault?.at === member
    ? html`<span class="wrong" role="alert">${fault.words()}</span>`
    : null;
}

/** @param {App} app @param {Wizard} wizard @param {Settings} settings */
function sourceField(app, wizard, { sourceId }) {
  const { sources = [] } = wizard.targets ?? {};
  return html`<label class="field"
    ><span>${t("imports.source")}</span>
    <select
      name="sourceId"
      aria-invalid=${wizard.fault?.at === "sourceId"}
      @change=${(/** @type {Event} */ event) => edit(app, wizard, { sourceId: valueOf(event) })}
    >
      <option value="" .selected=${!sourceId}>${t("imports.noSource")}</option>
      ${sources.map(
        (source) =>
          html`<option value=${source.id} .selected=${source.id === sourceId}>
            ${sourceTitle(source) || source.id}
          </option>`,
      )}
    </select>
    <small>${t("imports.sourceHint")}</small>${faultAt(wizard, "sourceId")}</label
  >`;
}

/** @param {App} app @param {Wizard} wizard @param {Settings} settings */
function accuracyField(app, wizard, { positionalAccuracy: now }) {
  return html`<label class="field"
    ><span>${t("imports.accuracy")}</span>
    <select
      name="positionalAccuracy"
      @change=${(/** @type {Event} */ event) => edit(app, wizard, { positionalAccuracy: valueOf(event) })}
    >
      ${now ? null : html`<option value="" selected>${t("imports.chooseAccuracy")}</option>`}
      ${ACCURACIES.map(
        (code) => html`<option value=${code} .selected=${code === now}>${accuracy(code)}</option>`,
      )}</select
    >${faultAt(wizard, "positionalAccuracy")}</label
  >`;
}

/** @param {App} app @param {Wizard} wizard @param {Settings} settings */
function asOfField(app, wizard, { asOf }) {
  return html`<label class="field"
    ><span>${t("imports.asOf")}</span>
    <input
      type="date"
      name="asOf"
      .value=${asOf ?? ""}
      @change=${(/** @type {Event} */ event) => edit(app, wizard, { asOf: valueOf(event) || null })}
    />
    <small>${t("imports.asOfHint")}</small>${faultAt(wizard, "asOf")}</label
  >`;
}

/** @param {App} app @param {Wizard} wizard @param {Settings} settings */
function datasetField(app, wizard, { dataset }) {
  return html`<label class="field"
    ><span>${t("imports.dataset")}</span>
    <input
      name="dataset"
      .value=${dataset ?? ""}
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      aria-invalid=${wizard.fault?.at === "dataset"}
      @input=${(/** @type {Event} */ event) => edit(app, wizard, { dataset: valueOf(event).trim() })}
    />
    <small>${t("imports.datasetHint")}</small>${faultAt(wizard, "dataset")}</label
  >`;
}

/** @param {App} app @param {Wizard} wizard @param {Settings} settings */
function visibilityField(app, wizard, { visibility }) {
  return html`<label class="field"
    ><span>${t("imports.visibility")}</span>
    <select
      name="visibility"
      @change=${(/** @type {Event} */ event) => edit(app, wizard, { visibility: valueOf(event) })}
    >
      ${VISIBILITIES.map(
        (code) =>
          html`<option value=${code} .selected=${code === visibility}>
            ${t(`imports.visibility.${code}`)}
          </option>`,
      )}</select
    >${faultAt(wizard, "visibility")}</label
  >`;
}

/** @param {string} words @param {string} hint @param {boolean} on @param {(on: boolean) => void} set @param {string} name */
function tick(words, hint, on, set, name) {
  return html`<label class="tick import-tick"
    ><input
      type="checkbox"
      name=${name}
      .checked=${on}
      @change=${(/** @type {Event} */ event) => set(/** @type {HTMLInputElement} */ (event.target).checked)}
    />
    <span>${words}<small class="block-line">${hint}</small></span></label
  >`;
}
