import { html } from "lit-html";
import { fiscalYear, money } from "../format/format.js";
import { findText, t } from "../text/index.js";
import { symbolLegend } from "./legend.js";

/** @import {LayerLook, Properties} from "../types.js" */

/** @typedef {{fiscal_year: number, kind: string, amount_jpy: number}} Budget */

/** The budgets of a project, year by year. @param {Properties} properties */
function budgets(properties) {
  const rows = /** @type {Budget[]} */ (properties.budgets ?? []);
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const total = Number(properties.budget_total_jpy);
  return html`<section class="block">
    <h3>${t("budget.title")}</h3>
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">${t("budget.year")}</th>
          <th scope="col">${t("budget.kind")}</th>
          <th scope="col" class="figure">${t("budget.amount")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${fiscalYear(row.fiscal_year)}</td>
              <td>${findText(`budget.${row.kind}`) ?? row.kind}</td>
              <td class="figure" title=${money(row.amount_jpy).full}>
                ${money(row.amount_jpy).short}
              </td>
            </tr>`,
        )}
      </tbody>
      ${total > 0 ? totalRow(total) : null}
    </table>
  </section>`;
}

/** @param {number} total */
function totalRow(total) {
  return html`<tfoot>
    <tr>
      <th scope="row" colspan="2">${t("budget.total")}</th>
      <td class="figure">${money(total).short}<br /><small>${money(total).full}</small></td>
    </tr>
  </tfoot>`;
}

/** Works on water, sewers and roads: shape and sign say the sector. @type {LayerLook} */
export default {
  badge: "infrastructure-projects-industrial-water",
  legend: symbolLegend("infrastructure-projects", "sector", [
    "industrial-water",
    "water",
    "sewer",
    "road",
  ]),
  columns: [
    "sector",
    "status",
    "municipality_ja",
    "prefecture_ja",
    "budget_total_jpy",
    "completed_on",
  ],
  hidden: ["budgets", "budget_total_jpy"],
  extras: budgets,
};
