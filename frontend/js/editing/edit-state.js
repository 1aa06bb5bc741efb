import { deleteFeature, getFeatureSchema, patchFeature, readVersion } from "../api/editing.js";
import { Problem, sentenceOf } from "../api/http.js";
import { mayEdit } from "../app/app.js";
import { t } from "../text/index.js";

/** @import {App} from "../app/app.js" */
/** @import {FeatureSchema, Version} from "../api/editing.js" */
/** @import {Item, Reference} from "../types.js" */

/** Names of the two coordinates of a point among the values of a form. */
export const LON = "geometry/lon";
export const LAT = "geometry/lat";

/**
 * @typedef {object} Edit A feature that is being edited.
 * @property {Reference} reference
 * @property {FeatureSchema} schema
 * @property {Version} base what was read when editing began, or what somebody else made of it since
 * @property {Record<string, unknown>} values what the editor has changed, by member
 * @property {Version | "gone" | null} theirs what somebody else has saved meanwhile
 * @property {boolean} busy
 * @property {boolean} asking whether the editor is asked about deleting
 * @property {string} fault
 * @property {string | null} faultAt member that the fault is about
 *
 * @typedef {{edit: Edit | null, schemas: Map<string, FeatureSchema | null>}} Desk
 */

/** @returns {Desk} */
export function createDesk() {
  return { edit: null, schemas: new Map() };
}

/** Whether features of a collection can be edited by this user; asks once and draws again. @param {App} app @param {Desk} desk @param {string} collection */
export function isEditable(app, desk, collection) {
  if (!mayEdit(app)) return false;
  const known = desk.schemas.get(collection);
  if (known !== undefined) return known !== null && writable(known).length > 0;
  desk.schemas.set(collection, null);
  getFeatureSchema(collection).then(
    (schema) => {
      desk.schemas.set(collection, schema);
      app.redraw();
    },
    () => desk.schemas.delete(collection),
  );
  return false;
}

/** The members that an editor can set. @param {FeatureSchema} schema */
export function writable(schema) {
  return Object.entries(schema.properties).filter(
    ([name, member]) => !member.readOnly && name !== "id" && name !== "geometry",
  );
}

/** Opens and closes the form, which the address repeats. @param {App} app @param {boolean} open */
export function showForm(app, open) {
  const others = Object.entries(app.store.state.task).filter(([name]) => name !== "edit");
  app.store.set({ task: { ...Object.fromEntries(others), ...(open ? { edit: "1" } : {}) } });
}

/** @param {App} app @param {Desk} desk @param {Reference} reference */
export async function begin(app, desk, reference) {
  try {
    const [schema, base] = await Promise.all([
      getFeatureSchema(reference.collection),
      readVersion(reference),
    ]);
    desk.edit = {
      reference,
      schema,
      base,
      values: {},
      theirs: null,
      busy: false,
      asking: false,
      fault: "",
      faultAt: null,
    };
  } catch (cause) {
    desk.edit = null;
    app.announce(sentenceOf(cause));
    showForm(app, false);
  }
  app.redraw();
}

/** The value of a member as it was read. @param {Item} item @param {string} name */
export function storedValue(item, name) {
  if (name !== LON && name !== LAT) return item.properties[name] ?? null;
  const at = item.geometry?.type === "Point" ? item.geometry.coordinates : [];
  return at[name === LON ? 0 : 1] ?? null;
}

/** @param {Edit} edit @param {string} name */
export function currentValue(edit, name) {
  return name in edit.values ? edit.values[name] : storedValue(edit.base.item, name);
}

/** @param {Edit} edit @param {string} name @param {unknown} value */
export function change(edit, name, value) {
  if (value === storedValue(edit.base.item, name)) delete edit.values[name];
  else edit.values[name] = value;
  if (edit.faultAt !== name) return;
  edit.faultAt = null;
  edit.fault = "";
}

/** @param {Edit} edit @returns {import("../api/editing.js").FeaturePatch} */
export function patchOf(edit) {
  const own = Object.entries(edit.values).filter(([name]) => name !== LON && name !== LAT);
  const moved = LON in edit.values || LAT in edit.values;
  const at = [Number(currentValue(edit, LON)), Number(currentValue(edit, LAT))];
  return {
    ...(own.length > 0 ? { properties: Object.fromEntries(own) } : {}),
    ...(moved ? { geometry: { type: "Point", coordinates: at } } : {}),
  };
}

/**
 * Saves what was changed. When somebody was quicker, what they saved is read, to be compared.
 *
 * @param {App} app
 * @param {Desk} desk
 * @param {() => Promise<void>} done
 */
export async function save(app, desk, done) {
  const { edit } = desk;
  if (!edit || edit.busy || Object.keys(edit.values).length === 0) return;
  await during(app, edit, async () => {
    await patchFeature(edit.reference, edit.base.tag, patchOf(edit));
    desk.edit = null;
    app.announce(t("editing.saved"));
    showForm(app, false);
    await done();
  });
}

/** @param {App} app @param {Desk} desk @param {() => Promise<void>} done */
export async function remove(app, desk, done) {
  const { edit } = desk;
  if (!edit || edit.busy) return;
  await during(app, edit, async () => {
    await deleteFeature(edit.reference, edit.base.tag);
    desk.edit = null;
    app.announce(t("editing.deleted"));
    showForm(app, false);
    await done();
  });
}

/** Goes on from what somebody else has saved, with the own changes or without. @param {App} app @param {Edit} edit @param {boolean} keepMine */
export function settle(app, edit, keepMine) {
  if (edit.theirs === null || edit.theirs === "gone") return;
  const mine = keepMine ? edit.values : {};
  edit.base = edit.theirs;
  edit.theirs = null;
  edit.values = {};
  for (const [name, value] of Object.entries(mine)) change(edit, name, value);
  app.redraw();
}

/** @param {App} app @param {Edit} edit @param {() => Promise<void>} work */
async function during(app, edit, work) {
  edit.busy = true;
  edit.fault = "";
  edit.faultAt = null;
  app.redraw();
  try {
    await work();
  } catch (cause) {
    await fail(edit, cause);
  }
  edit.busy = false;
  app.redraw();
}

/** @param {Edit} edit @param {unknown} cause */
async function fail(edit, cause) {
  edit.asking = false;
  const status = cause instanceof Problem ? cause.status : 0;
  if (status === 412 || status === 404) {
    try {
      edit.theirs = await readVersion(edit.reference);
      return;
    } catch (gone) {
      edit.theirs = gone instanceof Problem && gone.status === 404 ? "gone" : null;
      if (edit.theirs) return;
    }
  }
  edit.fault = sentenceOf(cause);
  edit.faultAt = cause instanceof Problem ? cause.parameter : null;
}
