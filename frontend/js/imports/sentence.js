import { html } from "lit-html";
import { number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { charsetName } from "./amounts.js";
import { tableOf } from "./consent.js";

/** @import {Recognition, Table} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** What was recognised, in one sentence, and the product where there is one. @param {Wizard} wizard */
export function sentenceOfFile(wizard) {
  const recognition = wizard.run?.recognition;
  const table = tableOf(wizard);
  if (!recognition || !table) return null;
  return html`<div class="import-found" data-testid="import-found">
    ${table.product ? html`<p class="import-product">${pick(table.product.title)}</p>` : null}
    <p>${parts(wizard, recognition, table).filter(Boolean).join(t("imports.comma"))}</p>
  </div>`;
}

/** @param {Wizard} wizard @param {Recognition} recognition @param {Table} table */
function parts({ preview }, { format, charset }, table) {
  const how = typeof charset?.how === "string" ? charset.how : pick(charset?.how);
  const named = charset ? charsetName(charset.name) : "";
  const { rows } = table;
  return [
    pick(format.title) || format.id,
    named && how ? t("imports.charsetHow", { name: named, how }) : named,
    rows === null || rows === undefined ? "" : t("imports.rows", { n: number(rows, 0) }),
    table.spatial ? kindOf(preview?.features ?? null) : t("imports.noPlace"),
    table.spatial ? systemOf(table) : "",
  ];
}

/** @param {Table} table */
function systemOf({ crs }) {
  if (crs.how === "absent") return t("imports.crs.absent");
  if (!crs.epsg) return t("imports.crs.unknown");
  const values = { name: crs.name ?? "", epsg: crs.epsg };
  return crs.how === "declared"
    ? t("imports.crs.declared", values)
    : t("imports.crs.byFormat", values);
}

/** @param {GeoJSON.FeatureCollection | null} features */
function kindOf(features) {
  const type = features?.features.find(({ geometry }) => geometry)?.geometry.type ?? "";
  if (/Polygon/.test(type)) return t("imports.polygon");
  if (/Line/.test(type)) return t("imports.line");
  return /Point/.test(type) ? t("imports.point") : "";
}
