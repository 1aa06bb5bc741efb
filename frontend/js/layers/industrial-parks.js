import { symbolLegend } from "./legend.js";
import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** Industrial parks: filled when they exist, hollow while planned. @type {LayerLook} */
export default {
  badge: "industrial-parks-existing",
  legend: [
    ...symbolLegend("industrial-parks", "status", ["existing", "developing", "planned"]),
    { attribute: "status", code: "unknown", image: "industrial-parks-other" },
    { text: "legend.parkArea", area: { fill: COLOUR.green, stroke: COLOUR.green } },
  ],
  columns: ["status", "developer_ja", "area_ha", "lots", "municipality_ja"],
};
