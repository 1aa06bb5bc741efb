import { addPlace, spareOf, withinRounding, withoutPlaces } from "./distances.js";
import { doubtsOf } from "./doubts.js";
import { createFlips } from "./flips.js";
import { judgeOf, MET } from "./judge.js";

/** @import {Parcels} from "./parcels.js" */
/** @import {Distances, Place} from "./distances.js" */
/** @import {AccuracyClass} from "./doubts.js" */
/** @import {Terms, Values} from "./judge.js" */

/** Beyond this no radius of a slider reaches. */
export const REACH = 10_000;

/** How a parcel is drawn. The numbers are those of the style. */
export const LOOK = { not: 0, open: 1, met: 2, gained: 3, lost: 4 };

/**
 * @typedef {object} Ground What the comparison stands on.
 * @property {Place[]} stored the interchanges that the stored distances count
 * @property {Place[]} asIs those that count for the programme on the day
 * @property {Terms} terms as the programme stands
 * @property {{lon: number, lat: number, radiusMetres: number}[]} coverage
 * @property {{accuracies: AccuracyClass[], interchange: number | null}} doubts
 *
 * @typedef {object} Totals
 * @property {number} gained parcels
 * @property {number} lost
 * @property {number} gainedArea square metres
 * @property {number} lostArea
 * @property {number[]} counts parcels by outcome: not met, open, met
 * @property {number} inView
 * @property {number} uncertain parcels within the rounding of tiles
 * @property {boolean} synthetic whether any parcel in the section is synthetic
 */

/** @param {Place} a @param {Place} b */
const same = (a, b) => a.lon === b.lon && a.lat === b.lat;

/** @param {Place[]} places @param {Place[]} others */
const minus = (places, others) => places.filter((p) => !others.some((o) => same(p, o)));

/**
 * Keeps the outcome of every parcel of a map section as it is and as it is imagined, and tells of
 * each step which parcels look different from before.
 */
export class Model {
  /** @type {{key: string, distances: Distances} | null} */
  #rest = null;
  /** Whether the distances hold for one radius only. */
  #coarse = false;

  /** @param {Parcels} parcels @param {Ground} ground */
  constructor(parcels, ground) {
    const { area, lots } = parcels;
    this.parcels = parcels;
    this.ground = ground;
    const doubts = doubtsOf(parcels, ground.doubts);
    this.mostDoubt = doubts.doubt.reduce(
      (most, one) => (one < 1e6 ? Math.max(most, one) : most),
      0,
    );
    const base = this.#distancesTo(ground.asIs, null);
    const spare = spareOf(parcels, ground.coverage);
    /** @type {Values} */
    this.values = { ...doubts, nearest: base.nearest, farthest: base.farthest, spare, area, lots };
    this.measured = base.measured;
    this.terms = ground.terms;
    this.places = ground.asIs;
    this.flips = createFlips(this.values);
    this.squares = Float64Array.from(area, (hectares) => Math.round(hectares * 10_000));
    const judge = judgeOf(this.values, ground.terms);
    this.before = Uint8Array.from({ length: parcels.count }, (_, i) => judge(i));
    this.after = this.before.slice();
    this.sums = startSums(parcels, this.before);
  }

  /** @param {Place[]} wanted @param {number | null} radius @returns {Distances} */
  #distancesTo(wanted, radius) {
    const { stored } = this.ground;
    const gone = minus(stored, wanted);
    const key = JSON.stringify(gone);
    if (this.#rest?.key !== key) {
      const rest = stored.filter((place) => !gone.includes(place));
      this.#rest = { key, distances: withoutPlaces(this.parcels, { gone, rest }) };
    }
    const { nearest, farthest, measured } = this.#rest.distances;
    const result = {
      nearest: nearest.slice(),
      farthest: farthest.slice(),
      measured: measured.slice(),
    };
    for (const place of minus(wanted, stored)) {
      addPlace(this.parcels, result, {
        ...place,
        radius,
        reach: REACH,
        doubt: this.mostDoubt,
      });
    }
    return result;
  }

  /** The totals over the map section. @returns {Totals} */
  totals() {
    const { radius } = this.terms;
    const found = { ...this.values, measured: this.measured };
    const uncertain = radius === null ? 0 : withinRounding(this.parcels, found, radius);
    return { ...this.sums, counts: [...this.sums.counts], uncertain };
  }

  /**
   * Takes other terms; only parcels between the old and the new line are looked at.
   *
   * @param {Terms} next
   * @param {(i: number) => void} changed
   */
  setTerms(next, changed) {
    if (this.#coarse && next.radius !== this.terms.radius) this.setPlaces(this.places, { changed });
    const judge = judgeOf(this.values, next);
    const look = (/** @type {number} */ i) => this.#settle(i, judge(i), changed);
    if (next.lots !== this.terms.lots) this.after.forEach((_, i) => look(i));
    else this.flips.visit(this.terms, next, look);
    this.terms = next;
  }

  /**
   * Takes other interchanges. While one is dragged (`moving`) only what the present radius needs is
   * measured.
   *
   * @param {Place[]} next
   * @param {{moving?: boolean, changed: (i: number) => void}} how
   */
  setPlaces(next, { moving = false, changed }) {
    const { nearest, farthest, measured } = this.#distancesTo(
      next,
      moving ? this.terms.radius : null,
    );
    this.values.nearest.set(nearest);
    this.values.farthest.set(farthest);
    this.measured = measured;
    this.flips.forgetDistances();
    this.places = next;
    this.#coarse = moving;
    const judge = judgeOf(this.values, this.terms);
    for (let i = 0; i < this.after.length; i++) this.#settle(i, judge(i), changed);
  }

  /** @param {number} i @param {number} code @param {(i: number) => void} changed */
  #settle(i, code, changed) {
    if (code === this.after[i]) return;
    this.#count(i, this.after[i], -1);
    this.#count(i, code, 1);
    this.after[i] = code;
    changed(i);
  }

  /** @param {number} i @param {number} code @param {number} sign */
  #count(i, code, sign) {
    const { sums } = this;
    if (!this.parcels.inView[i]) return;
    sums.counts[code] += sign;
    if (code === MET && this.before[i] !== MET) {
      sums.gained += sign;
      sums.gainedArea += sign * this.squares[i];
    } else if (code !== MET && this.before[i] === MET) {
      sums.lost += sign;
      sums.lostArea += sign * this.squares[i];
    }
  }

  /** @param {number} i */
  lookOf(i) {
    const { before, after } = this;
    if (after[i] === MET) return before[i] === MET ? LOOK.met : LOOK.gained;
    if (before[i] === MET) return LOOK.lost;
    return after[i];
  }
}

/** @param {Parcels} parcels @param {Uint8Array} before */
function startSums({ count, inView, synthetic }, before) {
  const counts = [0, 0, 0];
  let [seen, invented] = [0, false];
  for (let i = 0; i < count; i++) {
    if (!inView[i]) continue;
    counts[before[i]] += 1;
    seen += 1;
    invented ||= synthetic[i] === 1;
  }
  const none = { gained: 0, lost: 0, gainedArea: 0, lostArea: 0 };
  return { ...none, counts, inView: seen, synthetic: invented };
}
