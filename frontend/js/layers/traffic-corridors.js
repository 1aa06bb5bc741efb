import { COLOUR } from "./palette.js";
import { lineStyle } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

/** @type {{code: string, colour: string, width: number, dash?: number[], legendDash?: string}[]} */
const KINDS = [
  { code: "expressway", colour: COLOUR.green, width: 5 },
  { code: "national", colour: COLOUR.vermilion, width: 4 },
  { code: "prefectural", colour: COLOUR.amber, width: 4, dash: [3, 1.2], legendDash: "8 3" },
  { code: "municipal", colour: COLOUR.grey, width: 3, dash: [1.2, 1], legendDash: "3 3" },
];

/** Corridors: width and dashes say the class of road beside the colour. @type {LayerModule} */
export default {
  order: 30,
  on: true,
  badge: null,
  legend: KINDS.map(({ code, colour, width, legendDash }) => ({
    attribute: "kind",
    code,
    line: { colour, width, dash: legendDash },
  })),
  images: {},
  style: KINDS.flatMap(({ code, colour, width, dash }) =>
    lineStyle({ suffix: code, filter: ["==", ["get", "kind"], code], colour, width, dash }),
  ),
  columns: ["route_ja", "kind", "congestion_speed_kmh", "target_speed_kmh", "length_km"],
};
