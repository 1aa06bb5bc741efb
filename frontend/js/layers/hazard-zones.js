import { COLOUR } from "./palette.js";
import { areaStyle } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

const WATER = ["#dbe9f5", "#a9cbe6", "#6aa3cf", "#3b79ad", "#235784", "#12365a"];

/** The deeper, the darker; landslides by their zone. @type {any} */
const colour = [
  "match",
  ["to-string", ["get", "depth_rank"]],
  ...WATER.flatMap((shade, i) => [String(i + 1), shade]),
  ["match", ["to-string", ["get", "landslide_zone"]], "2", COLOUR.vermilion, COLOUR.amber],
];

/** Hazards: water in blues by depth, landslides in amber and vermilion. @type {LayerModule} */
export default {
  order: 6,
  on: false,
  badge: null,
  legend: [
    ...WATER.map((shade, i) => ({
      attribute: "depth_rank",
      code: String(i + 1),
      area: { fill: shade, stroke: COLOUR.blue },
    })),
    { attribute: "landslide_zone", code: "1", area: { fill: COLOUR.amber, stroke: COLOUR.amber } },
    {
      attribute: "landslide_zone",
      code: "2",
      area: { fill: COLOUR.vermilion, stroke: COLOUR.vermilion },
    },
  ],
  images: {},
  style: areaStyle({ fill: colour, line: colour, hatch: "ritchi-hatch" }).map((layer) =>
    layer.suffix === "fill" ? { ...layer, opacity: { "fill-opacity": 0.5 } } : layer,
  ),
  columns: ["theme", "depth_rank", "landslide_kind", "landslide_zone", "river_ja"],
};
