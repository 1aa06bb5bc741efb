import { pick, t } from "../text/index.js";
import { sourceTitle } from "../ui/source.js";

/** @import {Comparison, ComparedFact, ComparedRow, ComparedSite} from "../api/compare.js" */

/** Spreadsheets of Japanese Windows read UTF-8 only behind this mark. */
const MARK = "\ufeff";

/**
 * The comparison as a CSV file: one line for each site and row, with unit, source and day, so that
 * a spreadsheet can be filtered by either.
 *
 * @param {Comparison} comparison
 */
export function comparisonCsv(comparison) {
  const head = /** @type {const} */ ([
    "number",
    "site",
    "verdict",
    "item",
    "outcome",
    "value",
    "unit",
    "metres",
    "text",
    "rank",
    "settledBy",
    "source",
    "asOf",
    "synthetic",
  ]);
  const lines = comparison.rows.flatMap((row) =>
    row.cells.map((cell, i) => fieldsOf(row, cell, comparison.sites[i])),
  );
  const all = [head.map((name) => t(`compare.csv.${name}`)), ...lines];
  return MARK + all.map((fields) => fields.map(csvField).join(",")).join("\r\n") + "\r\n";
}

/** @param {ComparedRow} row @param {ComparedFact} cell @param {ComparedSite} site */
function fieldsOf(row, cell, { number, label, answer }) {
  const rank = row.best.includes(number) ? "best" : row.worst.includes(number) ? "worst" : null;
  const synthetic = cell.synthetic || answer.synthetic === true;
  return [
    number,
    label,
    t(`verdict.${answer.verdict}`),
    pick(row.title),
    t(`outcome.${cell.outcome ?? (cell.known ? "known" : "unknown")}`),
    cell.value ?? "",
    cell.value === undefined ? "" : row.unit,
    cell.metres ?? "",
    pick(cell.text),
    rank ? t(`compare.${rank}`) : "",
    pick(cell.settledBy),
    [...new Set(cell.sources.map(sourceTitle))].join(" / "),
    cell.asOf ?? "",
    synthetic ? t("synthetic.badge") : "",
  ];
}

/**
 * One field. Text that a spreadsheet would take for a formula is led by an apostrophe; numbers stay
 * numbers.
 *
 * @param {string | number} value
 */
export function csvField(value) {
  if (typeof value === "number") return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
