import { COLOUR } from "./palette.js";
import { areaStyle } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

/** @type {{code: string, colour: string}[]} */
const THEMES = [
  { code: "agricultural", colour: COLOUR.green },
  { code: "urban-control", colour: COLOUR.grey },
  { code: "zoning", colour: COLOUR.purple },
  { code: "priority", colour: COLOUR.blue },
];

/** The colour of a theme, in MapLibre's words. @type {any} */
const colour = [
  "match",
  ["get", "theme"],
  ...THEMES.flatMap((theme) => [theme.code, theme.colour]),
  COLOUR.grey,
];

/** Land zones: one colour a theme; several themes lie over each other. @type {LayerModule} */
export default {
  order: 4,
  on: false,
  badge: null,
  legend: THEMES.map((theme) => ({
    attribute: "theme",
    code: theme.code,
    area: { fill: theme.colour, stroke: theme.colour },
  })),
  images: {},
  style: areaStyle({ fill: colour, line: colour, hatch: "ritchi-hatch" }),
  columns: ["theme", "zone_code", "municipality_ja", "building_coverage_pct", "floor_area_pct"],
};
