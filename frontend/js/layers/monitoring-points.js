import { mountSamples } from "../details/samples.js";
import { symbolLegend } from "./legend.js";

/** @import {LayerLook} from "../types.js" */

/** Points where water is sampled, each with its samples against the guideline. @type {LayerLook} */
export default {
  badge: "monitoring-points-groundwater",
  legend: symbolLegend("monitoring-points", "kind", ["groundwater", "spring", "river"]),
  columns: ["point_code", "kind", "aquifer_ja", "depth_m", "municipality_ja"],
  mount: (element, item) => mountSamples(element, item.id),
};
