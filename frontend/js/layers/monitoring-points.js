import { mountSamples } from "../details/samples.js";
import { COLOUR } from "./palette.js";
import { pointStyle, symbolTable } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

const table = symbolTable("monitoring-points", "kind", {
  groundwater: {
    shape: "circle",
    fill: COLOUR.white,
    stroke: COLOUR.blue,
    mark: "ring",
    markColour: COLOUR.blue,
  },
  spring: {
    shape: "triangle",
    fill: COLOUR.white,
    stroke: COLOUR.blue,
    mark: "dot",
    markColour: COLOUR.blue,
  },
  river: {
    shape: "circle",
    fill: COLOUR.white,
    stroke: COLOUR.blue,
    mark: "wave",
    markColour: COLOUR.blue,
  },
  other: { shape: "dot", fill: COLOUR.white, stroke: COLOUR.blue },
});

/** Points where water is sampled, each with its samples against the guideline. @type {LayerModule} */
export default {
  order: 45,
  on: true,
  badge: table.images["monitoring-points-groundwater"],
  legend: table.legend,
  images: table.images,
  style: pointStyle({ attribute: "kind", names: table.names, other: table.other, size: 0.92 }),
  columns: ["point_code", "kind", "aquifer_ja", "depth_m", "municipality_ja"],
  mount: (element, item) => mountSamples(element, item.id),
};
