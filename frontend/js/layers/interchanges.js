import { symbolLegend } from "./legend.js";

/** @import {LayerLook} from "../types.js" */

/** Interchanges: a junction has its own shape, because it is no way off the expressway. @type {LayerLook} */
export default {
  badge: "interchanges-interchange",
  legend: symbolLegend("interchanges", "kind", ["interchange", "smart-interchange", "junction"]),
  columns: ["kind", "has_exit", "opened_year", "n06_type", "cluster"],
};
