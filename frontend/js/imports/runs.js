import { Problem } from "../api/http.js";
import { getFormats, getRun, listRuns } from "../api/imports.js";
import { t } from "../text/index.js";
import { showPreview } from "./preview-map.js";
import { beginSettings, previewSoon } from "./settings.js";
import { blank, fail, goToStep, isBusy } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {ImportRun} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** Milliseconds between two looks at a run that is busy. */
const LOOK_MS = 700;

/** Loads what a person may say about a file. @param {App} app @param {Wizard} wizard */
export async function loadLists(app, wizard) {
  try {
    Object.assign(wizard, await getFormats());
  } catch (cause) {
    fail(app, wizard, cause);
  }
  app.redraw();
}

/** @param {App} app @param {Wizard} wizard */
export async function loadRuns(app, wizard) {
  try {
    wizard.runs = await listRuns();
  } catch (cause) {
    fail(app, wizard, cause);
  }
  app.redraw();
}

/** Follows the runs of the list as long as one of them is busy and the list is looked at. @param {App} app @param {Wizard} wizard */
export async function followRuns(app, wizard) {
  await loadRuns(app, wizard);
  const watched = () => app.store.state.panel === "imports" && wizard.id === null;
  if (watched() && wizard.runs?.some(isBusy)) {
    setTimeout(() => watched() && followRuns(app, wizard), 2 * LOOK_MS);
  }
}

/** Shows another run, or none. @param {App} app @param {Wizard} wizard @param {string | null} id */
export function open(app, wizard, id) {
  const known = wizard.run?.id === id ? wizard.run : null;
  Object.assign(wizard, blank(), { id });
  app.overlays.clear("preview");
  if (known) take(app, wizard, known);
  else if (id) watch(app, wizard, id);
  else followRuns(app, wizard);
  app.redraw();
}

/** Asks for the run until it rests. @param {App} app @param {Wizard} wizard @param {string} id */
export async function watch(app, wizard, id) {
  try {
    const run = await getRun(id);
    if (wizard.id !== id) return;
    if (wizard.lost) Object.assign(wizard, { lost: false, fault: null });
    take(app, wizard, run);
  } catch (cause) {
    if (wizard.id !== id) return;
    wizard.lost = true;
    fail(app, wizard, cause);
    // The service may only be restarting: the run goes on with it.
    const passing = cause instanceof Problem && (cause.status === 0 || cause.status >= 500);
    if (passing) setTimeout(() => wizard.id === id && watch(app, wizard, id), 5 * LOOK_MS);
  }
}

/** Takes what the service says of the run that is shown. @param {App} app @param {Wizard} wizard @param {ImportRun} run */
export function take(app, wizard, run) {
  const before = wizard.run;
  wizard.run = run;
  if (isBusy(run)) {
    setTimeout(() => wizard.id === run.id && watch(app, wizard, run.id), LOOK_MS);
  } else if (before && isBusy(before)) arrive(app, before, run);
  if (!wizard.settings && run.recognition && !run.special) beginSettings(wizard, run);
  const settable = run.state === "recognised" || run.state === "checked";
  if (settable && !run.special && !wizard.preview) previewSoon(app, wizard, 0);
  if (before?.state !== run.state) wizard.shown = null;
  showPreview(app, wizard);
  app.redraw();
}

/** Tells those who do not look that something has ended. @param {App} app @param {ImportRun} before @param {ImportRun} run */
function arrive(app, before, run) {
  app.announce(
    t("imports.arrived", { file: run.fileName, state: t(`imports.state.${run.state}`) }),
  );
  // Also after a reload, whose address may still name the step before.
  if (run.state === "checked") goToStep(app, "check");
  const changed = before.state === "committing" || before.state === "undoing";
  if (changed) app.vector?.reload();
}
