import { COLOUR } from "./palette.js";
import { pointStyle, symbolTable } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

const table = symbolTable("industrial-parks", "status", {
  existing: { shape: "house", fill: COLOUR.green },
  developing: {
    shape: "house",
    fill: COLOUR.white,
    stroke: COLOUR.green,
    mark: "plus",
    markColour: COLOUR.green,
  },
  planned: { shape: "house", fill: COLOUR.white, stroke: COLOUR.green },
  other: { shape: "house", fill: COLOUR.grey },
});

/** Industrial parks: filled when they exist, hollow while planned. @type {LayerModule} */
export default {
  order: 70,
  on: true,
  badge: table.images["industrial-parks-existing"],
  legend: table.legend,
  images: table.images,
  style: pointStyle({ attribute: "status", names: table.names, other: table.other }),
  columns: ["status", "developer_ja", "area_ha", "lots", "municipality_ja"],
};
