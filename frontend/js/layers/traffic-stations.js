import { mountCounts } from "../details/station-counts.js";
import { symbolLegend } from "./legend.js";

/** @import {LayerLook} from "../types.js" */

/** Counting stations, each with a chart of its hourly counts. @type {LayerLook} */
export default {
  badge: "traffic-stations-3",
  legend: symbolLegend("traffic-stations", "road_type", ["1", "3"]),
  columns: ["station_code", "road_type", "route_ja", "operator_ja"],
  mount: (element, item) => mountCounts(element, item.id),
};
