import { html } from "lit-html";
import { sentenceOf } from "../api/http.js";
import { changeRun, getRun, listFormats, listRuns, uploadFile } from "../api/imports.js";
import { mayEdit } from "../app/app.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { dateTime } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { runReport } from "./run-report.js";

/** @import {App} from "../app/app.js" */
/** @import {ImportFormat} from "../api/imports.js" */
/** @import {ImportRun, State} from "../types.js" */

/**
 * @typedef {object} Work What the panel holds.
 * @property {ImportFormat[]} formats
 * @property {ImportRun[]} runs
 * @property {ImportRun | null} run the one whose report is shown
 * @property {File | null} file
 * @property {string} format
 * @property {boolean} busy
 * @property {string} fault
 */

/**
 * The panel in which an editor checks a file, reads the report, commits and undoes.
 *
 * @param {App} app
 */
export function createImportsPanel(app) {
  /** @type {Work} */
  const work = { formats: [], runs: [], run: null, file: null, format: "", busy: false, fault: "" };

  /** @param {() => Promise<void>} task */
  async function during(task) {
    Object.assign(work, { busy: true, fault: "" });
    app.redraw();
    try {
      await task();
    } catch (cause) {
      work.fault = sentenceOf(cause);
    }
    work.busy = false;
    app.redraw();
  }

  const load = () =>
    during(async () => {
      [work.formats, work.runs] = await Promise.all([listFormats(), listRuns()]);
    });

  /** @param {ImportRun} run */
  function show(run) {
    work.run = run;
    const preview = run.state === "checked" ? run.preview : undefined;
    app.overlays.show("preview", preview ?? null);
    const bounds = preview ? boundsOf(preview) : null;
    if (bounds) fitBounds(app.map, bounds);
  }

  const actions = {
    check: () =>
      during(async () => {
        if (!work.file) return;
        show(await uploadFile(work.file, work.format));
        work.runs = await listRuns();
      }),
    /** @param {ImportRun} run @param {"commit"|"undo"} verb */
    change: (run, verb) =>
      during(async () => {
        show(await changeRun(run.id, verb));
        work.runs = await listRuns();
        app.vector?.reload();
      }),
    /** @param {ImportRun} run */
    open: (run) => during(async () => show(await getRun(run.id))),
    redraw: app.redraw,
  };

  return {
    title: () => t("imports.title"),
    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      if (state.panel === "imports" && before?.panel !== "imports" && mayEdit(app)) load();
      if (state.panel !== "imports" && before?.panel === "imports") app.overlays.clear("preview");
    },
    template: () =>
      mayEdit(app)
        ? html`<p class="hint">${t("imports.lead")}</p>
            ${uploadForm(work, actions)}
            ${work.fault ? html`<p class="notice bad" role="alert">${work.fault}</p>` : null}
            ${work.run ? runReport(work.run, actions, work.busy) : null} ${runList(work, actions)}`
        : html`<p class="notice">${t("imports.needRole")}</p>`,
  };
}

/** @typedef {{check: () => void, change: (run: ImportRun, verb: "commit"|"undo") => void, open: (run: ImportRun) => void, redraw: () => void}} Actions */

/** @param {Work} work @param {Actions} actions */
function uploadForm(work, actions) {
  /** @param {File | undefined} file */
  const take = (file) => {
    if (!file) return;
    work.file = file;
    actions.redraw();
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    actions.check();
  };
  return html`<form class="group" @submit=${submit}>
    <label
      class="file drop-zone"
      @dragover=${(/** @type {Event} */ event) => event.preventDefault()}
      @drop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      ${icon("upload", 22)}
      <span>${work.file ? work.file.name : t("imports.drop")}</span>
      <input
        type="file"
        aria-label=${t("imports.file")}
        data-testid="import-file"
        @change=${(/** @type {Event} */ event) => take(/** @type {HTMLInputElement} */ (event.target).files?.[0])}
      />
    </label>
    <label class="field"
      ><span>${t("imports.format")}</span>
      <select
        @change=${(/** @type {Event} */ event) => (work.format = /** @type {HTMLSelectElement} */ (event.target).value)}
      >
        <option value="">${t("imports.formatAuto")}</option>
        ${work.formats.map(({ id, title }) => html`<option value=${id}>${pick(title) || id}</option>`)}
      </select></label
    >
    <button class="button primary wide" ?disabled=${work.busy || !work.file}>
      ${t(work.busy ? "imports.checking" : "imports.check")}
    </button>
  </form>`;
}

/** @param {Work} work @param {Actions} actions */
function runList({ runs }, actions) {
  return html`<section class="block">
    <h3>${t("imports.runs")}</h3>
    ${runs.length === 0 ? html`<p class="hint">${t("imports.noRuns")}</p>` : null}
    <ul class="runs">
      ${runs.map(
        (run) =>
          html`<li>
            <button @click=${() => actions.open(run)}>
              <strong>${run.fileName}</strong>
              <span class="state state-${run.state}">${t(`imports.state.${run.state}`)}</span>
              <small
                >${[run.createdAt ? dateTime(run.createdAt) : "", run.createdBy].filter(Boolean).join(" · ")}</small
              >
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
