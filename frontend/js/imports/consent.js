/** @import {App} from "../app/app.js" */
/** @import {Table} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** The table that is being imported. @param {Wizard} wizard @returns {Table | null} */
export function tableOf({ run, settings }) {
  const tables = run?.recognition?.tables ?? [];
  return tables.find(({ name }) => name === settings?.table) ?? tables[0] ?? null;
}

/** Whether a person has to say the coordinate system. @param {Table | null} table */
export function needsSystem(table) {
  return Boolean(table?.spatial && !table.crs.epsg);
}

/** Whether the coordinate system is known, or a person has agreed to the one that is set. @param {App} app @param {Wizard} wizard */
export function hasSystem(app, wizard) {
  const { settings } = wizard;
  if (!needsSystem(tableOf(wizard))) return true;
  return Boolean(settings?.epsg) && app.store.state.task.importCrs === String(settings?.epsg);
}

/** Agrees to a coordinate system that the file does not name. @param {App} app @param {Wizard} wizard */
export function agreeToSystem(app, wizard) {
  if (!needsSystem(tableOf(wizard))) return;
  const importCrs = String(wizard.settings?.epsg);
  app.store.set({ task: { ...app.store.state.task, importCrs } });
  wizard.unsaved = true;
}
