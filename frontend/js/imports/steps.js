import { hasSystem, tableOf } from "./consent.js";
import { isBusy } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {ImportRun} from "./import-types.js" */
/** @import {StepId, Wizard} from "./wizard.js" */

/** @type {StepId[]} */
const ALL = ["send", "recognise", "system", "assign", "check", "commit"];

/** The steps of a run: what says all by itself needs no settings. @param {ImportRun | null} run */
export function stepsOf(run) {
  return run?.special ? ALL.filter((step) => step !== "system" && step !== "assign") : ALL;
}

/** Whether a person may go to the step now. @param {App} app @param {Wizard} wizard @param {StepId} step */
export function isOpen(app, wizard, step) {
  const { run } = wizard;
  if (step === "send") return true;
  if (!run || isBusy(run)) return step === stepOf(app, wizard);
  const editable = run.state === "recognised" || run.state === "checked";
  if (step === "recognise") return Boolean(run.recognition) && editable;
  if (step === "system") return Boolean(tableOf(wizard)?.spatial) && editable && !run.special;
  if (step === "assign") return editable && !run.special && hasSystem(app, wizard);
  if (step === "check") return run.state === "checked" || (editable && wasChecked(run));
  return step === stepOf(app, wizard);
}

/** Whether a check has left something to read although nothing can be stored. @param {ImportRun} run */
function wasChecked({ counts, problem }) {
  return Boolean(problem) || (counts?.read ?? 0) > 0;
}

/** The step that is on the screen. @param {App} app @param {Wizard} wizard @returns {StepId} */
export function stepOf(app, wizard) {
  const { run, id } = wizard;
  if (!id) return "send";
  if (!run || run.state === "recognising") return "recognise";
  if (run.state === "checking") return "check";
  if (run.state === "recognised" || run.state === "checked") return wanted(app, wizard, run);
  if (run.state === "refused" || run.state === "cancelled" || run.state === "failed") {
    return "recognise";
  }
  return "commit";
}

/** @param {App} app @param {Wizard} wizard @param {ImportRun} run @returns {StepId} */
function wanted(app, wizard, run) {
  const asked = /** @type {StepId} */ (app.store.state.task.importStep);
  const offered = ["recognise", "system", "assign", "check"].includes(asked);
  if (offered && isOpen(app, wizard, asked)) return asked;
  if (run.state === "checked" || wasChecked(run)) return "check";
  return isPlain(app, wizard) ? "system" : "recognise";
}

/** Whether the only thing that is open is the coordinate system. @param {App} app @param {Wizard} wizard */
function isPlain(app, wizard) {
  const table = tableOf(wizard);
  const one = wizard.run?.recognition?.tables.length === 1;
  return Boolean(table?.product) && one && !hasSystem(app, wizard);
}
