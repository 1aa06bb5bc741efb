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
 * @param {{spare: number, doubt: number}} known metres of radius up to which all interchanges are
 *   known, and metres by which the positions may be off
 */
export function distanceOutcome(nearest, farthest, radius, { spare, doubt }) {
  if (farthest <= radius) return toMillimetre(radius - farthest) < doubt ? OPEN : MET;
  if (nearest <= radius || radius > spare) return OPEN;
  return toMillimetre(nearest - radius) < doubt ? OPEN : NOT;
}

/** The area from which on it is not surely too small. @param {Terms} terms */
export function leastHectares({ hectares, tolerance }) {
  return hectares === null ? 0 : toSquareMetre(hectares * (1 - tolerance / 100));
}

/** @param {number} area hectares @param {number} minimum @param {{least: number, doubt: number}} about */
export function areaOutcome(area, minimum, { least, doubt }) {
  if (area >= minimum) return toSquareMetre(area - minimum) < doubt ? OPEN : MET;
  if (area >= least) return OPEN;
  return toSquareMetre(least - area) < doubt ? OPEN : NOT;
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
 * @property {Float64Array} doubt metres by which a distance may be off
 * @property {Float64Array} area hectares
 * @property {Float64Array} areaDoubt hectares by which the area may be off
 * @property {Int32Array} lots
 */

/** A judge for fixed terms. @param {Values} values @param {Terms} terms @returns {(i: number) => number} */
export function judgeOf(values, terms) {
  const { nearest, farthest, spare, doubt, area, areaDoubt, lots } = values;
  const { radius, hectares } = terms;
  const least = leastHectares(terms);
  return (i) => {
    let code = MET;
    if (radius !== null) {
      const known = { spare: spare[i], doubt: doubt[i] };
      code = distanceOutcome(nearest[i], farthest[i], radius, known);
    }
    if (hectares !== null) {
      const about = { least, doubt: areaDoubt[i] };
      code = Math.min(code, areaOutcome(area[i], hectares, about));
    }
    if (terms.lots !== null) code = Math.min(code, lotsOutcome(lots[i], terms.lots));
    return code;
  };
}
