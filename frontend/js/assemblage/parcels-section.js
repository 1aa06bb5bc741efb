import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { keepList, listOf, showPlace, toggle } from "./assemblage-state.js";
import { sketchArea } from "./place-section.js";

/** @import {App} from "../app/app.js" */
/** @import {Clicks, Search} from "./assemblage-state.js" */

const LISTS = /** @type {const} */ (["must", "not"]);

/** Parcels that must be in or out, zones to keep out of, and the area to aim for. @param {App} app @param {Search} search */
export function parcelsSection(app, search) {
  const choose = (/** @type {Clicks} */ clicks) => {
    search.clicks = clicks;
    app.redraw();
  };
  return html`<fieldset class="group">
    <legend>${t("assemblage.parcels")}</legend>
    <p class="hint">${t("assemblage.clickMeans")}</p>
    <div class="segments" role="group" aria-label=${t("assemblage.clickMeans")}>
      ${LISTS.map(
        (list) =>
          html`<button
            type="button"
            aria-pressed=${search.clicks === list}
            @click=${() => choose(list)}
          >
            ${icon(list === "must" ? "plus" : "minus", 16)}${t(`assemblage.${list}`)}
          </button>`,
      )}
    </div>
    ${LISTS.map((list) => chips(app, search, list))} ${zones(app, search)} ${aim(search)}
  </fieldset>`;
}

/** @param {App} app @param {Search} search @param {Clicks} list */
function chips(app, search, list) {
  const ids = listOf(app.store.state, list);
  const words = list === "must" ? "assemblage.mustCount" : "assemblage.notCount";
  const n = ids.length > 0 ? ids.length : t("assemblage.none");
  return html`<div class="chosen" aria-live="polite">
    <p>
      <strong>${t(words, { n })}</strong>
      ${
        ids.length > 1
          ? html`<button type="button" class="link" @click=${() => keepList(app, list, [])}>
              ${t("action.clear")}
            </button>`
          : null
      }
    </p>
    <ul class="chips">
      ${ids.map((id) => {
        const name = search.terms.names.get(id) ?? id;
        return html`<li>
          <span title=${id}>${name}</span>
          <button
            type="button"
            aria-label=${t("action.remove", { name })}
            @click=${() => toggle(app, list, id)}
          >
            ${icon("close", 14)}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** @param {App} app @param {Search} search */
function zones(app, search) {
  const draw = () =>
    sketchArea(app, (polygon) => {
      search.zones = [...search.zones, polygon];
      showPlace(app, search);
    });
  const clear = () => {
    search.zones = [];
    showPlace(app, search);
    app.redraw();
  };
  return html`<div class="row assemblage-zones">
    <button type="button" class="button" @click=${draw}>
      ${icon("pen")}${t("assemblage.zone")}
    </button>
    ${
      search.zones.length > 0
        ? html`<span>${t("assemblage.zoneCount", { n: search.zones.length })}</span>
            <button type="button" class="link" @click=${clear}>${t("action.clear")}</button>`
        : null
    }
  </div>`;
}

/** @param {Search} search */
function aim(search) {
  const type = (/** @type {Event} */ event) => {
    search.hectares = /** @type {HTMLInputElement} */ (event.target).value;
  };
  return html`<label class="field">
    <span>${t("assemblage.hectares")}</span>
    <input
      type="number"
      min="0"
      step="any"
      inputmode="decimal"
      .value=${live(search.hectares)}
      @input=${type}
    />
  </label>`;
}
