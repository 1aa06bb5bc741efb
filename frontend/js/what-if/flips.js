/** Sorted orders by which the few parcels are found whose outcome a step of a slider can change. */

import { leastHectares } from "./judge.js";

/** @import {Terms, Values} from "./judge.js" */

/** The numbers 0 … n − 1 in the order of the values. @param {Float64Array} values */
export function orderOf(values) {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
}

/** How many of the sorted values lie below a limit. */
function below(
  /** @type {Uint32Array} */ order,
  /** @type {Float64Array} */ values,
  /** @type {number} */ limit,
) {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[order[middle]] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Visits those whose value lies between two limits, both included.
 *
 * @param {{order: Uint32Array, values: Float64Array}} sorted
 * @param {number} a
 * @param {number} b
 * @param {(i: number) => void} visit
 */
export function visitBetween({ order, values }, a, b, visit) {
  const most = Math.max(a, b);
  for (let k = below(order, values, Math.min(a, b)); k < order.length; k++) {
    if (values[order[k]] > most) return;
    visit(order[k]);
  }
}

/**
 * Finds candidates for a change of terms: every parcel whose outcome differs is among them.
 *
 * @param {Values} values
 */
export function createFlips(values) {
  /** @type {Map<keyof Values, {order: Uint32Array, values: Float64Array}>} */
  const sorted = new Map();
  const by = (/** @type {"nearest" | "farthest" | "spare" | "area"} */ name) => {
    let one = sorted.get(name);
    if (!one) {
      one = { order: orderOf(values[name]), values: values[name] };
      sorted.set(name, one);
    }
    return one;
  };

  return {
    /** Distances have changed: their orders are made again when they are asked for. */
    forgetDistances() {
      sorted.delete("nearest");
      sorted.delete("farthest");
    },

    /** @param {Terms} from @param {Terms} to @param {(i: number) => void} visit a parcel may come twice */
    visit(from, to, visit) {
      if (from.radius !== null && to.radius !== null && from.radius !== to.radius) {
        for (const name of /** @type {const} */ (["nearest", "farthest", "spare"])) {
          visitBetween(by(name), from.radius, to.radius, visit);
        }
      }
      if (from.hectares !== null && to.hectares !== null && from.hectares !== to.hectares) {
        const limits = [from.hectares, to.hectares, leastHectares(from), leastHectares(to)];
        visitBetween(by("area"), Math.min(...limits), Math.max(...limits), visit);
      }
    },
  };
}
