import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** The parcels again, with the values that decide about them: off until somebody asks. @type {LayerLook} */
export default {
  badge: null,
  legend: [
    { text: "legend.parcel", area: { fill: "#d9dcdf", stroke: COLOUR.grey } },
    { text: "legend.cells", area: { fill: "#aab2b9", stroke: COLOUR.grey } },
  ],
  columns: ["lot_number", "oaza_ja", "area_ha", "interchange_name_ja", "nearest_m", "farthest_m"],
};
