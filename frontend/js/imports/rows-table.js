import { html } from "lit-html";
import { pick, t } from "../text/index.js";
import { cell } from "./amounts.js";

/** @import {Bilingual} from "../types.js" */
/** @import {PreviewRow, Table, Target} from "./import-types.js" */

const FIGURES = new Set(["integer", "number"]);

/** The first records as the file has them. @param {Table} table @param {(record: number) => void} [go] shows a record on the map */
export function recordsTable({ fields, records }, go) {
  const words = t("imports.firstRows", { n: records.length });
  return html`<div
    class="scroll import-rows"
    tabindex="0"
    role="region"
    aria-label=${words}
    data-testid="import-rows"
  >
    <table class="plain-table">
      <caption>
        ${words}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="figure">${t("imports.row")}</th>
          ${fields.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${records.map(
          (record, i) =>
            html`<tr>
              ${rowHead(i + 1, go)}
              ${record.map(
                (value, at) =>
                  html`<td class=${FIGURES.has(fields[at]?.kind) ? "figure" : ""}>
                    ${cell(value)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {number} record @param {((record: number) => void) | undefined} go */
function rowHead(record, go) {
  return html`<th scope="row" class="figure">
    ${
      go
        ? html`<button
            type="button"
            class="link"
            aria-label=${t("imports.showRow", { n: record })}
            @click=${() => go(record)}
          >
            ${record}
          </button>`
        : record
    }
  </th>`;
}

/** What the first records become in the layer, with what is wrong with each. @param {PreviewRow[]} rows @param {Target | undefined} target @param {(record: number) => void} go */
export function becomesTable(rows, target, go) {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const titleOf = (/** @type {string} */ column) =>
    pick(target?.attributes.find(({ name }) => name === column)?.title) || column;
  const words = t("imports.becomes", { n: rows.length });
  return html`<div
    class="scroll import-rows"
    tabindex="0"
    role="region"
    aria-label=${words}
    data-testid="import-becomes"
  >
    <table class="plain-table">
      <caption>
        ${words}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="figure">${t("imports.row")}</th>
          ${columns.map((column) => html`<th scope="col">${titleOf(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => becomesRow(row, columns, target, go))}
      </tbody>
    </table>
  </div>`;
}

/** @param {PreviewRow} row @param {string[]} columns @param {Target | undefined} target @param {(record: number) => void} go */
function becomesRow({ number: record, values, problems = [] }, columns, target, go) {
  const wrong = (/** @type {string} */ column) => problems.find((one) => one.column === column);
  const whole = problems.filter(({ column }) => !column || !columns.includes(column));
  return html`<tr>
      ${rowHead(record, go)}
      ${columns.map((column) => {
        const problem = wrong(column);
        const told = problem && (problem.severity === "info" ? "told" : "wrong");
        return html`<td class=${told ? `is-${told}` : ""}>
          ${shownValue(target, column, values[column])}
          ${problem ? html`<small class=${told}>${pick(problem.message)}</small>` : null}
        </td>`;
      })}
    </tr>
    ${whole.map(
      ({ severity, message }) =>
        html`<tr>
          <td></td>
          <td
            class=${severity === "info" ? "told" : "wrong"}
            colspan=${Math.max(1, columns.length)}
          >
            ${pick(message)}
          </td>
        </tr>`,
    )}`;
}

/** A value of a column, its code in words. @param {Target | undefined} target @param {string} column @param {unknown} value */
export function shownValue(target, column, value) {
  const codes = target?.attributes.find(({ name }) => name === column)?.codes;
  /** @type {Bilingual | undefined} */
  const code = codes?.[String(value)];
  return code ? pick(code) : cell(value);
}
