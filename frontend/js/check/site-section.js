import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { openExport } from "../exports/export-dialog.js";
import { area } from "../format/format.js";
import { areaOf } from "../geo/geodesy.js";
import { readAreas } from "../geo/geojson.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { termsChanged } from "./check-state.js";
import { faultOf } from "./terms-section.js";

/** @import {App} from "../app/app.js" */
/** @import {Position} from "../geo/geodesy.js" */
/** @import {Check, Mode} from "./check-state.js" */

const MOST_BYTES = 10_000_000;

/** @type {{mode: Mode, text: "check.modeParcels" | "check.modeDraw" | "check.modeGeojson", sign: string}[]} */
const MODES = [
  { mode: "parcels", text: "check.modeParcels", sign: "pointer" },
  { mode: "draw", text: "check.modeDraw", sign: "pen" },
  { mode: "geojson", text: "check.modeGeojson", sign: "upload" },
];

/** The three ways to say which land is meant. @param {App} app @param {Check} check */
export function siteSection(app, check) {
  const bodies = { parcels: parcelsPart, draw: drawPart, geojson: geojsonPart };
  const choose = (/** @type {Mode} */ mode) => {
    check.mode = mode;
    showSite(app, check);
    termsChanged(app, check);
  };
  return html`<fieldset class="group">
    <legend>${t("check.site")}</legend>
    <div class="segments" role="group" aria-label=${t("check.site")}>
      ${MODES.map(
        ({ mode, text, sign }) =>
          html`<button
            type="button"
            aria-pressed=${check.mode === mode}
            @click=${() => choose(mode)}
          >
            ${icon(sign, 16)}${t(text)}
          </button>`,
      )}
    </div>
    ${bodies[check.mode](app, check)} ${faultOf(check, "site")}
  </fieldset>`;
}

/** Draws the site that is not made of parcels. @param {App} app @param {Check} check */
function showSite(app, check) {
  const chosen = { parcels: null, draw: check.drawn, geojson: check.pasted }[check.mode];
  // Figures that are no longitude and latitude have no place on the map; the service says why.
  const drawable = chosen !== null && chosen.area !== null;
  app.overlays.show("site", drawable ? chosen.geometry : null);
  const picked = check.mode === "parcels";
  for (const id of app.store.state.parcels) {
    app.vector?.setState({ collection: "parcels", id }, { picked });
  }
}

/** @param {App} app */
function exportChosen(app) {
  const { parcels } = app.store.state;
  if (parcels.length === 0) return null;
  return html`<button
    type="button"
    class="link"
    data-testid="export-chosen"
    @click=${() => openExport(app, "parcels", { ids: parcels, scope: "chosen" })}
  >
    ${t("export.selection")}
  </button>`;
}

/** @param {App} app @param {Check} check */
function parcelsPart(app, check) {
  const { parcels } = app.store.state;
  const remove = (/** @type {string} */ id) =>
    app.store.set({ parcels: parcels.filter((other) => other !== id) });
  const toggle = (/** @type {Event} */ event) => {
    check.adding = /** @type {HTMLInputElement} */ (event.target).checked;
  };
  return html`<p class="hint">${t("check.parcelsHint")}</p>
    <label class="tick"
      ><input
        type="checkbox"
        .checked=${live(check.adding)}
        @change=${toggle}
      />${t("check.add")}</label
    >
    <button
      type="button"
      class="button wide"
      data-testid="from-table"
      @click=${() => openTable(app)}
    >
      ${icon("table")}${t("check.fromTable")}
    </button>
    <div class="chosen" aria-live="polite">
      <p>
        <strong
          >${parcels.length > 0 ? t("check.parcelCount", { n: parcels.length }) : t("check.parcelsNone")}</strong
        >
        ${
          parcels.length > 1
            ? html`<button
                type="button"
                class="link"
                @click=${() => app.store.set({ parcels: [] })}
              >
                ${t("action.clear")}
              </button>`
            : null
        }
        ${exportChosen(app)}
      </p>
      <ul class="chips">
        ${parcels.map(
          (id) =>
            html`<li>
              <span title=${id}>${check.names.get(id) ?? id}</span>
              <button
                type="button"
                aria-label=${t("action.remove", { name: check.names.get(id) ?? id })}
                @click=${() => remove(id)}
              >
                ${icon("close", 14)}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
}

/** Opens the table of parcels, in which they are chosen without the map. @param {App} app */
function openTable(app) {
  app.store.set({ table: "parcels" });
  setTimeout(() => document.getElementById("drawer")?.focus());
}

/** @param {App} app @param {Check} check */
function drawPart(app, check) {
  const onFinish = (/** @type {Position[]} */ points) => {
    const geometry = /** @type {const} */ ({ type: "Polygon" });
    const polygon = { ...geometry, coordinates: [[...points, points[0]]] };
    check.drawn = { geometry: polygon, count: points.length, area: areaOf(polygon) };
    showSite(app, check);
    termsChanged(app, check);
  };
  const start = () => {
    app.overlays.clear("site");
    app.overlays.clear("evidence");
    app.sketchBar.start({
      kind: "area",
      purpose: "site",
      onFinish,
      onCancel: () => showSite(app, check),
    });
  };
  const { drawn } = check;
  const figures = drawn ? { area: area(drawn.area ?? 0), n: drawn.count } : null;
  return html`<p class="hint">${figures ? t("check.drawDone", figures) : t("draw.keys")}</p>
    <button type="button" class="button wide" @click=${start} data-testid="draw">
      ${icon("pen")}${t(drawn ? "check.drawAgain" : "check.drawStart")}
    </button>`;
}

/** @param {App} app @param {Check} check */
function geojsonPart(app, check) {
  /** @param {string} text */
  const read = (text) => {
    check.text = text;
    const result = text.trim() === "" ? null : readAreas(text);
    check.pasted = result && "geometry" in result ? result : null;
    showSite(app, check);
    termsChanged(app, check);
    if (result && "fault" in result) check.fault = { field: "site", words: () => t(result.fault) };
  };
  /** @param {File | undefined} file */
  const readFile = async (file) => {
    if (!file) return;
    if (file.size <= MOST_BYTES) return read(await file.text());
    check.fault = { field: "site", words: () => t("check.fileTooBig") };
    app.redraw();
  };
  return html`<div
    class="drop"
    @dragover=${allowDrop}
    @drop=${(/** @type {DragEvent} */ event) => {
      event.preventDefault();
      readFile(event.dataTransfer?.files[0]);
    }}
  >
    <label class="field">
      <span>${t("check.geojsonLabel")}</span>
      <textarea
        rows="5"
        spellcheck="false"
        aria-describedby="geojson-hint"
        data-testid="geojson"
        .value=${live(check.text)}
        @input=${(/** @type {Event} */ event) => read(/** @type {HTMLTextAreaElement} */ (event.target).value)}
      ></textarea>
    </label>
    <p class="hint" id="geojson-hint">${t("check.geojsonHint")}</p>
    <label class="file button">
      ${icon("upload")}<span>${t("check.geojsonFile")}</span>
      <input
        type="file"
        accept=".geojson,.json,application/geo+json,application/json"
        @change=${(/** @type {Event} */ event) => readFile(/** @type {HTMLInputElement} */ (event.target).files?.[0])}
      />
    </label>
    ${pastedWords(check.pasted)}
  </div>`;
}

/** @param {Check["pasted"]} pasted */
function pastedWords(pasted) {
  if (!pasted || pasted.area === null) return null;
  const words = t("check.geojsonRead", { n: pasted.count, area: area(pasted.area) });
  return html`<p class="hint" role="status">${words}</p>`;
}

/** @param {DragEvent} event */
function allowDrop(event) {
  event.preventDefault();
}
