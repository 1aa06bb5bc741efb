import { html } from "lit-html";
import { area } from "../format/format.js";
import { areaOf } from "../geo/geodesy.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { keep, listInterchanges, showPlace, whereOf } from "./assemblage-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Position} from "../geo/geodesy.js" */
/** @import {TextKey} from "../text/index.js" */
/** @import {Search, Where} from "./assemblage-state.js" */

/** @type {{where: Where, text: TextKey, sign: string}[]} */
const WAYS = [
  { where: "view", text: "assemblage.placeView", sign: "target" },
  { where: "interchange", text: "assemblage.placeInterchange", sign: "pointer" },
  { where: "drawn", text: "assemblage.placeDrawn", sign: "pen" },
];

/** Where sets are looked for. @param {App} app @param {Search} search */
export function placeSection(app, search) {
  const where = whereOf(app.store.state);
  const bodies = { view: viewPart, interchange: interchangePart, drawn: drawnPart };
  const choose = (/** @type {Where} */ next) => {
    keep(app, "assemblageWhere", next === "view" ? "" : next);
    if (next === "interchange") listInterchanges(app, search);
  };
  return html`<fieldset class="group">
    <legend>${t("assemblage.place")}</legend>
    <div class="segments" role="group" aria-label=${t("assemblage.place")}>
      ${WAYS.map(
        (way) =>
          html`<button
            type="button"
            aria-pressed=${way.where === where}
            data-where=${way.where}
            @click=${() => choose(way.where)}
          >
            ${icon(way.sign, 16)}${t(way.text)}
          </button>`,
      )}
    </div>
    ${bodies[where](app, search)}
  </fieldset>`;
}

function viewPart() {
  return html`<p class="hint">${t("assemblage.viewHint")}</p>`;
}

/** @param {App} app @param {Search} search */
function interchangePart(app, search) {
  const chosen = app.store.state.task.assemblageInterchange;
  const others = search.interchanges.filter(({ id }) => id !== chosen);
  const own = search.interchanges.find(({ id }) => id === chosen);
  const known = chosen ? [own ?? { id: chosen, name: chosen }, ...others] : others;
  const choose = (/** @type {Event} */ event) =>
    keep(app, "assemblageInterchange", /** @type {HTMLSelectElement} */ (event.target).value);
  return html`<label class="field">
      <span>${t("assemblage.interchange")}</span>
      <select
        @change=${choose}
        data-testid="assemblage-interchange"
        ?disabled=${known.length === 0}
      >
        ${known.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select>
    </label>
    <p class="hint">
      ${t(known.length === 0 ? "assemblage.interchangeNone" : "assemblage.interchangeHint")}
    </p>
    <button type="button" class="link" @click=${() => listInterchanges(app, search)}>
      ${t("assemblage.refresh")}
    </button>`;
}

/** @param {App} app @param {Search} search */
function drawnPart(app, search) {
  const { drawn } = search;
  const start = () =>
    sketchArea(app, (polygon) => {
      search.drawn = polygon;
      showPlace(app, search);
    });
  const words = drawn ? t("assemblage.drawn", { area: area(areaOf(drawn) ?? 0) }) : t("draw.keys");
  return html`<p class="hint">${words}</p>
    <button type="button" class="button wide" @click=${start}>
      ${icon("pen")}${t(drawn ? "assemblage.drawAgain" : "assemblage.draw")}
    </button>`;
}

/** Lets the reader draw a polygon. @param {App} app @param {(polygon: GeoJSON.Polygon) => void} onFinish */
export function sketchArea(app, onFinish) {
  app.sketchBar.start({
    kind: "area",
    purpose: "site",
    onFinish: (/** @type {Position[]} */ points) => {
      onFinish({ type: "Polygon", coordinates: [[...points, points[0]]] });
      app.redraw();
    },
  });
}
