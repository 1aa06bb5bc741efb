import { findSets } from "../api/assemblage.js";
import { sentenceOf } from "../api/http.js";
import { getItem, listItems } from "../api/ogc.js";
import { emptyCheck } from "../check/check-state.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { pick, pickPair, t } from "../text/index.js";

/** @import {App} from "../app/app.js" */
/** @import {Alternative, Assemblage, Place} from "../api/assemblage.js" */
/** @import {Check} from "../check/check-state.js" */
/** @import {State} from "../types.js" */

/** Seconds of the first, quick answer and of the better one that replaces it. */
const FIRST = 0.3;
const SECOND = 5;
export const LONG = 30;

/** @typedef {"view" | "interchange" | "drawn"} Where */
/** @typedef {"must" | "not"} Clicks */

/**
 * What the panel knows beside the address.
 *
 * @typedef {object} Search
 * @property {Check} terms programme, lots and day, as the check has them
 * @property {Clicks} clicks what a click on a parcel means
 * @property {GeoJSON.Polygon | null} drawn
 * @property {GeoJSON.Polygon[]} zones
 * @property {{id: string, name: string}[]} interchanges those near the map
 * @property {string} hectares as typed
 * @property {boolean} busy
 * @property {Assemblage | null} answer
 * @property {boolean} improving whether a better answer is on its way
 * @property {(() => string) | null} fault
 * @property {number | null} shown rank of the alternative on the map
 * @property {number} turn counts the searches, so that a late answer is not taken for a new one
 */

/** @returns {Search} */
export function emptySearch() {
  return {
    terms: emptyCheck(),
    clicks: "must",
    drawn: null,
    zones: [],
    interchanges: [],
    hectares: "",
    busy: false,
    answer: null,
    improving: false,
    fault: null,
    shown: null,
    turn: 0,
  };
}

/** @param {State} state @returns {Where} */
export function whereOf({ task }) {
  const where = task.assemblageWhere;
  return where === "interchange" || where === "drawn" ? where : "view";
}

/** The parcels of one of the two lists. @param {State} state @param {Clicks} list */
export function listOf({ task }, list) {
  const text = list === "must" ? task.assemblageMust : task.assemblageNot;
  return (text ?? "").split(",").filter(Boolean);
}

/** Writes a value of this panel into the address. @param {App} app @param {string} name @param {string} value */
export function keep(app, name, value) {
  const task = { ...app.store.state.task, [name]: value };
  if (value === "") delete task[name];
  app.store.set({ task });
}

/** @param {App} app @param {Clicks} list @param {string[]} ids */
export function keepList(app, list, ids) {
  keep(app, list === "must" ? "assemblageMust" : "assemblageNot", ids.join(","));
}

/** Puts a parcel on one list, or takes it off again; it is never on both. @param {App} app @param {Clicks} list @param {string} id */
export function toggle(app, list, id) {
  const other = list === "must" ? "not" : "must";
  const { state } = app.store;
  const own = listOf(state, list);
  keepList(app, list, own.includes(id) ? own.filter((one) => one !== id) : [...own, id]);
  keepList(
    app,
    other,
    listOf(state, other).filter((one) => one !== id),
  );
}

/** Lists the interchanges in and around the map. @param {App} app @param {Search} search */
export async function listInterchanges(app, search) {
  const around = app.map.getBounds().pad(0.5);
  const bbox = [around.getWest(), around.getSouth(), around.getEast(), around.getNorth()];
  try {
    const { items } = await listItems("interchanges", { bbox, limit: 200, offset: 0 });
    search.interchanges = items
      .filter(({ properties }) => properties.kind !== "junction")
      .map(({ id, properties }) => ({ id, name: pickPair(properties, "name") || id }))
      .sort((a, b) => a.name.localeCompare(b.name, "ja"));
  } catch (cause) {
    search.fault = () => sentenceOf(cause);
  }
  const { task } = app.store.state;
  const known = search.interchanges.some(({ id }) => id === task.assemblageInterchange);
  if (!known && !task.assemblageInterchange && search.interchanges.length > 0) {
    keep(app, "assemblageInterchange", search.interchanges[0].id);
  }
  app.redraw();
}

/** @param {App} app @param {Search} search @returns {Place | null} */
function placeOf(app, search) {
  const where = whereOf(app.store.state);
  if (where === "drawn") return search.drawn && { area: search.drawn };
  if (where === "interchange") {
    const id = app.store.state.task.assemblageInterchange;
    return id ? { near: { interchange: id } } : null;
  }
  const view = app.map.getBounds();
  return { bbox: [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()] };
}

/** What keeps the search from starting, if anything. @param {App} app @param {Search} search */
function missing(app, search) {
  if (!app.store.state.programme) return () => t("assemblage.needProgramme");
  if (placeOf(app, search)) return null;
  return () =>
    t(whereOf(app.store.state) === "drawn" ? "assemblage.needDrawn" : "assemblage.needInterchange");
}

/**
 * Asks for a quick answer and then for a better one; or, when `seconds` are given, once for so long.
 *
 * @param {App} app
 * @param {Search} search
 * @param {number} [seconds]
 */
export async function runSearch(app, search, seconds) {
  search.fault = missing(app, search);
  const place = placeOf(app, search);
  if (search.fault || !place) return app.redraw();
  const turn = ++search.turn;
  search.busy = true;
  app.redraw();
  try {
    for (const budget of seconds ? [seconds] : [FIRST, SECOND]) {
      const answer = await findSets({ ...termsOf(app, search), place, seconds: budget });
      if (turn !== search.turn) return;
      search.improving = budget === FIRST && isOpen(answer);
      take(app, search, answer, budget === FIRST || seconds !== undefined);
      if (!search.improving) break;
    }
    app.announce(doneWords(search));
  } catch (cause) {
    if (turn !== search.turn) return;
    search.fault = () => sentenceOf(cause);
    search.improving = false;
  }
  search.busy = false;
  app.redraw();
}

/** Whether a longer search may find something better. @param {Assemblage} answer */
export function isOpen({ optimality }) {
  return optimality.proof !== "exact" && optimality.proof !== "none";
}

/** @param {Search} search */
function doneWords({ answer }) {
  if (!answer) return "";
  const n = answer.alternatives.length;
  return n > 0 ? t("assemblage.done", { n }) : pick(answer.reason);
}

/** @param {App} app @param {Search} search */
function termsOf({ store: { state } }, { zones, hectares }) {
  const aim = Number(hectares);
  return {
    programme: state.programme ?? "",
    must: listOf(state, "must"),
    not: listOf(state, "not"),
    zones: zones.length > 0 ? multiPolygon(zones) : null,
    hectares: hectares.trim() !== "" && Number.isFinite(aim) ? aim : null,
    lots: state.lots,
    asOf: state.asOf,
  };
}

/** @param {GeoJSON.Polygon[]} polygons @returns {GeoJSON.MultiPolygon} */
function multiPolygon(polygons) {
  return { type: "MultiPolygon", coordinates: polygons.map(({ coordinates }) => coordinates) };
}

/** @param {App} app @param {Search} search @param {Assemblage} answer @param {boolean} go whether the map goes there */
function take(app, search, answer, go) {
  search.answer = answer;
  for (const { parcels } of answer.alternatives) {
    for (const { id, name } of parcels) search.terms.names.set(id, name);
  }
  show(app, search, answer.alternatives[0] ?? null, go);
}

/** Draws an alternative as the site. @param {App} app @param {Search} search @param {Alternative | null} one @param {boolean} go */
export function show(app, search, one, go) {
  search.shown = one?.rank ?? null;
  app.overlays.clear("preview");
  app.overlays.show("site", one?.geometry ?? null);
  const bounds = one && go ? boundsOf(one.geometry) : null;
  if (bounds) fitBounds(app.map, bounds, 17);
  app.redraw();
}

/** Draws what is excluded and where is searched. @param {App} app @param {Search} search */
export function showPlace(app, search) {
  const geometries = [...search.zones, ...(search.drawn ? [search.drawn] : [])];
  const any = geometries.length > 0;
  app.overlays.show("evidence", any ? { type: "GeometryCollection", geometries } : null);
}

/** Learns the names of parcels that came by the address or a click. @param {App} app @param {Search} search */
export async function learnListed(app, search) {
  const { names } = search.terms;
  const { state } = app.store;
  const unknown = [...listOf(state, "must"), ...listOf(state, "not")].filter(
    (id) => !names.has(id),
  );
  for (const id of unknown) names.set(id, id);
  await Promise.all(
    unknown.map(async (id) => {
      try {
        const { properties } = await getItem({ collection: "parcels", id });
        names.set(id, pickPair(properties, "name") || id);
      } catch {
        // The id stands for itself; the search will say that there is no such parcel.
      }
    }),
  );
  if (unknown.length > 0) app.redraw();
}
