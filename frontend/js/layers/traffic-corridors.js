import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** @type {{code: string, colour: string, width: number, dash?: string}[]} */
const KINDS = [
  { code: "expressway", colour: COLOUR.green, width: 5 },
  { code: "national", colour: COLOUR.vermilion, width: 4 },
  { code: "prefectural", colour: COLOUR.amber, width: 4, dash: "8 3" },
  { code: "municipal", colour: COLOUR.grey, width: 3, dash: "3 3" },
];

/** Corridors: width and dashes say the class of road beside the colour. @type {LayerLook} */
export default {
  badge: null,
  legend: KINDS.map(({ code, ...line }) => ({
    attribute: "kind",
    code,
    line,
  })),
  columns: ["route_ja", "kind", "congestion_speed_kmh", "target_speed_kmh", "length_km"],
};
