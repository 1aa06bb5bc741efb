import { symbolLegend } from "./legend.js";

/** @import {LayerLook} from "../types.js" */

/** Plants: shape and colour say under which heading the plan is known. @type {LayerLook} */
export default {
  badge: "fabs-certified-plan",
  legend: symbolLegend("fabs", "kind", [
    "certified-plan",
    "next-generation",
    "economic-security",
    "power-semiconductor",
    "investment",
    "sme-investment",
  ]),
  columns: [
    "company_ja",
    "kind",
    "product_ja",
    "municipality_ja",
    "investment_jpy",
    "grant_ceiling_jpy",
  ],
};
