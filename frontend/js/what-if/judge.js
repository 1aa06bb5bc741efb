/**
 * The comparisons of the check, for many parcels at once: values rounded to the millimetre and the
 * square metre as the service rounds them, exactly on the line is inside, three outcomes.
 */

/** Outcomes in the order in which one of them decides over another: the lowest wins. */
export const NOT = 0;
export const OPEN = 1;
export const MET = 2;

/**
 * @typedef {object} Terms What a programme asks of place and size; null where it does not ask.
 * @property {number | null} radius metres
 * @property {number | null} hectares
 * @property {number} tolerance percent below the hectares that is "about"
 * @property {number | null} lots
 */

/** @param {number} metres */
export function toMillimetre(metres) {
  return Math.round(metres * 1000) / 1000;
}

/** @param {number} hectares */
export function toSquareMetre(hectares) {
  return Math.round(hectares * 10_000) / 10_000;
}

/**
 * @param {number} nearest metres to the nearest part, to the millimetre
 * @param {number} farthest metres to the farthest part, to the millimetre
 * @param {number} radius
 * @param {number} spare metres of radius up to which all interchanges are known
 */
export function distanceOutcome(nearest, farthest, radius, spare) {
  if (farthest <= radius) return MET;
  if (nearest <= radius) return OPEN;
  return radius <= spare ? NOT : OPEN;
}

/** The area from which on it is not surely too small. @param {Terms} terms */
export function leastHectares({ hectares, tolerance }) {
  return hectares === null ? 0 : toSquareMetre(hectares * (1 - tolerance / 100));
}

/** @param {number} area hectares @param {number} minimum @param {number} least */
export function areaOutcome(area, minimum, least) {
  if (area >= minimum) return MET;
  return area >= least ? OPEN : NOT;
}

/** @param {number} lots -1 when nobody said @param {number} minimum */
export function lotsOutcome(lots, minimum) {
  if (lots < 0) return OPEN;
  return lots >= minimum ? MET : NOT;
}

/**
 * @typedef {object} Values One number a parcel.
 * @property {Float64Array} nearest
 * @property {Float64Array} farthest
 * @property {Float64Array} spare
 * @property {Float64Array} area hectares
 * @property {Int32Array} lots
 */

/** A judge for fixed terms. @param {Values} values @param {Terms} terms @returns {(i: number) => number} */
export function judgeOf({ nearest, farthest, spare, area, lots }, terms) {
  const { radius, hectares } = terms;
  const least = leastHectares(terms);
  return (i) => {
    let code = MET;
    if (radius !== null) {
      code = distanceOutcome(nearest[i], farthest[i], radius, spare[i]);
    }
    if (hectares !== null) code = Math.min(code, areaOutcome(area[i], hectares, least));
    if (terms.lots !== null) code = Math.min(code, lotsOutcome(lots[i], terms.lots));
    return code;
  };
}
