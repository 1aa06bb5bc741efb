import { html } from "lit-html";
import { quantity } from "../format/format.js";
import { findText, t } from "../text/index.js";

/**
 * The areas by which land is known, side by side: of the shape, in the register, as surveyed.
 *
 * @param {Record<string, unknown> | undefined} details of a finding
 */
export function areasTable(details) {
  const areas = details?.areasHectares;
  if (!areas || typeof areas !== "object") return null;
  return html`<table class="plain-table readings">
    <caption>
      ${t("finding.areas")}
    </caption>
    <tbody>
      ${Object.entries(areas).map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${findText(`areas.${name}`) ?? name}</th>
            <td class="figure">${quantity(Number(value), "ha")}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
