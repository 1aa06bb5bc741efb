import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { NOTHING } from "./changes.js";
import { REACH } from "./model.js";
import {
  keepInAddress,
  loadBasis,
  settle,
  stepPlaces,
  stepTerms,
  termsOf,
} from "./what-if-state.js";

/** @import {App} from "../app/app.js" */
/** @import {WhatIf} from "./what-if-state.js" */

/** Programme, day and which requirements count. @param {App} app @param {WhatIf} what */
export function termsSection(app, what) {
  const { programme, asOf } = app.store.state;
  const value = (/** @type {Event} */ event) =>
    /** @type {HTMLInputElement} */ (event.target).value || null;
  const requirements = (/** @type {Event} */ event) => {
    what.requirements = value(event) === "all" ? "all" : "place-and-size";
    keepInAddress(app, what);
    loadBasis(app, what);
  };
  return html`<fieldset class="group">
    <legend>${t("whatIf.terms")}</legend>
    <label class="field">
      <span>${t("check.programme")}</span>
      <select @change=${(/** @type {Event} */ event) => app.store.set({ programme: value(event) })}>
        ${what.programmes
          .filter(({ id }, k, all) => all.findIndex((other) => other.id === id) === k)
          .map(
            ({ id, title }) =>
              html`<option value=${id} ?selected=${id === programme}>${pick(title)}</option>`,
          )}
      </select>
    </label>
    <label class="field">
      <span>${t("check.asOf")}</span>
      <input
        type="date"
        .value=${live(asOf ?? "")}
        @change=${(/** @type {Event} */ event) => app.store.set({ asOf: value(event) })}
      />
    </label>
    <label class="field">
      <span>${t("whatIf.requirements")}</span>
      <select @change=${requirements} data-testid="requirements">
        <option value="place-and-size" ?selected=${what.requirements !== "all"}>
          ${t("whatIf.placeAndSize")}
        </option>
        <option value="all" ?selected=${what.requirements === "all"}>${t("whatIf.all")}</option>
      </select>
    </label>
    ${
      what.requirements === "all" && (what.basis?.others.length ?? 0) > 0
        ? html`<p class="hint">${t("whatIf.others")}</p>`
        : null
    }
  </fieldset>`;
}

/**
 * @typedef {object} Slider
 * @property {"radius" | "hectares"} name
 * @property {import("../text/index.js").TextKey} label
 * @property {string} unit
 * @property {number} least
 * @property {number} most
 * @property {number} step
 * @property {number} digits
 */

/** @type {Slider[]} */
const SLIDERS = [
  {
    name: "radius",
    label: "whatIf.radius",
    unit: "m",
    least: 100,
    most: 5000,
    step: 10,
    digits: 3,
  },
  {
    name: "hectares",
    label: "whatIf.area",
    unit: "ha",
    least: 0.01,
    most: 10,
    step: 0.01,
    digits: 4,
  },
];

/** The sliders with their number fields. @param {App} app @param {WhatIf} what */
export function thresholdsSection(app, what) {
  const standing = { ...what, changes: NOTHING };
  const reset = () => {
    what.changes = NOTHING;
    what.opened = null;
    stepTerms(what, NOTHING);
    stepPlaces(what, NOTHING, false);
    settle(app, what);
  };
  return html`<fieldset class="group">
    <legend>${t("whatIf.thresholds")}</legend>
    ${SLIDERS.map((slider) => {
      const own = termsOf(standing)[slider.name];
      return own === null ? null : sliderField(app, what, { ...slider, own });
    })}
    <button type="button" class="button wide" @click=${reset} data-testid="reset">
      ${t("whatIf.reset")}
    </button>
  </fieldset>`;
}

let asked = 0;

/** @param {App} app @param {WhatIf} what @param {Slider & {own: number}} slider */
function sliderField(app, what, { name, label, unit, least, most, step, digits, own }) {
  const value = termsOf(what)[name] ?? own;
  const read = (/** @type {Event} */ event) =>
    Number(/** @type {HTMLInputElement} */ (event.target).value);
  const patch = (/** @type {number} */ to) => ({ [name]: to === own ? null : to });
  const slide = (/** @type {Event} */ event) => {
    const to = read(event);
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      stepTerms(what, patch(to));
      const typed = document.getElementById(`what-if-${name}-number`);
      if (typed) /** @type {HTMLInputElement} */ (typed).value = String(to);
    });
  };
  const done = (/** @type {Event} */ event) => {
    cancelAnimationFrame(asked);
    stepTerms(what, patch(read(event)));
    settle(app, what);
  };
  const typed = (/** @type {Event} */ event) => {
    const to = read(event);
    if (!(to > 0 && to <= (name === "radius" ? REACH : 100_000))) return app.redraw();
    stepTerms(what, patch(to));
    settle(app, what);
  };
  return html`<div class="what-if-slider">
    <label for="what-if-${name}">${t(label)}</label>
    <input
      id="what-if-${name}"
      type="range"
      min=${least}
      max=${most}
      step=${step}
      .value=${live(String(value))}
      data-testid=${name}
      @input=${slide}
      @change=${done}
    />
    <input
      id="what-if-${name}-number"
      class="short"
      type="number"
      min=${step}
      step="any"
      aria-label=${t(label)}
      .value=${live(String(value))}
      data-testid="${name}-number"
      @change=${typed}
    />
    <span>${unit}</span>
    <small>${t("whatIf.own", { value: `${number(own, digits)} ${unit}` })}</small>
  </div>`;
}
