import { html } from "lit-html";
import { syntheticBadge } from "../details/attributes.js";
import { date, quantity } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { outcomeIcon } from "../ui/outcome.js";
import { sourceTitle } from "../ui/source.js";

/** @import {Comparison, ComparedFact, ComparedRow, ComparedSite} from "../api/compare.js" */

const TONES = /** @type {const} */ ({ met: "good", "not-met": "bad", unknown: "open" });
const VERDICT_TONES = /** @type {const} */ ({
  eligible: "good",
  "not-eligible": "bad",
  undetermined: "open",
});
/** @type {ComparedRow["kind"][]} */
const KINDS = ["verdict", "criterion", "fact"];

/**
 * The sites side by side: a column each, a row for everything that is known of them.
 *
 * @param {Comparison} comparison
 * @param {boolean} onlyDifferences
 */
export function comparisonTable(comparison, onlyDifferences) {
  const { sites, rows } = comparison;
  const shown = rows.filter(({ differs }) => differs || !onlyDifferences);
  return html`<div
    class="compare-scroll"
    role="region"
    tabindex="0"
    aria-label=${t("compare.tableLabel")}
  >
    <table class="compare-table" data-testid="comparison">
      <caption>
        ${pick(comparison.programmeTitle)} —
        ${t("verdict.onDay", { date: date(comparison.asOf), version: comparison.programmeVersion })}
      </caption>
      <thead>
        <tr>
          <td class="corner"></td>
          ${sites.map(siteHead)}
        </tr>
      </thead>
      ${KINDS.map((kind) => group(kind, { sites, rows: shown }))}
    </table>
  </div>`;
}

/** @param {ComparedSite} site */
function siteHead({ number, label, answer }) {
  return html`<th scope="col" data-site=${number}>
    <span class="site-number">${number}</span>
    <span class="site-name">${label === String(number) ? "" : label}</span>
    <span class="site-verdict" data-verdict=${answer.verdict}>
      ${outcomeIcon(VERDICT_TONES[answer.verdict], 14)} ${t(`verdict.${answer.verdict}`)}
    </span>
    ${syntheticBadge(answer.synthetic)}
  </th>`;
}

/** @param {ComparedRow["kind"]} kind @param {{sites: ComparedSite[], rows: ComparedRow[]}} all */
function group(kind, { sites, rows }) {
  const own = rows.filter((row) => row.kind === kind);
  if (own.length === 0) return null;
  return html`<tbody data-kind=${kind}>
    <tr class="compare-group">
      <th scope="rowgroup" colspan=${sites.length + 1}>
        <span>${t(`compare.kind.${kind}`)}</span>
      </th>
    </tr>
    ${own.map(rowOf)}
  </tbody>`;
}

/** @param {ComparedRow} row */
function rowOf(row) {
  return html`<tr class=${row.differs ? "differs" : ""} data-row=${row.id}>
    <th scope="row">
      ${pick(row.title)}
      ${row.differs ? html`<small class="differs-word">${t("compare.differs")}</small>` : null}
    </th>
    ${row.cells.map((cell, i) => cellOf(row, cell, i + 1))}
  </tr>`;
}

/** @param {ComparedRow} row @param {ComparedFact} cell @param {number} number */
function cellOf(row, cell, number) {
  const rank = row.best.includes(number) ? "best" : row.worst.includes(number) ? "worst" : "";
  return html`<td class=${cell.known ? "" : "is-unknown"} data-rank=${rank}>
    ${cell.outcome ? outcomeWords(cell.outcome) : cell.known ? null : outcomeWords("unknown")}
    ${valueOf(row, cell)}
    ${rank ? html`<small class="rank ${rank}">${t(`compare.${rank}`)}</small>` : null}
    <p>${pick(cell.text)}</p>
    ${cell.settledBy ? html`<p class="hint">${t("finding.settledBy")}: ${pick(cell.settledBy)}</p>` : null}
    ${sourceLine(cell)}
  </td>`;
}

/** @param {"met" | "not-met" | "unknown"} outcome */
function outcomeWords(outcome) {
  const tone = TONES[outcome];
  return html`<span class="outcome-word tone-${tone}"
    >${outcomeIcon(tone, 13)} ${t(`outcome.${outcome}`)}</span
  >`;
}

/** The figure, unless the text is nothing but that figure. @param {ComparedRow} row @param {ComparedFact} cell */
function valueOf({ id, unit }, { value }) {
  if (value === undefined || id === "area") return null;
  return html`<strong class="figure">${quantity(value, unit)}</strong>`;
}

/** @param {ComparedFact} cell */
function sourceLine({ sources, asOf, synthetic }) {
  const titles = [...new Set(sources.map(sourceTitle))].filter(Boolean);
  const when = asOf ? t("compare.asOf", { date: date(asOf) }) : "";
  if (titles.length === 0 && !when && !synthetic) return null;
  return html`<small class="source">
    ${syntheticBadge(synthetic)} ${[titles.join(" / "), when].filter(Boolean).join(" · ")}
  </small>`;
}
