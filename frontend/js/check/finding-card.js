import { html } from "lit-html";
import { quantity } from "../format/format.js";
import { findText, pick, t } from "../text/index.js";
import { outcomeIcon } from "../ui/outcome.js";
import { areasTable } from "./areas-table.js";

/** @import {Finding} from "../types.js" */

const TONES = /** @type {const} */ ({ met: "good", "not-met": "bad", unknown: "open" });

/** One criterion: outcome, figures, reason and the distances by reading. @param {Finding} finding */
export function findingCard(finding) {
  const tone = TONES[finding.outcome];
  return html`<article
    class="finding tone-${tone}"
    data-criterion=${finding.criterion}
    data-outcome=${finding.outcome}
  >
    <header>
      ${outcomeIcon(tone)}
      <h4>${pick(finding.title) || finding.criterion}</h4>
      <span class="outcome-word">${t(`outcome.${finding.outcome}`)}</span>
    </header>
    <dl class="figures" ?hidden=${(finding.threshold ?? null) === null}>
      ${figureOf(t("finding.measured"), figure(finding.measured, finding.unit))}
      ${figureOf(t("finding.threshold"), figure(finding.threshold, finding.unit))}
      ${figureOf(t("finding.margin"), margin(finding.margin, finding.unit))}
      ${
        finding.uncertainty
          ? figureOf(
              t("finding.uncertainty"),
              html`±${quantity(finding.uncertainty, finding.unit)}`,
            )
          : null
      }
    </dl>
    <p class="reason">${pick(finding.reason)}</p>
    ${finding.flip ? wayOut("flip", t("finding.flip"), finding.flip.sentence) : null}
    ${finding.settledBy ? wayOut("settled-by", t("finding.settledBy"), finding.settledBy) : null}
    ${finding.readings ? readings(finding) : null} ${areasTable(finding.details)}
  </article>`;
}

/** @param {string} kind @param {string} words @param {import("../types.js").Bilingual} sentence */
function wayOut(kind, words, sentence) {
  return html`<p class="way-out" data-way=${kind}><strong>${words}</strong> ${pick(sentence)}</p>`;
}

/** @param {string} name @param {unknown} value */
function figureOf(name, value) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** @param {number | null | undefined} value @param {string | null} unit */
function figure(value, unit) {
  return value === null || value === undefined ? t("outcome.unknown") : quantity(value, unit);
}

/**
 * How far a value lies on the good side of its threshold (positive) or misses it (negative).
 *
 * @param {number | null | undefined} value
 * @param {string | null} unit
 */
function margin(value, unit) {
  if (value === null || value === undefined) return "–";
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  const words = t(value < 0 ? "finding.short" : "finding.spare");
  return html`${sign}${quantity(Math.abs(value), unit)} <small>${words}</small>`;
}

/** @param {Finding} finding */
function readings({ readings: values = {}, threshold, unit }) {
  return html`<table class="plain-table readings">
    <caption>
      ${t("finding.readings")}
    </caption>
    <tbody>
      ${Object.entries(values).map(([name, value]) => {
        const within = value !== null && threshold !== null && value <= threshold;
        const tone = value === null ? "open" : within ? "good" : "bad";
        return html`<tr>
          <th scope="row">${findText(`reading.${name}`) ?? name}</th>
          <td class="figure">${figure(value, unit)}</td>
          <td>
            ${outcomeIcon(tone, 14)}
            ${value === null ? null : t(within ? "finding.within" : "finding.beyond")}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
