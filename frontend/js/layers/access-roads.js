import { COLOUR } from "./palette.js";

/** @import {LayerLook} from "../types.js" */

/** Roads that give access: solid where the width is known, dashed where it is not. @type {LayerLook} */
export default {
  badge: null,
  legend: [
    { text: "legend.roadWidthKnown", line: { colour: COLOUR.ink, width: 3 } },
    { text: "legend.roadWidthUnknown", line: { colour: COLOUR.ink, width: 3, dash: "4 3" } },
  ],
  columns: ["kind", "width_m"],
};
