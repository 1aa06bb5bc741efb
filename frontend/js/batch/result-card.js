import { html } from "lit-html";
import { fetchFile } from "../api/batch.js";
import { sentenceOf } from "../api/http.js";
import { copyLink } from "../app/share.js";
import { syntheticBadge } from "../details/attributes.js";
import { date, dateTime, money, number, quantity } from "../format/format.js";
import { fitBounds } from "../map/map.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { outcomeIcon } from "../ui/outcome.js";
import { dismiss, leave, loadSites } from "./batch-state.js";
import { resultTable } from "./result-table.js";

/** @import {App} from "../app/app.js" */
/** @import {Summary, VerdictWord} from "../api/batch.js" */
/** @import {Batch} from "./batch-state.js" */
/** @import {Tone} from "../ui/outcome.js" */

/** @type {{word: VerdictWord, tone: Tone}[]} */
const VERDICTS = [
  { word: "eligible", tone: "good" },
  { word: "not-eligible", tone: "bad" },
  { word: "undetermined", tone: "open" },
  { word: "problem", tone: "open" },
];

const FILES = /** @type {const} */ (["csv", "xlsx", "gpkg"]);

/** The result: counts by verdict, what it rests on, files, and the table. @param {App} app @param {Batch} batch @param {Summary} summary */
export function resultCard(app, batch, summary) {
  const words = { date: date(summary.asOf), version: summary.programmeVersion };
  return html`<section
    class="batch-result"
    aria-labelledby="batch-title"
    data-testid="batch-result"
  >
    <h3 id="batch-title" tabindex="-1">${pick(summary.programmeTitle)}</h3>
    <p class="hint">
      ${t("verdict.onDay", words)} · ${t("batch.readAt", { time: dateTime(summary.data.readAt) })}
    </p>
    ${summary.synthetic ? html`<p class="notice">${syntheticBadge(true)} ${t("synthetic.note")}</p>` : null}
    <ul class="batch-counts">
      ${VERDICTS.map((verdict) => count(app, batch, { ...verdict, summary }))}
    </ul>
    ${actions(app, batch, summary)} ${resultTable(app, batch, summary)}
  </section>`;
}

/** A verdict with its figures; pressing it filters the table. @param {App} app @param {Batch} batch @param {{word: VerdictWord, tone: Tone, summary: Summary}} verdict */
function count(app, batch, { word, tone, summary }) {
  const figures = summary.counts[word];
  if (word === "problem" && figures.sites === 0) return null;
  const pressed = batch.order.verdict === word;
  const filter = () => loadSites(app, batch, { ...batch.order, verdict: pressed ? "" : word });
  const share = summary.sites > 0 ? (100 * figures.sites) / summary.sites : 0;
  return html`<li class=${`tone-${tone}`}>
    <button
      aria-pressed=${pressed}
      data-verdict-count=${word}
      title=${t("batch.filter")}
      @click=${filter}
    >
      <span class="batch-swatch" data-verdict=${word}></span>
      <span class="batch-word">${outcomeIcon(tone)} ${t(`batch.verdict.${word}`)}</span>
      <strong>${t("batch.sites", { n: number(figures.sites) })}</strong>
      <small
        >${number(share, 1)}
        %${
          figures.areaHectares === undefined ? "" : ` · ${quantity(figures.areaHectares, "ha")}`
        }${figures.ceilingJpy ? ` · ${t("batch.ceiling", { yen: money(figures.ceilingJpy).short })}` : ""}</small
      >
    </button>
  </li>`;
}

/** @param {App} app @param {Batch} batch @param {Summary} summary */
function actions(app, batch, summary) {
  const { id } = batch;
  const save = async (/** @type {string} */ ending) => {
    try {
      saveBlob(`ritchi-batch-${summary.asOf}.${ending}`, await fetchFile(id ?? "", ending));
    } catch (cause) {
      batch.fault = sentenceOf(cause);
      app.redraw();
    }
  };
  const [west, south, east, north] = summary.extent;
  const show = () => fitBounds(app.map, [west, south, east, north], 16);
  return html`${batch.fault ? html`<p class="notice bad" role="alert">${batch.fault}</p>` : null}
    <div class="actions">
      <button class="button" ?disabled=${north === undefined} @click=${show}>
        ${icon("target")}${t("batch.showAll")}
      </button>
      ${FILES.map(
        (ending) =>
          html`<button class="button" data-file=${ending} @click=${() => save(ending)}>
            ${icon("download")}${t(`batch.file.${ending}`)}
          </button>`,
      )}
      <button class="button" @click=${() => copyLink(app)}>
        ${icon("link")}${t("batch.link")}
      </button>
      <button class="button" @click=${() => leave(app)}>${t("batch.back")}</button>
      <button class="button" @click=${() => dismiss(app, batch)}>${t("batch.remove")}</button>
    </div>`;
}

/** Hands a file to the reader. @param {string} name @param {Blob} blob */
function saveBlob(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
