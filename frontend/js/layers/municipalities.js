import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** Municipal boundaries: a dashed line, as on the maps of the country. @type {LayerLook} */
export default {
  badge: null,
  legend: [
    { text: "legend.municipalBoundary", line: { colour: COLOUR.ink, width: 1.5, dash: "4 2" } },
  ],
  whenEmpty: "layers.emptyMunicipalities",
  columns: ["municipality_code", "prefecture_ja", "district_ja"],
};
