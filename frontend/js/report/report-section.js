import { html } from "lit-html";
import { sentenceOf } from "../api/http.js";
import { fetchReport } from "../api/reports.js";
import { saveFile } from "../app/share.js";
import { language, t } from "../text/index.js";
import { icon } from "../ui/icons.js";

/** @import {App} from "../app/app.js" */
/** @import {Question} from "../api/eligibility.js" */
/** @import {Format, Paper} from "../api/reports.js" */

/**
 * @typedef {object} Report What the section holds.
 * @property {Paper} paper
 * @property {Format | null} busy what is being made
 * @property {(() => string) | null} fault
 */

/** @returns {Report} */
export function emptyReport() {
  return { paper: "a4", busy: null, fault: null };
}

/**
 * Makes a document of a check to sign or to keep.
 *
 * @param {App} app
 * @param {Report} report
 * @param {Question} question
 */
export function reportSection(app, report, question) {
  const choosePaper = (/** @type {Event} */ { target }) => {
    report.paper = /** @type {Paper} */ (/** @type {HTMLSelectElement} */ (target).value);
  };
  return html`<section class="block report" data-testid="report">
    <h3>${t("report.title")}</h3>
    <p class="hint">${t("report.lead")}</p>
    <div class="report-row">
      <label for="report-paper">${t("report.paper")}</label>
      <select id="report-paper" .value=${report.paper} @change=${choosePaper}>
        <option value="a4">${t("report.a4")}</option>
        <option value="a3">${t("report.a3")}</option>
      </select>
    </div>
    <div class="actions">
      ${maker(app, report, question, "pdf")} ${maker(app, report, question, "bundle")}
    </div>
    ${report.fault ? html`<p class="notice bad" role="alert">${report.fault()}</p>` : null}
  </section>`;
}

/** @param {App} app @param {Report} report @param {Question} question @param {Format} format */
function maker(app, report, question, format) {
  const busy = report.busy === format;
  return html`<button
    class="button"
    type="button"
    data-testid="report-${format}"
    ?disabled=${report.busy !== null}
    aria-busy=${busy ? "true" : "false"}
    @click=${() => make(app, report, question, format)}
  >
    ${icon("download")}${busy ? t("report.making") : t(`report.${format}`)}
  </button>`;
}

/** @param {App} app @param {Report} report @param {Question} question @param {Format} format */
async function make(app, report, question, format) {
  Object.assign(report, { busy: format, fault: null });
  app.redraw();
  try {
    const { paper } = report;
    const { name, content } = await fetchReport(question, { paper, format, lang: language() });
    saveFile(name, content);
    app.announce(t("report.saved", { name }));
  } catch (cause) {
    report.fault = () => sentenceOf(cause);
  }
  report.busy = null;
  app.redraw();
}
