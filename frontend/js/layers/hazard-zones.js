import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

const WATER = ["#dbe9f5", "#a9cbe6", "#6aa3cf", "#3b79ad", "#235784", "#12365a"];

/** Hazards: water in blues by depth, landslides in amber and vermilion. @type {LayerLook} */
export default {
  badge: null,
  legend: [
    ...WATER.map((shade, i) => ({
      attribute: "depth_rank",
      code: String(i + 1),
      area: { fill: shade, stroke: shade },
    })),
    { attribute: "landslide_zone", code: "1", area: { fill: COLOUR.amber, stroke: COLOUR.amber } },
    {
      attribute: "landslide_zone",
      code: "2",
      area: { fill: COLOUR.vermilion, stroke: COLOUR.vermilion },
    },
    { text: "legend.floodUnranked", area: { fill: COLOUR.grey, stroke: COLOUR.grey } },
  ],
  columns: [
    "theme",
    "depth_rank",
    "flood_scale",
    "landslide_kind",
    "landslide_zone",
    "river_ja",
    "location_ja",
  ],
};
