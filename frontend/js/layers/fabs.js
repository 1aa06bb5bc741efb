import { COLOUR } from "./palette.js";
import { pointStyle, symbolTable } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

const table = symbolTable("fabs", "kind", {
  "certified-plan": { shape: "hexagon", fill: COLOUR.blue, mark: "chip" },
  "next-generation": { shape: "star", fill: COLOUR.vermilion },
  "economic-security": { shape: "diamond", fill: COLOUR.purple, mark: "ring" },
  "power-semiconductor": {
    shape: "circle",
    fill: COLOUR.amber,
    mark: "bolt",
    markColour: COLOUR.ink,
  },
  investment: { shape: "circle", fill: COLOUR.sky, mark: "plus", markColour: COLOUR.ink },
  "sme-investment": { shape: "dot", fill: COLOUR.sky },
  other: { shape: "dot", fill: COLOUR.grey },
});

/** Plants: shape and colour say under which heading the plan is known. @type {LayerModule} */
export default {
  order: 90,
  on: true,
  badge: table.images["fabs-certified-plan"],
  legend: table.legend,
  images: table.images,
  style: pointStyle({ attribute: "kind", names: table.names, other: table.other }),
  columns: [
    "company_ja",
    "kind",
    "product_ja",
    "municipality_ja",
    "investment_jpy",
    "grant_ceiling_jpy",
  ],
};
