import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { readPlace } from "./changes.js";
import { changedPlaces, movedTo } from "./marks.js";
import { roughly } from "./plane.js";
import { settle, stepPlaces } from "./what-if-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Changes} from "./changes.js" */
/** @import {Which} from "./marks.js" */
/** @import {WhatIf} from "./what-if-state.js" */

/** The nearest interchanges are offered; a longer list helps nobody. */
const OFFERED = 30;
const STEPS = [1, 10, 100, 500];

/** Interchanges to move, to add and to take away. @param {App} app @param {WhatIf} what */
export function interchangesSection(app, what) {
  const apply = (/** @type {Partial<Changes>} */ patch) => {
    stepPlaces(what, patch, false);
    settle(app, what);
  };
  return html`<fieldset class="group">
    <legend>${t("whatIf.interchanges")}</legend>
    <p class="hint">${t("whatIf.interchangesHint")}</p>
    ${chooser(app, what, apply)}
    <button
      type="button"
      class="button wide"
      data-testid="add"
      @click=${() => apply(added(app, what))}
    >
      ${icon("plus")}${t("whatIf.addHere")}
    </button>
    ${stepField(app, what)}
    <ul class="what-if-changed">
      ${changedPlaces(what).map((one) => placeRow(app, what, { ...one, apply }))}
      ${what.changes.removals.map((id) => removedRow(what, id, apply))}
    </ul>
  </fieldset>`;
}

/** @param {App} app @param {WhatIf} what @returns {Partial<Changes>} */
function added({ map }, { changes }) {
  const { lat, lng } = map.getCenter();
  return { additions: [...changes.additions, { lon: lng, lat, opens: null }] };
}

/** @param {App} app @param {WhatIf} what @param {(patch: Partial<Changes>) => void} apply */
function chooser({ map }, { basis, changes }, apply) {
  const { lat, lng } = map.getCenter();
  const near = (basis?.interchanges ?? [])
    .filter(({ id, counted }) => counted && !changes.moves[id] && !changes.removals.includes(id))
    .map((one) => ({ one, away: roughly(one.lon, one.lat, lng, lat) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, OFFERED);
  const chosen = () =>
    /** @type {HTMLSelectElement} */ (document.getElementById("what-if-interchange")).value;
  const move = () => {
    const one = basis?.interchanges.find(({ id }) => id === chosen());
    if (one) apply({ moves: { ...changes.moves, [one.id]: { lon: one.lon, lat: one.lat } } });
  };
  const remove = () => apply({ removals: [...changes.removals, chosen()] });
  return html`<label class="field" for="what-if-interchange">
      <span>${t("whatIf.interchange")}</span>
      <select id="what-if-interchange">
        ${near.map(
          ({ one, away }) =>
            html`<option value=${one.id}>
              ${pick(one.name)} (${(away / 1000).toFixed(1)} km)
            </option>`,
        )}
      </select>
    </label>
    <div class="row">
      <button
        type="button"
        class="button"
        data-testid="move"
        ?disabled=${near.length === 0}
        @click=${move}
      >
        ${t("whatIf.move")}
      </button>
      <button
        type="button"
        class="button"
        data-testid="remove"
        ?disabled=${near.length === 0}
        @click=${remove}
      >
        ${t("whatIf.remove")}
      </button>
    </div>`;
}

/** @param {App} app @param {WhatIf} what */
function stepField(app, what) {
  if (changedPlaces(what).length === 0) return null;
  const set = (/** @type {Event} */ event) => {
    what.step = Number(/** @type {HTMLSelectElement} */ (event.target).value);
    app.redraw();
  };
  return html`<label class="field">
    <span>${t("whatIf.step")}</span>
    <select @change=${set}>
      ${STEPS.map((metres) => html`<option value=${metres} ?selected=${metres === what.step}>${metres} m</option>`)}
    </select>
  </label>`;
}

/**
 * @param {App} app
 * @param {WhatIf} what
 * @param {{which: Which, place: {lon: number, lat: number}, name: string, apply: (patch: Partial<Changes>) => void}} row
 */
function placeRow(app, what, { which, place, name, apply }) {
  const { changes } = what;
  const typed = (/** @type {Event} */ event) => {
    const [lat, lon] = /** @type {HTMLInputElement} */ (event.target).value.split(",");
    const to = readPlace(`${lon ?? ""},${lat ?? ""}`);
    if (to) apply(movedTo(what, which, to));
    else app.announce(t("whatIf.badPlace"));
    app.redraw();
  };
  const undo = () => {
    if (which.kind === "add") {
      return apply({ additions: changes.additions.filter((_, k) => k !== which.index) });
    }
    const others = Object.entries(changes.moves).filter(([id]) => id !== which.id);
    apply({ moves: Object.fromEntries(others) });
  };
  return html`<li>
    <strong>${name}</strong>
    <button
      type="button"
      class="icon-button"
      aria-label=${t("whatIf.undo", { name })}
      @click=${undo}
    >
      ${icon("close", 14)}
    </button>
    <label class="field">
      <span>${t("whatIf.place")}</span>
      <input
        type="text"
        inputmode="decimal"
        .value=${live(`${place.lat.toFixed(6)}, ${place.lon.toFixed(6)}`)}
        @change=${typed}
      />
    </label>
    ${which.kind === "add" ? opening(what, which.index, apply) : null}
  </li>`;
}

/** @param {WhatIf} what @param {number} index @param {(patch: Partial<Changes>) => void} apply */
function opening({ changes, basis }, index, apply) {
  const set = (/** @type {Event} */ event) => {
    const opens = /** @type {HTMLInputElement} */ (event.target).value || null;
    apply({
      additions: changes.additions.map((one, k) => (k === index ? { ...one, opens } : one)),
    });
  };
  const { opens } = changes.additions[index];
  const later = opens !== null && basis !== null && opens > basis.asOf;
  return html`<label class="field">
      <span>${t("whatIf.opens")}</span>
      <input type="date" .value=${live(opens ?? "")} @change=${set} data-testid="opens" />
    </label>
    ${later ? html`<p class="hint">${t("whatIf.notYet", { day: basis.asOf })}</p>` : null}`;
}

/** @param {WhatIf} what @param {string} id @param {(patch: Partial<Changes>) => void} apply */
function removedRow({ changes, basis }, id, apply) {
  const name = pick(basis?.interchanges.find((one) => one.id === id)?.name) || id;
  const undo = () => apply({ removals: changes.removals.filter((other) => other !== id) });
  return html`<li>
    <strong>${t("whatIf.removed", { name })}</strong>
    <button
      type="button"
      class="icon-button"
      aria-label=${t("whatIf.undo", { name })}
      @click=${undo}
    >
      ${icon("close", 14)}
    </button>
  </li>`;
}
