import { mountCounts } from "../details/station-counts.js";
import { COLOUR } from "./palette.js";
import { pointStyle, symbolTable } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

const table = symbolTable("traffic-stations", "road_type", {
  1: { shape: "square", fill: COLOUR.green, mark: "bars" },
  3: { shape: "square", fill: COLOUR.ink, mark: "bars" },
  other: { shape: "square", fill: COLOUR.grey, mark: "bars" },
});

/** Counting stations, each with a chart of its hourly counts. @type {LayerModule} */
export default {
  order: 40,
  on: true,
  badge: table.images["traffic-stations-3"],
  legend: table.legend,
  images: table.images,
  style: pointStyle({ attribute: "road_type", names: table.names, other: table.other, size: 0.9 }),
  columns: ["station_code", "road_type", "route_ja", "operator_ja"],
  mount: (element, item) => mountCounts(element, item.id),
};
