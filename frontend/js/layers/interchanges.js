import { COLOUR } from "./palette.js";
import { pointStyle, symbolTable } from "./styles.js";

/** @import {LayerModule} from "../types.js" */

const table = symbolTable("interchanges", "kind", {
  interchange: { shape: "shield", fill: COLOUR.green, mark: "plus" },
  "smart-interchange": {
    shape: "shield",
    fill: COLOUR.white,
    stroke: COLOUR.green,
    mark: "bolt",
    markColour: COLOUR.green,
  },
  junction: { shape: "wedge", fill: COLOUR.grey, mark: "fork" },
  other: { shape: "dot", fill: COLOUR.green },
});

/** Interchanges: a junction has its own shape, because it is no way off the expressway. @type {LayerModule} */
export default {
  order: 60,
  on: true,
  badge: table.images["interchanges-interchange"],
  legend: table.legend,
  images: table.images,
  style: pointStyle({ attribute: "kind", names: table.names, other: table.other, size: 0.92 }),
  columns: ["kind", "has_exit", "opened_year", "n06_type", "cluster"],
};
