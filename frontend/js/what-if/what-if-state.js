import { listAskable } from "../api/eligibility.js";
import { isAbort, sentenceOf } from "../api/http.js";
import { askWhatIf, getBasis, getScenario } from "../api/what-if.js";
import { decode, encode, fromSent, isNothing, NOTHING, placesOf, toSent } from "./changes.js";
import { Model } from "./model.js";
import { createPaint } from "./paint.js";
import { createSection } from "./section.js";

/** @import {App} from "../app/app.js" */
/** @import {Basis, Exact, Requirements, Scenario} from "../api/what-if.js" */
/** @import {Programme} from "../types.js" */
/** @import {Changes} from "./changes.js" */
/** @import {Terms} from "./judge.js" */
/** @import {Comparison} from "./compare.js" */

/**
 * What the panel holds beside the page's state.
 *
 * @typedef {object} WhatIf
 * @property {Programme[]} programmes
 * @property {Basis | null} basis
 * @property {Changes} changes
 * @property {Requirements} requirements
 * @property {Model | null} model null while nothing is loaded or the map shows too much
 * @property {ReturnType<typeof createSection> | null} section
 * @property {import("./paint.js").Paint | null} paint
 * @property {Exact | null} exact null while it is asked for
 * @property {boolean} busy
 * @property {string | null} fault
 * @property {number} step metres by which arrow keys move an interchange
 * @property {Scenario[]} scenarios
 * @property {Scenario | null} opened the saved scenario that was opened
 * @property {Comparison | null} comparison
 * @property {() => void} drawNumbers draws the live figures alone
 * @property {() => void} drawMarks draws the interchanges and circles on the map
 */

/** @returns {WhatIf} */
export function emptyWhatIf() {
  return {
    programmes: [],
    basis: null,
    changes: NOTHING,
    requirements: "place-and-size",
    model: null,
    section: null,
    paint: null,
    exact: null,
    busy: false,
    fault: null,
    step: 100,
    scenarios: [],
    opened: null,
    comparison: null,
    drawNumbers: () => {},
    drawMarks: () => {},
  };
}

/** The terms with the reader's changes. @param {WhatIf} what @returns {Terms} */
export function termsOf({ basis, changes, requirements }) {
  const standing = standingTerms(basis, requirements);
  return {
    ...standing,
    radius: standing.radius === null ? null : (changes.radius ?? standing.radius),
    hectares: standing.hectares === null ? null : (changes.hectares ?? standing.hectares),
  };
}

/** The terms as the programme stands. @param {Basis | null} basis @param {Requirements} requirements @returns {Terms} */
export function standingTerms(basis, requirements) {
  return {
    radius: basis?.distance?.radiusMetres ?? null,
    hectares: basis?.area?.minimumHectares ?? null,
    tolerance: basis?.area?.tolerancePercent ?? 0,
    lots: requirements === "all" ? (basis?.lots?.minimumLots ?? null) : null,
  };
}

/** Loads what the panel needs, once. @param {App} app @param {WhatIf} what */
export async function begin(app, what) {
  try {
    what.programmes = await listAskable();
    const { task } = app.store.state;
    if (task.whatifScenario) await openScenario(app, what, task.whatifScenario);
    else what.changes = decode(task.whatif ?? "");
    if (task.whatifRequirements === "all") what.requirements = "all";
    const { programme } = app.store.state;
    if (!programme && what.programmes.length > 0) {
      app.store.set({ programme: what.programmes[0].id });
    }
    await loadBasis(app, what);
  } catch (cause) {
    fail(app, what, cause);
  }
}

/** @param {App} app @param {WhatIf} what @param {string} id */
export async function openScenario(app, what, id) {
  const scenario = await getScenario(id);
  what.opened = scenario;
  what.changes = fromSent(scenario.changes);
  what.requirements = scenario.requirements;
  app.store.set({ programme: scenario.programme, asOf: scenario.asOf ?? null });
  keepInAddress(app, what);
}

/** @param {App} app @param {WhatIf} what */
export async function loadBasis(app, what) {
  const { programme, asOf } = app.store.state;
  if (!programme) return;
  what.fault = null;
  try {
    what.basis = await getBasis(programme, asOf);
  } catch (cause) {
    what.basis = null;
    what.model = null;
    return fail(app, what, cause);
  }
  dropUnknown(what);
  await readSection(app, what);
  askExact(app, what);
}

/** Changes of interchanges that are not there, from an old address, are left out. @param {WhatIf} what */
function dropUnknown(what) {
  const known = new Set(what.basis?.interchanges.map(({ id }) => id));
  const { moves, removals } = what.changes;
  what.changes = {
    ...what.changes,
    moves: Object.fromEntries(Object.entries(moves).filter(([id]) => known.has(id))),
    removals: removals.filter((id) => known.has(id)),
  };
}

let turn = 0;

/** Reads the parcels of the map section and colours them. @param {App} app @param {WhatIf} what */
export async function readSection(app, what) {
  const { basis } = what;
  if (!basis || !app.vector) return;
  const mine = ++turn;
  what.section ??= createSection(app.map);
  what.paint ??= createPaint(app.vector.gl);
  let parcels = null;
  try {
    parcels = await what.section.read();
  } catch (cause) {
    fail(app, what, cause);
  }
  if (mine !== turn || what.basis !== basis) return;
  what.model = parcels && new Model(parcels, groundOf(what, basis));
  what.model?.setPlaces(placesOf(basis.interchanges, what.changes, basis.asOf), {
    changed: () => {},
  });
  what.model?.setTerms(termsOf(what), () => {});
  paintAll(what);
  what.drawMarks();
  app.redraw();
}

/** @param {WhatIf} what @param {Basis} basis */
function groundOf({ requirements }, basis) {
  const place = (/** @type {{lon: number, lat: number}} */ { lon, lat }) => ({ lon, lat });
  return {
    stored: basis.interchanges.filter(({ screened }) => screened).map(place),
    asIs: basis.interchanges.filter(({ counted }) => counted).map(place),
    terms: standingTerms(basis, requirements),
    coverage: basis.coverage,
    doubts: {
      accuracies: basis.accuracies,
      interchange: basis.interchangeDoubtMetres ?? null,
    },
  };
}

/** Colours everything that is loaded. @param {WhatIf} what */
export function paintAll(what) {
  const { model, paint, comparison } = what;
  if (!model || !paint) return;
  paint.all(model.parcels, comparison ? comparison.lookIn(model) : (i) => model.lookOf(i));
}

/** @param {WhatIf} what @returns {(i: number) => void} */
function painter({ model, paint, comparison }) {
  return (i) => {
    if (model && paint && !comparison) paint.tell(model.parcels.ids[i], model.lookOf(i));
  };
}

/** One step of a slider: colours and figures follow at once. @param {WhatIf} what @param {Partial<Changes>} patch */
export function stepTerms(what, patch) {
  what.changes = { ...what.changes, ...patch };
  what.exact = null;
  what.model?.setTerms(termsOf(what), painter(what));
  what.drawNumbers();
  what.drawMarks();
}

/**
 * One step of an interchange.
 *
 * @param {WhatIf} what
 * @param {Partial<Changes>} patch
 * @param {boolean} moving whether it is still under way
 */
export function stepPlaces(what, patch, moving) {
  what.changes = { ...what.changes, ...patch };
  what.exact = null;
  const { basis, model } = what;
  if (basis) {
    const places = placesOf(basis.interchanges, what.changes, basis.asOf);
    model?.setPlaces(places, { moving, changed: painter(what) });
  }
  what.drawNumbers();
  if (!moving) what.drawMarks();
}

/** The reader has let go: the address follows and the service is asked. @param {App} app @param {WhatIf} what */
export function settle(app, what) {
  keepInAddress(app, what);
  askExact(app, what);
  app.redraw();
}

/** @param {App} app @param {WhatIf} what */
export function keepInAddress(app, what) {
  const mine = ["whatif", "whatifScenario", "whatifRequirements"];
  const others = Object.entries(app.store.state.task).filter(([name]) => !mine.includes(name));
  const { opened, changes, requirements } = what;
  const saved = opened !== null && encode(fromSent(opened.changes)) === encode(changes);
  app.store.set({
    task: {
      ...Object.fromEntries(others),
      ...(saved ? { whatifScenario: opened.id } : {}),
      ...(saved || isNothing(changes) ? {} : { whatif: encode(changes) }),
      ...(requirements === "all" ? { whatifRequirements: "all" } : {}),
    },
  });
}

/** Keys and sliders come in bursts; the service is asked when they rest. */
const REST = 350;

/** @type {AbortController | null} */
let asking = null;

/** @type {Exact} */
const UNCHANGED = {
  asOf: "",
  evaluated: 0,
  synthetic: false,
  gained: { parcels: 0, hectares: 0, ids: [], areas: [], largest: [] },
  lost: { parcels: 0, hectares: 0, ids: [], areas: [], largest: [] },
  transitions: [],
};

/** Asks for the exact answer over all parcels. @param {App} app @param {WhatIf} what */
export async function askExact(app, what) {
  const { programme, asOf } = app.store.state;
  asking?.abort();
  what.exact = null;
  if (!programme || !what.basis) return;
  what.fault = null;
  what.busy = !isNothing(what.changes);
  if (!what.busy) what.exact = UNCHANGED;
  what.drawNumbers();
  if (!what.busy) return;
  const mine = new AbortController();
  asking = mine;
  try {
    await new Promise((resolve) => setTimeout(resolve, REST));
    mine.signal.throwIfAborted();
    const { requirements, changes } = what;
    const question = { programme, asOf, requirements, changes: toSent(changes) };
    what.exact = await askWhatIf(question, mine.signal);
  } catch (cause) {
    if (isAbort(cause)) return;
    what.fault = sentenceOf(cause);
  }
  what.busy = false;
  app.redraw();
  what.drawNumbers();
}

/** @param {App} app @param {WhatIf} what @param {unknown} cause */
export function fail(app, what, cause) {
  what.fault = sentenceOf(cause);
  what.busy = false;
  app.redraw();
}
