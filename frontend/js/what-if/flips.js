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

/** More than rounding can shift a line by, in metres and in hectares. */
const SLACK = { metres: 0.002, hectares: 0.0002 };

/** The values at which outcomes change. @type {Record<string, (values: Values, i: number) => number>} */
const LINES = {
  outer: ({ nearest, doubt }, i) => nearest[i] - doubt[i],
  inner: ({ farthest, doubt }, i) => farthest[i] + doubt[i],
  known: ({ spare }, i) => spare[i],
  large: ({ area, areaDoubt }, i) => area[i] - areaDoubt[i],
  small: ({ area, areaDoubt }, i) => area[i] + areaDoubt[i],
};

/**
 * Finds candidates for a change of terms: every parcel whose outcome differs is among them.
 *
 * @param {Values} values
 */
export function createFlips(values) {
  /** @type {Map<string, {order: Uint32Array, values: Float64Array}>} */
  const sorted = new Map();
  const by = (/** @type {string} */ name) => {
    let one = sorted.get(name);
    if (!one) {
      const line = LINES[name];
      const lines = Float64Array.from(values.area, (_, i) => line(values, i));
      one = { order: orderOf(lines), values: lines };
      sorted.set(name, one);
    }
    return one;
  };

  return {
    /** Distances have changed: their orders are made again when they are asked for. */
    forgetDistances() {
      sorted.delete("outer");
      sorted.delete("inner");
    },

    /** @param {Terms} from @param {Terms} to @param {(i: number) => void} visit a parcel may come twice */
    visit(from, to, visit) {
      const between = (
        /** @type {string} */ name,
        /** @type {number[]} */ [a, b],
        /** @type {number} */ slack,
      ) => visitBetween(by(name), Math.min(a, b) - slack, Math.max(a, b) + slack, visit);
      if (from.radius !== null && to.radius !== null && from.radius !== to.radius) {
        for (const name of ["outer", "inner", "known"]) {
          between(name, [from.radius, to.radius], SLACK.metres);
        }
      }
      if (from.hectares !== null && to.hectares !== null && from.hectares !== to.hectares) {
        between("large", [from.hectares, to.hectares], SLACK.hectares);
        between("small", [leastHectares(from), leastHectares(to)], SLACK.hectares);
      }
    },
  };
}
