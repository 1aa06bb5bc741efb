import { getTargets, previewRows, putSettings, recogniseIn } from "../api/imports.js";
import { needsSystem, tableOf } from "./consent.js";
import { showPreview } from "./preview-map.js";
import { forLooking, offered, questionsOf, withoutStandIns } from "./questions.js";
import { rulesByName } from "./rules.js";
import { fail } from "./wizard.js";

/** @import {App} from "../app/app.js" */
/** @import {ImportRun, Settings, Table} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** Milliseconds after the last key before the service is asked. */
const PAUSE = 450;

let timer = 0;
let asked = 0;

/** Begins with what the service suggests or already keeps. @param {Wizard} wizard @param {ImportRun} run */
export function beginSettings(wizard, run) {
  const first = run.recognition?.tables[0];
  const kept = run.settings ?? first?.suggestion;
  if (kept) wizard.settings = withGuess(wizard, structuredClone(kept));
}

/** With the likeliest system where the file names none, so that it can be looked at. @param {Wizard} wizard @param {Settings} settings */
function withGuess(wizard, settings) {
  const table = wizard.run?.recognition?.tables.find(({ name }) => name === settings.table);
  if (settings.epsg || !table || !needsSystem(table)) return settings;
  return { ...settings, epsg: table.crs.candidates?.[0]?.epsg ?? 0 };
}

/** Begins with another table or without what is remembered. @param {App} app @param {Wizard} wizard @param {Settings} suggestion */
export function beginWith(app, wizard, suggestion) {
  Object.assign(wizard, { modes: {}, translating: new Set(), preview: null });
  wizard.settings = withGuess(wizard, structuredClone(suggestion));
  wizard.unsaved = true;
  previewSoon(app, wizard, 0);
  app.redraw();
}

/** Changes settings; shown at once, kept by the service a moment later. @param {App} app @param {Wizard} wizard @param {Partial<Settings>} patch */
export function edit(app, wizard, patch) {
  if (!wizard.settings) return;
  wizard.settings = { ...wizard.settings, ...patch };
  wizard.unsaved = true;
  previewSoon(app, wizard, PAUSE);
  app.redraw();
}

/** Sets or takes away the rule of one column. @param {App} app @param {Wizard} wizard @param {string} column @param {{from: string, values?: Record<string, string>} | null} rule */
export function editRule(app, wizard, column, rule) {
  if (!wizard.settings) return;
  const { mapping } = wizard.settings;
  const others = mapping.rules.filter((one) => one.column !== column);
  const at = mapping.rules.findIndex((one) => one.column === column);
  const place = at < 0 ? others.length : at;
  const made = rule ? [{ column, values: {}, ...rule }] : [];
  const rules = [...others.slice(0, place), ...made, ...others.slice(place)];
  edit(app, wizard, { mapping: { ...mapping, rules } });
}

/** Changes the layer that the rows go to: the rules begin with the names of the fields. @param {App} app @param {Wizard} wizard @param {Table} table @param {string} collection */
export function editTarget(app, wizard, table, collection) {
  const target = wizard.targets?.targets.find((one) => one.collection === collection);
  const rules = target ? rulesByName(table, offered(target.attributes)) : [];
  Object.assign(wizard, { modes: {}, translating: new Set() });
  edit(app, wizard, { product: null, mapping: { collection, rules, joinsParts: false } });
}

/** Loads the layers that can be filled, once. @param {Wizard} wizard */
async function loadTargets(wizard) {
  wizard.targets ??= await getTargets();
}

/** Keeps what is set, then shows what the first rows become. @param {App} app @param {Wizard} wizard @param {number} pause */
export function previewSoon(app, wizard, pause) {
  clearTimeout(timer);
  timer = window.setTimeout(() => keepAndPreview(app, wizard), pause);
}

/** @param {App} app @param {Wizard} wizard */
async function keepAndPreview(app, wizard) {
  const { id, settings } = wizard;
  if (!id || !settings) return;
  const turn = ++asked;
  const current = () => turn === asked && wizard.id === id;
  wizard.previewing = true;
  app.redraw();
  try {
    await loadTargets(wizard);
    await keepSettings(app, wizard);
    // Without a system there is nothing to look at yet.
    const blind = needsSystem(tableOf(wizard)) && !settings.epsg;
    const preview = blind ? null : await previewRows(id, forLooking(wizard, settings));
    if (!current()) return;
    wizard.preview = preview && withoutStandIns(preview, settings);
    wizard.fault = null;
  } catch (cause) {
    if (!current()) return;
    wizard.preview = null;
    fail(app, wizard, cause);
  }
  wizard.previewing = false;
  showPreview(app, wizard);
  app.redraw();
}

/** Lets the service keep what is set, if it does not yet and nothing is open. @param {App} app @param {Wizard} wizard */
export async function keepSettings(app, wizard) {
  clearTimeout(timer);
  const { id } = wizard;
  if (!id || !wizard.settings || !wizard.unsaved) return;
  if (questionsOf(app, wizard).length > 0) return;
  wizard.unsaved = false;
  try {
    const run = await putSettings(id, wizard.settings);
    if (wizard.id === id) wizard.run = run;
  } catch (cause) {
    wizard.unsaved = true;
    throw cause;
  }
}

/**
 * Reads the text of the file in another charset. The names of fields may read otherwise then, so
 * the mapping begins anew from what the service suggests.
 *
 * @param {App} app @param {Wizard} wizard @param {string} charset
 * @returns {Promise<void>} when it was read, or is told not to be readable in it
 */
export async function readIn(app, wizard, charset) {
  const { id, settings } = wizard;
  if (!id || !settings) return;
  const at = wizard.run?.recognition?.tables.findIndex((table) => table === tableOf(wizard)) ?? 0;
  wizard.previewing = true;
  app.redraw();
  try {
    const run = await recogniseIn(id, charset);
    if (wizard.id !== id) return;
    wizard.run = run;
    const again = run.recognition?.tables[Math.max(0, at)];
    const { epsg } = settings;
    if (again) beginWith(app, wizard, { ...again.suggestion, charset, epsg });
  } catch (cause) {
    wizard.previewing = false;
    fail(app, wizard, cause);
  }
}
