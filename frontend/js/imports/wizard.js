import { Problem, sentenceOf } from "../api/http.js";

/** @import {App} from "../app/app.js" */
/** @import {ImportFormat, Limits} from "../api/imports.js" */
/** @import {Unit, Note} from "./files.js" */
/** @import {ImportRun, Preview, RunState, Settings, Targets} from "./import-types.js" */
/** @typedef {"send" | "recognise" | "system" | "assign" | "check" | "commit"} StepId */

/** @type {RunState[]} */
const BUSY = ["recognising", "checking", "committing", "undoing"];

/**
 * @typedef {object} Sending An upload that is under way.
 * @property {Unit} unit
 * @property {number} sent bytes
 * @property {number} bytes with what is around the files
 * @property {number} since milliseconds of the clock that only grows
 * @property {AbortController} control
 *
 * @typedef {object} Wizard What the panel of imports holds beside the page's state.
 * @property {Targets | null} targets
 * @property {ImportFormat[]} formats
 * @property {Limits | null} limits of one upload, once they are known
 * @property {ImportRun[] | null} runs
 * @property {{units: Unit[], faults: Note[], chosen: number}} choice
 * @property {string} format
 * @property {Sending | null} sending
 * @property {string | null} id of the run that is shown
 * @property {ImportRun | null} run
 * @property {Settings | null} settings as they are on the screen
 * @property {boolean} unsaved whether the service does not know them yet
 * @property {Preview | null} preview
 * @property {boolean} previewing
 * @property {Record<string, "constant" | "template">} modes of columns whose rule is still empty
 * @property {boolean} anew whether what is remembered was put aside
 * @property {Set<string>} translating columns whose values are being translated
 * @property {{words: () => string, at: string | null} | null} fault
 * @property {boolean} lost whether the fault is that the service did not answer
 * @property {string | null} shown outcome or kind of issue that is looked at
 * @property {"undo" | "remove" | null} asking what waits for a yes
 * @property {boolean} busy
 * @property {StepId | null} at the step that was drawn last
 */

/** @returns {Wizard} */
export function emptyWizard() {
  return {
    targets: null,
    formats: [],
    limits: null,
    runs: null,
    choice: { units: [], faults: [], chosen: 0 },
    format: "",
    sending: null,
    busy: false,
    at: null,
    ...blank(),
    id: null,
  };
}

/** What belongs to one run. */
export function blank() {
  return {
    run: null,
    settings: null,
    unsaved: false,
    preview: null,
    previewing: false,
    modes: {},
    anew: false,
    translating: new Set(),
    fault: null,
    lost: false,
    shown: null,
    asking: null,
  };
}

/** @param {ImportRun | null} run */
export function isBusy(run) {
  return run !== null && BUSY.includes(run.state);
}

/** Whether the data of the run are in the store. @param {ImportRun} run */
export function isStored({ state }) {
  return state === "committed" || state === "undoing";
}

/** Keeps what went wrong for showing. @param {App} app @param {Wizard} wizard @param {unknown} cause */
export function fail(app, wizard, cause) {
  const at = cause instanceof Problem ? cause.parameter : null;
  wizard.fault = { words: () => sentenceOf(cause), at };
  app.redraw();
}

/** Goes to a run that is known, or to the list. @param {App} app @param {ImportRun | null} run */
export function goTo(app, run) {
  const task = { ...app.store.state.task };
  for (const name of ["import", "importStep", "importCrs"]) delete task[name];
  app.store.set({ task: run ? { ...task, import: run.id } : task });
}

/** Shows another step of the run. @param {App} app @param {StepId} step */
export function goToStep(app, step) {
  app.store.set({ task: { ...app.store.state.task, importStep: step } });
}
