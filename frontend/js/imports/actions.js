import { isAbort, Problem } from "../api/http.js";
import { changeRun, removeRun, uploadFiles } from "../api/imports.js";
import { t } from "../text/index.js";
import { filesOfDrop, tooLarge, unitsOf } from "./files.js";
import { take, watch } from "./runs.js";
import { keepSettings } from "./settings.js";
import { fail, goTo, goToStep } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {Verb} from "../api/imports.js" */
/** @import {Wizard} from "./wizard.js" */

/** Takes files that a person has chosen. @param {App} app @param {Wizard} wizard @param {File[]} files */
export function chooseFiles(app, wizard, files) {
  wizard.choice = { ...unitsOf(files), chosen: 0 };
  wizard.fault = null;
  app.redraw();
}

/** Takes files and folders that a person has dropped. @param {App} app @param {Wizard} wizard @param {DataTransfer | null} transfer */
export async function dropFiles(app, wizard, transfer) {
  try {
    chooseFiles(app, wizard, await filesOfDrop(transfer));
  } catch {
    wizard.choice = {
      units: [],
      faults: [{ key: "imports.send.unreadable", values: {} }],
      chosen: 0,
    };
    app.redraw();
  }
}

/** Sends the chosen files and goes to their run. @param {App} app @param {Wizard} wizard */
export async function sendFiles(app, wizard) {
  const unit = wizard.choice.units[wizard.choice.chosen];
  if (!unit || wizard.sending || tooLarge(unit, wizard.limits)) return;
  const control = new AbortController();
  const sending = { unit, sent: 0, bytes: unit.bytes, since: performance.now(), control };
  Object.assign(wizard, { sending, fault: null });
  app.redraw();
  window.addEventListener("beforeunload", holdBack);
  const onProgress = (/** @type {number} */ sent, /** @type {number} */ bytes) => {
    Object.assign(sending, { sent, bytes });
    app.redraw();
  };
  try {
    const run = await uploadFiles(unit.files, wizard.format, {
      onProgress,
      signal: control.signal,
    });
    wizard.choice = { units: [], faults: [], chosen: 0 };
    wizard.run = run;
    goTo(app, run);
  } catch (cause) {
    if (isAbort(cause)) app.announce(t("imports.send.givenUp"));
    else fail(app, wizard, cause);
  }
  window.removeEventListener("beforeunload", holdBack);
  wizard.sending = null;
  app.redraw();
}

/** Asks before a reload cuts an upload short. @param {Event} event */
function holdBack(event) {
  event.preventDefault();
}

/** Begins the next thing with the run. @param {App} app @param {Wizard} wizard @param {Verb} verb */
export function begin(app, wizard, verb) {
  return during(app, wizard, async (id) => {
    if (verb === "check") await keepSettings(app, wizard);
    const run = await changeRun(id, verb);
    if (wizard.id !== id) return;
    if (verb === "check") goToStep(app, "check");
    take(app, wizard, run);
  });
}

/** Gives the run up; nothing of it was stored. @param {App} app @param {Wizard} wizard */
export function giveUp(app, wizard) {
  return during(app, wizard, async (id) => {
    await removeRun(id);
    app.announce(t("imports.givenUp"));
    goTo(app, null);
  });
}

/** @param {App} app @param {Wizard} wizard @param {(id: string) => Promise<void>} task */
async function during(app, wizard, task) {
  const { id } = wizard;
  if (!id || wizard.busy) return;
  Object.assign(wizard, { busy: true, fault: null, asking: null });
  app.redraw();
  try {
    await task(id);
  } catch (cause) {
    if (wizard.id === id) {
      fail(app, wizard, cause);
      // Somebody else may have been quicker: the page shows what is.
      if (cause instanceof Problem && cause.status === 409) watch(app, wizard, id);
    }
  }
  wizard.busy = false;
  app.redraw();
}
