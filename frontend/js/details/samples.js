import { html, render, svg } from "lit-html";
import { sentenceOf } from "../api/http.js";
import { getSamples } from "../api/series.js";
import { date, quantity } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { outcomeIcon } from "../ui/outcome.js";
import { sourceTitle } from "../ui/source.js";
import { syntheticBadge } from "./attributes.js";

/** @import {Sample, SampleResult} from "../api/series.js" */

const TONES = /** @type {const} */ ({
  met: "good",
  exceeded: "bad",
  indeterminate: "open",
  "no-guideline": "open",
});

/**
 * The samples of a monitoring point, newest first, each judged by the guideline of its day.
 *
 * @param {HTMLElement} element
 * @param {string} point
 * @returns {() => void} ends it
 */
export function mountSamples(element, point) {
  let ended = false;
  render(html`<p class="hint">${t("action.loading")}</p>`, element);
  getSamples(point).then(
    ({ unit, samples }) => {
      if (!ended) render(block(samples, unit), element);
    },
    (cause) => {
      if (!ended) render(html`<p class="notice" role="alert">${sentenceOf(cause)}</p>`, element);
    },
  );
  return () => {
    ended = true;
    render(null, element);
  };
}

/** @param {Sample[]} samples @param {string} unit */
function block(samples, unit) {
  return html`<section class="block" data-testid="samples">
    <h3>${t("samples.title")}</h3>
    ${samples.length === 0 ? html`<p class="hint">${t("samples.none")}</p>` : null}
    ${samples.map((sample) => card(sample, unit))}
    ${samples.length > 0 ? html`<p class="hint">${t("samples.intervalNote")}</p>` : null}
  </section>`;
}

/** @param {Sample} sample @param {string} unit */
function card(sample, unit) {
  return html`<article class="sample tone-${TONES[sample.outcome]}">
    <header class="block-head">
      <h4><time datetime=${sample.sampledOn}>${date(sample.sampledOn)}</time></h4>
      ${syntheticBadge(sample.synthetic)}
    </header>
    <p class="outcome">
      ${outcomeIcon(TONES[sample.outcome])} ${t(`outcomeSample.${sample.outcome}`)}
    </p>
    ${sample.sum ? intervalBar(sample, unit) : null}
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">${t("samples.substance")}</th>
          <th scope="col" class="figure">${t("samples.value")}</th>
        </tr>
      </thead>
      <tbody>
        ${sample.results.map((result) => resultRow(result, unit))} ${sumRow(sample, unit)}
      </tbody>
    </table>
    <p class="reason">${pick(sample.reason)}</p>
    <p class="hint">${sourceTitle(sample.source)}</p>
  </article>`;
}

/** @param {SampleResult} result @param {string} unit */
function resultRow(result, unit) {
  const limit = (/** @type {number | null} */ value) =>
    value === null || value === undefined ? "–" : quantity(value, unit);
  const figure =
    result.value !== null
      ? `${result.qualifier === "<" ? "< " : ""}${quantity(result.value, unit)}`
      : `< ${limit(result.detectionLimit)}`;
  const limits = { dl: limit(result.detectionLimit), ql: limit(result.quantificationLimit) };
  return html`<tr>
    <th scope="row">
      ${result.substance}<br /><small>${t("samples.limits", limits)}</small>
      ${result.method ? html`<br /><small>${t("samples.method")}: ${result.method}</small>` : null}
    </th>
    <td class="figure">${figure}</td>
  </tr>`;
}

/** @param {Sample} sample @param {string} unit */
function sumWords({ sum }, unit) {
  if (!sum) return "–";
  if (sum.low === sum.high) return quantity(sum.low, unit);
  return `${quantity(sum.low, null)} – ${quantity(sum.high, unit)}`;
}

/** @param {Sample} sample @param {string} unit */
function sumRow(sample, unit) {
  return html`<tr class="total">
    <th scope="row">${t("samples.sum")}<br /><small>${guidelineWords(sample, unit)}</small></th>
    <td class="figure">${sumWords(sample, unit)}</td>
  </tr>`;
}

/** @param {Sample} sample @param {string} unit */
function guidelineWords({ guideline }, unit) {
  if (!guideline) return t("samples.noGuideline");
  const value = quantity(guideline.thresholdNanogramsPerLitre, unit);
  return t("samples.guideline", { name: pick(guideline.name), value });
}

/**
 * The sum as a bar from its lowest to its highest value, with the guideline as an upright line.
 *
 * @param {Sample} sample
 * @param {string} unit
 */
function intervalBar(sample, unit) {
  const { low, high } = sample.sum ?? { low: 0, high: 0 };
  const threshold = sample.guideline?.thresholdNanogramsPerLitre ?? null;
  const top = Math.max(high * 1.15, (threshold ?? 0) * 1.6, 10);
  const at = (/** @type {number} */ value) => 4 + (value / top) * 292;
  const named = threshold === null ? "–" : quantity(threshold, unit);
  const words = { low: quantity(low, unit), high: quantity(high, unit), threshold: named };
  return html`<svg
    class="interval"
    viewBox="0 0 300 44"
    role="img"
    aria-label=${t("samples.barLabel", words)}
  >
    ${svg`<path class="interval-track" d="M4 30h292"></path>
      <rect class="interval-bar" x=${at(low)} y="23" width=${Math.max(4, at(high) - at(low))} height="14" rx="2"></rect>
      ${threshold === null ? null : thresholdMark(at(threshold), `${t("samples.guide")} ${named}`)}`}
  </svg>`;
}

/** @param {number} x @param {string} words */
function thresholdMark(x, words) {
  const anchor = x > 210 ? "end" : x < 60 ? "start" : "middle";
  return svg`<path class="interval-threshold" d=${`M${x} 15v26`}></path>
    <text class="interval-text" x=${x} y="11" text-anchor=${anchor}>${words}</text>`;
}
