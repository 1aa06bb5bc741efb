import { COLOUR } from "./palette.js";
import { areaStyle } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

/** Parcels: pale areas with their boundary; hatched when synthetic, amber when picked. @type {LayerModule} */
export default {
  order: 10,
  on: true,
  badge: null,
  legend: [
    { text: "legend.parcel", area: { fill: "#cfdce8", stroke: COLOUR.blue } },
    { text: "layers.synthetic", area: { fill: "#cfdce8", stroke: COLOUR.blue, hatch: true } },
    { text: "legend.picked", area: { fill: "#efc884", stroke: COLOUR.picked } },
  ],
  images: {},
  style: areaStyle({ fill: COLOUR.blue, line: COLOUR.blue, hatch: "ritchi-hatch" }),
  columns: ["lot_number", "oaza_ja", "municipality_ja", "area_ha", "registered_area_m2", "lots"],
};
