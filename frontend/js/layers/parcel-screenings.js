import { COLOUR } from "./palette.js";
import { areaStyle } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

/** The parcels again, with the values that decide about them: off until somebody asks. @type {LayerModule} */
export default {
  order: 9,
  on: false,
  badge: null,
  legend: [{ text: "legend.parcel", area: { fill: "#d9dcdf", stroke: COLOUR.grey } }],
  images: {},
  style: areaStyle({ fill: COLOUR.grey, line: COLOUR.grey, hatch: "ritchi-hatch" }),
  columns: ["lot_number", "oaza_ja", "area_ha", "interchange_name_ja", "nearest_m", "farthest_m"],
};
