import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** @type {{code: string, colour: string}[]} */
const THEMES = [
  { code: "agricultural", colour: COLOUR.green },
  { code: "urban-control", colour: COLOUR.grey },
  { code: "zoning", colour: COLOUR.purple },
  { code: "priority", colour: COLOUR.blue },
];

/** Land zones: one colour a theme; several themes lie over each other. @type {LayerLook} */
export default {
  badge: null,
  legend: THEMES.map((theme) => ({
    attribute: "theme",
    code: theme.code,
    area: { fill: theme.colour, stroke: theme.colour },
  })),
  columns: ["theme", "zone_code", "municipality_ja", "building_coverage_pct", "floor_area_pct"],
};
