import { html, render } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { sentenceOf } from "../api/http.js";
import { getCounts } from "../api/series.js";
import { date, hour, number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { syntheticBadge } from "./attributes.js";
import { drawCounts } from "./counts-chart.js";
import { countLines } from "./counts-lines.js";

/** @import {Counts} from "../api/series.js" */

/** @param {string} iso @param {number} days */
function shifted(iso, days) {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/**
 * The hourly counts of a station as a chart and as a table, week by week.
 *
 * @param {HTMLElement} element
 * @param {string} station
 * @returns {() => void} ends it
 */
export function mountCounts(element, station) {
  let ended = false;
  /** @type {{remove: () => void} | null} */
  let chart = null;

  /** @param {{from: string, to: string} | null} span */
  async function show(span) {
    render(html`<p class="hint">${t("action.loading")}</p>`, element);
    try {
      const counts = await getCounts(station, span);
      if (ended) return;
      const weeks = (/** @type {number} */ days) =>
        show({ from: shifted(counts.from, days), to: shifted(counts.to, days) });
      render(block(counts, weeks, place), element);
    } catch (cause) {
      if (!ended) render(html`<p class="notice" role="alert">${sentenceOf(cause)}</p>`, element);
    }
  }

  /** @param {Element | undefined} host @param {Counts} counts */
  function place(host, counts) {
    chart?.remove();
    chart = host ? drawCounts(/** @type {HTMLElement} */ (host), counts) : null;
  }

  show(null);
  return () => {
    ended = true;
    render(null, element);
  };
}

/**
 * @param {Counts} counts
 * @param {(days: number) => void} weeks
 * @param {(host: Element | undefined, counts: Counts) => void} place
 */
function block(counts, weeks, place) {
  const missing = (/** @type {(number|null)[]} */ values) =>
    values.filter((value) => value === null).length;
  const empty = countLines(counts).every((line) => line.values.every((value) => value === null));
  const gaps = { up: missing(counts.up), down: missing(counts.down) };
  const gap = counts.section ? missing(counts.section.vehicles) : gaps.up + gaps.down;
  const note = counts.section
    ? t("station.sectionNote", { hours: gap })
    : t("station.missingNote", gaps);
  return html`<section class="block" data-testid="counts">
    <div class="block-head">
      <h3>${t("station.title")} <small>(${pick(counts.unit)})</small></h3>
      ${syntheticBadge(counts.synthetic)}
    </div>
    <div class="pager">
      <button class="icon-button" aria-label=${t("station.earlier")} @click=${() => weeks(-7)}>
        ${icon("left")}
      </button>
      <span>${t("station.span", { from: date(counts.from), to: date(counts.to) })}</span>
      <button class="icon-button" aria-label=${t("station.later")} @click=${() => weeks(7)}>
        ${icon("right")}
      </button>
    </div>
    ${empty ? html`<p class="notice">${t("station.none")}</p>` : chartPlace(counts, place)}
    <p class="hint">${peak(counts)}</p>
    ${gap > 0 || counts.section ? html`<p class="hint">${note}</p>` : null} ${countsTable(counts)}
  </section>`;
}

/** @param {Counts} counts @param {(host: Element | undefined, counts: Counts) => void} place */
function chartPlace(counts, place) {
  return html`<div
    class="chart"
    role="img"
    aria-label=${t("station.chartLabel")}
    ${ref((host) => place(host, counts))}
  ></div>`;
}

/** @param {Counts} counts */
function peak(counts) {
  return countLines(counts)
    .map(({ name, values }) => {
      const best = values.reduce(
        (max, value, i) => (value !== null && value > (values[max ?? -1] ?? -1) ? i : max),
        /** @type {number|null} */ (null),
      );
      if (best === null) return "";
      const value = number(values[best] ?? 0, 0);
      return `${t(`station.${name}`)}: ${t("station.peak", { value, when: hour(counts.hours[best]) })}`;
    })
    .filter(Boolean)
    .join(" / ");
}

/** @param {Counts} counts */
function countsTable(counts) {
  const lines = countLines(counts);
  /** @param {import("./counts-lines.js").CountLine} line @param {number} at */
  const cell = ({ values, absent }, at) => {
    const value = values[at];
    return value === null
      ? html`<td class="figure absent">${absent(at)}</td>`
      : html`<td class="figure">${number(value, 0)}</td>`;
  };
  return html`<details class="as-table">
    <summary>${t("station.asTable")}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${t("station.title")}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">${t("station.time")}</th>
            ${lines.map(({ name }) => html`<th scope="col" class="figure">${t(`station.${name}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${counts.hours.map(
            (when, i) =>
              html`<tr>
                <th scope="row">${hour(when)}</th>
                ${lines.map((line) => cell(line, i))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
