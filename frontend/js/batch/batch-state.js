import { dismissJob, getJob, getSummary, listSites, startBatch } from "../api/batch.js";
import { Problem, sentenceOf } from "../api/http.js";
import { emptyCheck } from "../check/check-state.js";
import { fitBounds } from "../map/map.js";
import { t } from "../text/index.js";

/** @import {App} from "../app/app.js" */
/** @import {Job, Selection, Site, Summary} from "../api/batch.js" */
/** @import {Check} from "../check/check-state.js" */

/** @typedef {"view" | "municipality" | "parcels" | "file"} Mode */

const PAGE = 100;
const LOOK_MS = 700;

/**
 * @typedef {object} Batch What the batch panel holds beside the page's state.
 * @property {Check} terms programme, lots and day are chosen as in the single check
 * @property {Mode} mode
 * @property {string} municipality
 * @property {{name: string, collection: any, count: number} | null} file
 * @property {boolean} busy
 * @property {string | null} id of the job that is shown
 * @property {Job | null} job
 * @property {Summary | null} summary
 * @property {{sort: string, verdict: string}} order of the table
 * @property {Site[]} sites
 * @property {number} matched
 * @property {Site | null} chosen
 * @property {string} fault sentence about the job
 */

/** @returns {Batch} */
export function emptyBatch() {
  return {
    terms: emptyCheck(),
    mode: "view",
    municipality: "",
    file: null,
    busy: false,
    id: null,
    job: null,
    summary: null,
    order: { sort: "number", verdict: "" },
    sites: [],
    matched: 0,
    chosen: null,
    fault: "",
  };
}

/** What is to be judged, or null while something is missing. @param {App} app @param {Batch} batch @returns {Selection | null} */
function selectionOf(app, { mode, municipality, file }) {
  if (mode === "view") {
    const bounds = app.map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    return { bbox: box.map((degrees) => Number(degrees.toFixed(6))) };
  }
  if (mode === "municipality") return municipality ? { municipality } : null;
  if (mode === "file") return file ? { collection: file.collection } : null;
  const { parcels } = app.store.state;
  return parcels.length > 0 ? { parcels } : null;
}

/** @param {unknown} cause @returns {"site" | "programme" | "lots" | "asOf" | "form"} */
function fieldOf(cause) {
  const parameter = cause instanceof Problem ? (cause.parameter ?? "") : "";
  if (parameter.startsWith("selection")) return "site";
  const fields = /** @type {const} */ (["programme", "lots", "asOf"]);
  return fields.find((field) => field === parameter) ?? "form";
}

/** Starts a batch of what is chosen, or says what is missing. @param {App} app @param {Batch} batch */
export async function start(app, batch) {
  const { programme, lots, asOf } = app.store.state;
  const selection = selectionOf(app, batch);
  batch.terms.fault = null;
  if (!selection) batch.terms.fault = { field: "site", words: () => t("batch.needSelection") };
  else if (!programme)
    batch.terms.fault = { field: "programme", words: () => t("check.needProgramme") };
  if (!selection || !programme || batch.terms.fault) return app.redraw();
  batch.busy = true;
  app.redraw();
  try {
    const job = await startBatch({ programme, selection, lots, asOf });
    app.store.set({ task: { ...app.store.state.task, batchJob: job.jobID } });
  } catch (cause) {
    batch.terms.fault = { field: fieldOf(cause), words: () => sentenceOf(cause) };
  }
  batch.busy = false;
  app.redraw();
}

/** Shows another job, or none. @param {App} app @param {Batch} batch @param {string | null} id */
export function open(app, batch, id) {
  const blank = { job: null, summary: null, sites: [], matched: 0, chosen: null, fault: "" };
  Object.assign(batch, blank, { id, order: { sort: "number", verdict: "" } });
  app.overlays.clear("selection");
  app.redraw();
  if (id) watch(app, batch, id);
}

/** Asks for the status until the job has ended. @param {App} app @param {Batch} batch @param {string} id */
async function watch(app, batch, id) {
  try {
    const job = await getJob(id);
    if (batch.id !== id) return;
    batch.job = job;
    batch.fault = "";
    if (job.status === "accepted" || job.status === "running") {
      setTimeout(() => batch.id === id && watch(app, batch, id), LOOK_MS);
    } else if (job.status === "successful") {
      await showResult(app, batch, id);
    }
  } catch (cause) {
    if (batch.id !== id) return;
    batch.fault = sentenceOf(cause);
    // The service may only be restarting: the job goes on with it.
    const passing = cause instanceof Problem && (cause.status === 0 || cause.status >= 500);
    if (passing) setTimeout(() => batch.id === id && watch(app, batch, id), 5 * LOOK_MS);
  }
  app.redraw();
}

/** @param {App} app @param {Batch} batch @param {string} id */
async function showResult(app, batch, id) {
  const watched = batch.job?.["x-ritchi"].total !== undefined;
  batch.summary = await getSummary(id);
  if (batch.id !== id) return;
  await loadSites(app, batch, batch.order);
  const [west, south, east, north] = batch.summary.extent;
  if (watched && north !== undefined && app.store.state.panel === "batch") {
    const seen = app.map.getBounds();
    const outside = !seen.contains([south, west]) || !seen.contains([north, east]);
    if (outside && batch.mode !== "view") fitBounds(app.map, [west, south, east, north], 15);
  }
}

/** Loads the table anew in an order. @param {App} app @param {Batch} batch @param {Batch["order"]} order */
export async function loadSites(app, batch, order) {
  batch.order = order;
  await fetchSites(app, batch, 0);
}

/** Loads the next page of the table. @param {App} app @param {Batch} batch */
export function loadMore(app, batch) {
  return fetchSites(app, batch, batch.sites.length);
}

/** @param {App} app @param {Batch} batch @param {number} offset */
async function fetchSites(app, batch, offset) {
  const { id, order } = batch;
  if (!id) return;
  try {
    const page = await listSites(id, { ...order, limit: PAGE, offset });
    if (batch.id !== id || batch.order !== order) return;
    batch.sites = offset === 0 ? page.sites : [...batch.sites, ...page.sites];
    batch.matched = page.matched;
  } catch (cause) {
    batch.fault = sentenceOf(cause);
  }
  app.redraw();
}

/** Cancels the job and removes its results. @param {App} app @param {Batch} batch */
export async function dismiss(app, batch) {
  if (!batch.id) return;
  try {
    await dismissJob(batch.id);
    app.announce(t("batch.dismissed"));
    leave(app);
  } catch (cause) {
    batch.fault = sentenceOf(cause);
    app.redraw();
  }
}

/** Goes back to the question. @param {App} app */
export function leave(app) {
  const task = { ...app.store.state.task };
  delete task.batchJob;
  app.store.set({ task });
}

/** Reads a file of polygons; its content is judged by the service. @param {App} app @param {Batch} batch @param {File | undefined} file */
export async function readFile(app, batch, file) {
  if (!file) return;
  batch.terms.fault = null;
  batch.file = null;
  const fail = (/** @type {"batch.fileTooBig" | "check.geojsonBad"} */ key) => {
    batch.terms.fault = { field: "site", words: () => t(key) };
  };
  if (file.size > 15_000_000) fail("batch.fileTooBig");
  else {
    const collection = collectionOf(await file.text());
    if (!collection) fail("check.geojsonBad");
    else batch.file = { name: file.name, collection, count: collection.features.length };
  }
  app.redraw();
}

/** A text as a FeatureCollection; one shape becomes a collection of one. @param {string} text */
export function collectionOf(text) {
  try {
    const value = JSON.parse(text);
    if (value?.type === "FeatureCollection") return Array.isArray(value.features) ? value : null;
    if (typeof value?.type !== "string") return null;
    const feature =
      value.type === "Feature" ? value : { type: "Feature", properties: {}, geometry: value };
    return { type: "FeatureCollection", features: [feature] };
  } catch {
    return null;
  }
}
