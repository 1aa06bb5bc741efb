import { judge, listAskable } from "../api/eligibility.js";
import { Problem, sentenceOf } from "../api/http.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { getItem } from "../api/ogc.js";
import { showEvidence } from "../map/evidence.js";
import { emptyReport } from "../report/report-section.js";
import { pickPair, t } from "../text/index.js";

/** @import {Question} from "../api/eligibility.js" */
/** @import {App} from "../app/app.js" */
/** @import {AreaGeometry} from "../geo/geojson.js" */
/** @import {Report} from "../report/report-section.js" */
/** @import {Programme, State, Verdict} from "../types.js" */

/**
 * @typedef {"parcels" | "draw" | "geojson"} Mode
 * @typedef {{geometry: AreaGeometry, count: number, area: number | null}} Area
 * @typedef {{field: "site" | "programme" | "lots" | "asOf" | "form", words: () => string}} Fault
 *
 * @typedef {object} Check What the check panel holds beside the page's state.
 * @property {Mode} mode
 * @property {boolean} adding clicks add parcels instead of replacing
 * @property {Area | null} drawn
 * @property {Area | null} pasted
 * @property {string} text of the GeoJSON field
 * @property {Programme[] | null} programmes null while they load
 * @property {boolean} busy
 * @property {Verdict | null} verdict
 * @property {Question | null} question the one that the verdict answers, with its day
 * @property {Report} report
 * @property {boolean} stale the terms have changed since the verdict
 * @property {Fault | null} fault
 * @property {Map<string, string>} names of parcels by id, as far as they are known
 */

/** @returns {Check} */
export function emptyCheck() {
  return {
    mode: "parcels",
    adding: false,
    drawn: null,
    pasted: null,
    text: "",
    programmes: null,
    busy: false,
    verdict: null,
    question: null,
    report: emptyReport(),
    stale: false,
    fault: null,
    names: new Map(),
  };
}

/** @param {App} app @param {Check} check */
export async function loadProgrammes(app, check) {
  try {
    check.programmes = await listAskable();
    const { programme } = app.store.state;
    if (!programme && check.programmes.length > 0) {
      app.store.set({ programme: check.programmes[0].id });
    }
  } catch (cause) {
    check.programmes = [];
    check.fault = {
      field: "programme",
      words: () => `${t("check.noProgramme")} ${sentenceOf(cause)}`,
    };
  }
  app.redraw();
}

/** What is to be judged, or null while nothing is chosen. @param {State} state @param {Check} check */
export function siteOf({ parcels }, check) {
  if (check.mode === "parcels") return parcels.length > 0 ? { parcels } : null;
  return (check.mode === "draw" ? check.drawn : check.pasted)?.geometry ?? null;
}

/** The field a problem is about, by the parameter it names. @param {unknown} cause @returns {Fault["field"]} */
function fieldOf(cause) {
  const parameter = cause instanceof Problem ? (cause.parameter ?? "") : "";
  const fields = /** @type {const} */ (["site", "programme", "lots", "asOf"]);
  return fields.find((field) => parameter.includes(field)) ?? "form";
}

/**
 * Asks for the verdict on what is chosen and shows it, or says what is missing.
 *
 * @param {App} app
 * @param {Check} check
 */
export async function runCheck(app, check) {
  const { state } = app.store;
  const site = siteOf(state, check);
  if (!site) return fail(app, check, { field: "site", words: () => t("check.needSite") });
  if (!state.programme) {
    return fail(app, check, { field: "programme", words: () => t("check.needProgramme") });
  }
  Object.assign(check, { busy: true, fault: null });
  app.redraw();
  try {
    const { programme, lots, asOf } = state;
    const verdict = await judge({ programme, site, lots, asOf });
    const question = { programme, site, lots, asOf: verdict.asOf };
    Object.assign(check, { verdict, question, stale: false, report: emptyReport() });
    app.store.set({ run: check.mode === "parcels" });
    showEvidence(app.overlays, verdict);
    showAll(app, verdict);
    setTimeout(goToVerdict);
  } catch (cause) {
    check.verdict = null;
    showEvidence(app.overlays, null);
    fail(app, check, { field: fieldOf(cause), words: () => sentenceOf(cause) });
  }
  check.busy = false;
  app.redraw();
}

/** Brings eyes, keyboard and screen reader to the answer. */
function goToVerdict() {
  document.getElementById("verdict")?.scrollIntoView({ block: "start" });
  document.getElementById("verdict-word")?.focus({ preventScroll: true });
}

/** @param {App} app @param {Check} check @param {Fault} fault */
function fail(app, check, fault) {
  check.fault = fault;
  app.redraw();
}

/** Moves the map so that the site and what decided lie on the screen. @param {App} app @param {Verdict} verdict */
export function showAll(app, verdict) {
  const features = verdict.findings.flatMap(({ evidence }) => evidence?.features ?? []);
  const site = /** @type {any} */ (verdict.site);
  const geometries = features.map(({ geometry }) => geometry);
  if (site)
    geometries.push(...(site.features ?? [site]).map((/** @type {any} */ f) => f.geometry ?? f));
  const bounds = boundsOf({ type: "GeometryCollection", geometries });
  if (bounds) fitBounds(app.map, bounds, 17);
}

/** Forgets the verdict's place on the map when its terms change. @param {App} app @param {Check} check */
export function termsChanged(app, check) {
  check.fault = null;
  if (check.verdict) check.stale = true;
  // What decided the earlier question must not lie under the new one.
  app.overlays.clear("evidence");
  if (check.mode === "parcels") app.overlays.clear("site");
  if (app.store.state.run) app.store.set({ run: false });
  app.redraw();
}

/**
 * Learns the names of parcels that came by the address or a click.
 *
 * @param {App} app
 * @param {Check} check
 */
export async function learnNames(app, check) {
  const unknown = app.store.state.parcels.filter((id) => !check.names.has(id));
  await Promise.all(
    unknown.map(async (id) => {
      check.names.set(id, id);
      try {
        const { properties } = await getItem({ collection: "parcels", id });
        check.names.set(id, pickPair(properties, "name") || id);
      } catch {
        // The id stands for itself; the verdict will say that there is no such parcel.
      }
    }),
  );
  app.redraw();
}
