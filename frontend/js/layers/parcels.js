import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** Parcels: pale areas with their boundary; hatched when synthetic, amber when picked. @type {LayerLook} */
export default {
  badge: null,
  legend: [
    { text: "legend.parcel", area: { fill: "#cfdce8", stroke: COLOUR.blue } },
    { text: "layers.synthetic", area: { fill: "#cfdce8", stroke: COLOUR.blue, hatch: true } },
    { text: "legend.cells", area: { fill: "#6baed6", stroke: "#2171b5" } },
    { text: "legend.picked", area: { fill: "#efc884", stroke: COLOUR.picked } },
  ],
  columns: ["lot_number", "oaza_ja", "municipality_ja", "area_ha", "registered_area_m2", "lots"],
};
