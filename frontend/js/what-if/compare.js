import { askWhatIf } from "../api/what-if.js";
import { COMPARED } from "./paint.js";
import { LOOK } from "./model.js";

/** @import {Exact, Group, Question} from "../api/what-if.js" */
/** @import {Model} from "./model.js" */

/**
 * @typedef {{parcels: number, hectares: number}} Sum
 * @typedef {object} Comparison Two answers side by side.
 * @property {{name: string, exact: Exact}} a
 * @property {{name: string, exact: Exact}} b
 * @property {Record<"onlyA" | "onlyB" | "both", Sum>} gained
 * @property {(model: Model) => (i: number) => number} lookIn how the parcels of a section are drawn
 */

/** @param {Group} group */
function areasById({ ids, areas }) {
  return new Map(ids.map((id, k) => [id, areas[k]]));
}

/** @param {number[]} hectares @returns {Sum} */
function sum(hectares) {
  const squares = hectares.reduce((total, one) => total + Math.round(one * 10_000), 0);
  return { parcels: hectares.length, hectares: squares / 10_000 };
}

/**
 * Which parcels two answers gain: only the first, only the second, both.
 *
 * @param {Group} a
 * @param {Group} b
 */
export function split(a, b) {
  const [inA, inB] = [areasById(a), areasById(b)];
  const of = (
    /** @type {Map<string, number>} */ map,
    /** @type {(id: string) => boolean} */ fits,
  ) => sum([...map].filter(([id]) => fits(id)).map(([, hectares]) => hectares));
  return {
    onlyA: of(inA, (id) => !inB.has(id)),
    onlyB: of(inB, (id) => !inA.has(id)),
    both: of(inA, (id) => inB.has(id)),
  };
}

/**
 * Asks both questions and lays the answers side by side.
 *
 * @param {{name: string, question: Question}} first
 * @param {{name: string, question: Question}} second
 * @returns {Promise<Comparison>}
 */
export async function compare(first, second) {
  const [exactA, exactB] = await Promise.all([
    askWhatIf(first.question),
    askWhatIf(second.question),
  ]);
  const [inA, inB] = [new Set(exactA.gained.ids), new Set(exactB.gained.ids)];
  return {
    a: { name: first.name, exact: exactA },
    b: { name: second.name, exact: exactB },
    gained: split(exactA.gained, exactB.gained),
    lookIn: ({ parcels, before }) => {
      return (i) => {
        const id = parcels.ids[i];
        if (inA.has(id)) return inB.has(id) ? COMPARED.both : COMPARED.onlyA;
        if (inB.has(id)) return COMPARED.onlyB;
        return before[i] === LOOK.met ? LOOK.met : LOOK.not;
      };
    },
  };
}
