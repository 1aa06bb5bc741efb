import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { date } from "../format/format.js";
import { pick, t } from "../text/index.js";

/** @import {App} from "../app/app.js" */
/** @import {Programme} from "../types.js" */
/** @import {Check, Fault} from "./check-state.js" */

/** The sentence about one field, beside that field. @param {Check} check @param {Fault["field"]} field */
export function faultOf({ fault }, field) {
  if (fault?.field !== field) return null;
  return html`<p class="notice bad" role="alert" data-testid="fault">${fault.words()}</p>`;
}

/** Programme, lots and day. @param {App} app @param {Check} check */
export function termsSection(app, check) {
  return html`<fieldset class="group">
    <legend>${t("check.terms")}</legend>
    ${programmeField(app, check)} ${faultOf(check, "programme")} ${lotsField(app)}
    ${faultOf(check, "lots")} ${dayField(app)} ${faultOf(check, "asOf")}
  </fieldset>`;
}

/** @param {App} app @param {Check} check */
function programmeField(app, { programmes }) {
  const { programme } = app.store.state;
  const chosen = programmes?.find(({ id }) => id === programme);
  const choose = (/** @type {Event} */ event) =>
    app.store.set({ programme: /** @type {HTMLSelectElement} */ (event.target).value });
  return html`<label class="field">
      <span>${t("check.programme")}</span>
      <select @change=${choose} ?disabled=${!programmes}>
        ${programmes ? null : html`<option>${t("action.loading")}</option>`}
        ${(programmes ?? []).map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${id === programme}>${pick(title)}</option>`,
        )}
      </select>
    </label>
    ${chosen ? html`<p class="hint">${programmeWords(chosen)}</p>` : null}`;
}

/** @param {Programme} programme */
function programmeWords({ authority, version, effectiveFrom, effectiveTo }) {
  const from = effectiveFrom ? t("details.validFrom", { from: date(effectiveFrom) }) : "";
  const to = effectiveTo ? t("details.validTo", { to: date(effectiveTo) }) : "";
  const edition = t("details.version", { n: version });
  return [pick(authority), edition, [from, to].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(" · ");
}

/** @param {App} app */
function lotsField(app) {
  const { lots } = app.store.state;
  const known = lots !== null;
  const set = (/** @type {Event} */ event) => {
    const value = Number(/** @type {HTMLInputElement} */ (event.target).value);
    if (Number.isInteger(value) && value >= 1) app.store.set({ lots: value });
  };
  return html`<div class="field" role="radiogroup" aria-labelledby="lots-name">
    <span id="lots-name">${t("check.lots")}</span>
    <div class="row">
      <label class="tick">
        <input
          type="radio"
          name="lots"
          .checked=${live(!known)}
          @change=${() => app.store.set({ lots: null })}
        />
        ${t("check.lotsUnknown")}
      </label>
      <label class="tick">
        <input
          type="radio"
          name="lots"
          .checked=${live(known)}
          @change=${() => app.store.set({ lots: 2 })}
        />
        ${t("check.lotsKnown")}
      </label>
      <input
        class="short"
        type="number"
        min="1"
        max="999"
        step="1"
        inputmode="numeric"
        aria-label=${t("check.lots")}
        data-testid="lots"
        ?disabled=${!known}
        .value=${live(String(lots ?? ""))}
        @change=${set}
      />
      <span>${t("unit.lots")}</span>
    </div>
  </div>`;
}

/** @param {App} app */
function dayField(app) {
  const set = (/** @type {Event} */ event) =>
    app.store.set({ asOf: /** @type {HTMLInputElement} */ (event.target).value || null });
  return html`<label class="field">
      <span>${t("check.asOf")}</span>
      <input
        type="date"
        .value=${live(app.store.state.asOf ?? "")}
        @change=${set}
        aria-describedby="as-of-hint"
      />
    </label>
    <p class="hint" id="as-of-hint">${t("check.asOfHint")}</p>`;
}
