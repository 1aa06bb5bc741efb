import { metresTo, planeAt, reachOf, roughly, ROUGHLY } from "./plane.js";

/** @import {Parcels} from "./parcels.js" */

/** @typedef {{lon: number, lat: number}} Place */

/**
 * The distances of the parcels to a set of interchanges that differs from the one whose distances
 * are stored. Stored values are kept wherever the difference cannot matter; elsewhere distances are
 * measured from the shapes in the tiles, and those parcels are marked.
 *
 * @typedef {object} Distances
 * @property {Float64Array} nearest to the millimetre
 * @property {Float64Array} farthest
 * @property {Uint8Array} measured 1 where a value rests on the shape in the tiles
 */

/** @param {Parcels} parcels @returns {Distances} a copy of the stored values */
export function storedDistances({ nearest, farthest, count }) {
  return {
    nearest: nearest.slice(),
    farthest: farthest.slice(),
    measured: new Uint8Array(count),
  };
}

/**
 * The distances when some interchanges no longer count.
 *
 * @param {Parcels} parcels
 * @param {{gone: Place[], rest: Place[]}} sets those that are stored but gone, and those that stay
 * @returns {Distances}
 */
export function withoutPlaces(parcels, { gone, rest }) {
  const result = storedDistances(parcels);
  if (gone.length === 0) return result;
  const planes = new Map();
  for (let i = 0; i < parcels.count; i++) {
    if (!gone.some((place) => mayDecide(parcels, i, place))) continue;
    result.measured[i] = 1;
    [result.nearest[i], result.farthest[i]] = [Infinity, Infinity];
    for (const place of nearestFew(parcels, i, rest)) {
      if (!planes.has(place)) planes.set(place, planeAt(place.lon, place.lat));
      takeIn(parcels, i, { project: planes.get(place), result });
    }
  }
  return result;
}

/** Whether a place can be the one that a stored distance was measured from. */
function mayDecide(
  /** @type {Parcels} */ parcels,
  /** @type {number} */ i,
  /** @type {Place} */ place,
) {
  const { lon, lat, half, farthest } = parcels;
  const away = roughly(place.lon, place.lat, lon[i], lat[i]);
  return away * (1 - ROUGHLY) - half[i] - parcels.rounding <= farthest[i];
}

/** The places that can be nearest to a parcel in one of the senses. */
function nearestFew(
  /** @type {Parcels} */ { lon, lat, half },
  /** @type {number} */ i,
  /** @type {Place[]} */ places,
) {
  const away = places.map((place) => roughly(place.lon, place.lat, lon[i], lat[i]));
  const bound = Math.min(...away) * (1 + 2 * ROUGHLY) + 2 * half[i];
  return places.filter((_, k) => away[k] <= bound);
}

/**
 * @param {Parcels} parcels
 * @param {number} i
 * @param {{project: import("./plane.js").Projection, result: Distances}} to
 */
function takeIn(parcels, i, { project, result }) {
  const { nearest, farthest } = reachOf(project, parcels.ringsOf(i));
  result.nearest[i] = Math.min(result.nearest[i], Math.round(nearest * 1000) / 1000);
  result.farthest[i] = Math.min(result.farthest[i], Math.round(farthest * 1000) / 1000);
}

/**
 * Adds an interchange to the distances, in place. With a `radius` only what that radius needs is
 * measured: parcels that lie wholly on one side of it get a bound on that side, so that any other
 * radius needs the distances made anew without one.
 *
 * @param {Parcels} parcels
 * @param {Distances} result
 * @param {Place & {radius?: number | null, reach: number, doubt?: number}} place `reach`: nobody
 *   asks beyond it; `doubt`: how far from the radius positions may still decide
 */
export function addPlace(parcels, result, { lon, lat, radius = null, reach, doubt = 0 }) {
  const project = planeAt(lon, lat);
  const limit = (radius ?? reach) + doubt;
  for (let i = 0; i < parcels.count; i++) {
    const about = roughly(lon, lat, parcels.lon[i], parcels.lat[i]);
    const slack = about * ROUGHLY + parcels.half[i] + parcels.rounding;
    if (about - slack > limit || about - slack > result.farthest[i]) continue;
    if (radius !== null && about + slack + doubt <= radius) {
      result.nearest[i] = Math.min(result.nearest[i], Math.max(0, about - slack));
      result.farthest[i] = Math.min(result.farthest[i], about + slack);
      continue;
    }
    result.measured[i] = 1;
    takeIn(parcels, i, { project, result });
  }
}

/** How many parcels lie so near the line that the rounding of tiles may decide. */
export function withinRounding(
  /** @type {Parcels} */ { count, inView, rounding },
  /** @type {Distances & {doubt: Float64Array}} */ { nearest, farthest, measured, doubt },
  /** @type {number} */ radius,
) {
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (!measured[i] || !inView[i]) continue;
    const outer = Math.abs(nearest[i] - doubt[i] - radius);
    const near = Math.min(outer, Math.abs(farthest[i] + doubt[i] - radius));
    if (near <= rounding) found += 1;
  }
  return found;
}

/**
 * Up to which radius all interchanges round a parcel are known: what the circles of coverage leave.
 *
 * @param {Parcels} parcels
 * @param {{lon: number, lat: number, radiusMetres: number}[]} coverage
 */
export function spareOf(parcels, coverage) {
  const spare = new Float64Array(parcels.count).fill(-Infinity);
  for (const circle of coverage) {
    const project = planeAt(circle.lon, circle.lat);
    for (let i = 0; i < parcels.count; i++) {
      const away = metresTo(project, parcels.lon[i], parcels.lat[i]);
      spare[i] = Math.max(spare[i], circle.radiusMetres - away - parcels.half[i]);
    }
  }
  return spare;
}
