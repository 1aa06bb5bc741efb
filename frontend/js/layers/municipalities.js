import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** Municipal boundaries: a thin line; two dashed ones over each other would lose their dashes. @type {LayerLook} */
export default {
  badge: null,
  legend: [{ text: "legend.municipalBoundary", line: { colour: COLOUR.ink, width: 1.25 } }],
  whenEmpty: "layers.emptyMunicipalities",
  columns: ["municipality_code", "prefecture_ja", "district_ja"],
};
