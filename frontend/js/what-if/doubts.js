import { toMillimetre, toSquareMetre } from "./judge.js";
import { planeAt } from "./plane.js";
import { CLASSES } from "./tile-parcels.js";

/** @import {Parcels} from "./parcels.js" */

/** @typedef {{layer: string, attribute: string, value: string, metres?: number | null}} AccuracyClass */

/** Stands for what cannot be measured with; larger than any margin. */
const BOUNDLESS = 1e9;

/**
 * How far the boundary of a parcel may be off: the survey class first, then how the coordinates
 * came about, then the class of the position; the layer's own figure before the one for all layers.
 *
 * @param {AccuracyClass[]} accuracies
 * @param {string} classes as the tiles join them
 */
export function boundaryDoubt(accuracies, classes) {
  const values = classes.split("|");
  for (const layer of ["parcels", "*"]) {
    for (const [k, attribute] of CLASSES.entries()) {
      const known = accuracies.find(
        (one) => one.layer === layer && one.attribute === attribute && one.value === values[k],
      );
      if (known) return known.metres ?? BOUNDLESS;
    }
  }
  return BOUNDLESS;
}

/**
 * How far each parcel's distance and area may be off.
 *
 * @param {Parcels} parcels
 * @param {{accuracies: AccuracyClass[], interchange: number | null}} known metres for the points of
 *   the interchanges; null where nothing can be measured with them
 */
export function doubtsOf(parcels, { accuracies, interchange }) {
  const { count, classes } = parcels;
  const doubt = new Float64Array(count);
  const areaDoubt = new Float64Array(count);
  /** @type {Map<string, number>} */
  const found = new Map();
  for (let i = 0; i < count; i++) {
    let metres = found.get(classes[i]);
    if (metres === undefined) {
      metres = boundaryDoubt(accuracies, classes[i]);
      found.set(classes[i], metres);
    }
    doubt[i] = toMillimetre(Math.hypot(metres, interchange ?? BOUNDLESS));
    areaDoubt[i] = metres >= BOUNDLESS ? BOUNDLESS : areaDoubtOf(parcels, i, metres);
  }
  return { doubt, areaDoubt };
}

/** Each corner errs by itself (Chrisman and Yandell 1988), as the service has it. */
function areaDoubtOf(
  /** @type {Parcels} */ parcels,
  /** @type {number} */ i,
  /** @type {number} */ metres,
) {
  if (metres === 0) return 0;
  const project = planeAt(parcels.lon[i], parcels.lat[i]);
  let sum = 0;
  for (const ring of parcels.ringsOf(i)) {
    const xy = new Float64Array(ring.length);
    for (let k = 0; k < ring.length; k += 2) project(ring[k], ring[k + 1], xy, k);
    const n = ring.length / 2 - 1;
    for (let k = 0; k < n; k++) {
      const [next, last] = [2 * ((k + 1) % n), 2 * ((k + n - 1) % n)];
      sum += (xy[next] - xy[last]) ** 2 + (xy[next + 1] - xy[last + 1]) ** 2;
    }
  }
  return toSquareMetre((metres * Math.sqrt(sum)) / 2 / 10_000);
}
