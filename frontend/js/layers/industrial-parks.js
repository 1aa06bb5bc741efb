import { symbolLegend } from "./legend.js";

/** @import {LayerLook} from "../types.js" */

/** Industrial parks: filled when they exist, hollow while planned. @type {LayerLook} */
export default {
  badge: "industrial-parks-existing",
  legend: symbolLegend("industrial-parks", "status", ["existing", "developing", "planned"]),
  columns: ["status", "developer_ja", "area_ha", "lots", "municipality_ja"],
};
