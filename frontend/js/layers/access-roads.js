import { COLOUR } from "./palette.js";
import { lineStyle } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

/** Roads that give access: solid where the width is known, dashed where it is not. @type {LayerModule} */
export default {
  order: 20,
  on: false,
  badge: null,
  legend: [
    { text: "legend.roadWidthKnown", line: { colour: COLOUR.ink, width: 3 } },
    { text: "legend.roadWidthUnknown", line: { colour: COLOUR.ink, width: 3, dash: "4 3" } },
  ],
  images: {},
  style: [
    ...lineStyle({
      suffix: "known",
      filter: ["has", "width_m"],
      colour: COLOUR.ink,
      width: 3,
    }),
    ...lineStyle({
      suffix: "unknown",
      filter: ["!", ["has", "width_m"]],
      colour: COLOUR.ink,
      width: 3,
      dash: [1.5, 1],
    }),
  ],
  columns: ["kind", "width_m"],
};
