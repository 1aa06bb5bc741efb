import { listProgrammes } from "../api/eligibility.js";
import { Problem, sentenceOf } from "../api/http.js";
import {
  addVersion,
  endVersion,
  getDossier,
  getSchema,
  listSources,
  previewProgramme,
  removeVersion,
  replaceVersion,
} from "../api/programmes.js";
import { pick, t } from "../text/index.js";
import { showChanges } from "./changes-on-map.js";

/** @import {App} from "../app/app.js" */
/** @import {Dossier, Preview, Schema, Version} from "../api/programmes.js" */
/** @import {Programme} from "../types.js" */
/** @import {Form} from "./schema-form.js" */

/**
 * @typedef {"version" | "change" | "programme"} EditKind a new version, a change of one that is yet
 *   to come, or a new programme
 *
 * @typedef {object} Desk What the panel holds beside the page's state.
 * @property {Programme[] | null} programmes null while they load
 * @property {Schema | null} schema
 * @property {{value: string, words: string}[]} sources
 * @property {Dossier | null} dossier
 * @property {string | null} shown the version that is read
 * @property {Form | null} form while somebody edits
 * @property {EditKind} kind
 * @property {number} revision of the version that is being changed
 * @property {boolean} inView whether the preview takes only the parcels in view
 * @property {Preview | null} preview
 * @property {boolean} stale the draft has changed since the preview
 * @property {boolean} busy
 * @property {string} fault
 */

/** @returns {Desk} */
export function emptyDesk() {
  return {
    programmes: null,
    schema: null,
    sources: [],
    dossier: null,
    shown: null,
    form: null,
    kind: "version",
    revision: 0,
    inView: false,
    preview: null,
    stale: false,
    busy: false,
    fault: "",
  };
}

/** Does one thing at a time and says what went wrong. @param {App} app @param {Desk} desk @param {() => Promise<void>} work */
export async function during(app, desk, work) {
  Object.assign(desk, { busy: true, fault: "" });
  app.redraw();
  try {
    await work();
  } catch (cause) {
    desk.fault = sentenceOf(cause);
    if (cause instanceof Problem && desk.form) desk.form.problems = cause.problems;
  }
  desk.busy = false;
  app.redraw();
}

/** @param {App} app @param {Desk} desk */
export function loadList(app, desk) {
  return during(app, desk, async () => {
    const [programmes, schema] = await Promise.all([listProgrammes(), desk.schema ?? getSchema()]);
    Object.assign(desk, { programmes, schema });
  });
}

/** @param {App} app @param {Desk} desk @param {string} id */
export function openProgramme(app, desk, id) {
  return during(app, desk, async () => {
    desk.dossier = await getDossier(id);
    const { versions } = desk.dossier;
    desk.shown = (
      versions.find(({ period }) => period === "current") ?? versions[0]
    ).programme.version;
    remember(app, { programmesId: id });
  });
}

/** @param {App} app @param {Desk} desk */
export function closeProgramme(app, desk) {
  Object.assign(desk, { dossier: null, shown: null, fault: "" });
  remember(app, {});
}

/** Keeps in the address which programme is open. @param {App} app @param {Record<string, string>} own */
function remember(app, own) {
  const others = Object.entries(app.store.state.task).filter(([name]) => name !== "programmesId");
  app.store.set({ task: { ...Object.fromEntries(others), ...own } });
}

/** The version name after all others. @param {Version[]} versions */
function nextVersion(versions) {
  const numbers = versions
    .map(({ programme }) => Number(programme.version))
    .filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}

/** Tomorrow in Japan. */
function tomorrow() {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" });
  return format.format(Date.now() + 86_400_000);
}

/**
 * Begins to edit, from a version that there is.
 *
 * @param {App} app
 * @param {Desk} desk
 * @param {EditKind} kind
 * @param {Version} version
 */
export function edit(app, desk, kind, { programme, revision }) {
  return during(app, desk, async () => {
    const sources = await listSources();
    desk.sources = sources.map(({ id, title }) => ({ value: id, words: `${pick(title)} (${id})` }));
    const draft = structuredClone(programme);
    if (kind !== "change") {
      draft.version = kind === "version" ? nextVersion(desk.dossier?.versions ?? []) : "1";
      draft.effectiveFrom = tomorrow();
      delete draft.effectiveTo;
    }
    if (kind === "programme") draft.id = `${programme.id}-2`;
    Object.assign(desk, { kind, revision, preview: null, stale: false });
    desk.form = {
      root: /** @type {Schema} */ (desk.schema),
      draft,
      problems: [],
      choicesFor: ({ schema, pointer }) => {
        if (pointer === "/source/sourceId") return desk.sources;
        return schema["x-choices"] === "layers" ? layerChoices(app) : undefined;
      },
      changed: () => {
        desk.stale = desk.preview !== null;
        app.redraw();
      },
    };
  });
}

/** The layers that a requirement can name. @param {App} app */
function layerChoices({ collections }) {
  return collections.map(({ id, title }) => ({ value: id, words: `${pick(title)} (${id})` }));
}

/** @param {App} app @param {Desk} desk */
export function stopEditing(app, desk) {
  Object.assign(desk, { form: null, preview: null, fault: "" });
  showChanges(app, null);
  app.redraw();
}

/** Asks what the draft would change and shows it. @param {App} app @param {Desk} desk @param {Form} form */
export function preview(app, desk, form) {
  return during(app, desk, async () => {
    const box = app.map.getBounds();
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
    const answer = await previewProgramme(form.draft, desk.inView ? bbox : null);
    form.problems = answer.problems;
    Object.assign(desk, { preview: answer.problems.length > 0 ? null : answer, stale: false });
    showChanges(app, desk.preview);
    setTimeout(() => goTo(answer.problems.length > 0 ? "form-problems" : "preview-result"));
  });
}

/** @param {App} app @param {Desk} desk @param {Form} form */
export function save(app, desk, form) {
  return during(app, desk, async () => {
    if (desk.kind === "change") await replaceVersion(form.draft, desk.revision);
    else await addVersion(form.draft);
    const { id, version } = form.draft;
    stopEditing(app, desk);
    await reread(app, desk, id);
    desk.shown = version;
    app.announce(t("programmes.saved", { version }));
  }).then(() => {
    if (desk.form && desk.form.problems.length > 0) goTo("form-problems");
  });
}

/** @param {App} app @param {Desk} desk @param {Version} version @param {string | null} day */
export function end(app, desk, { programme, revision }, day) {
  return during(app, desk, async () => {
    await endVersion(programme, revision, day);
    await reread(app, desk, programme.id);
  });
}

/** @param {App} app @param {Desk} desk @param {Version} version */
export function withdraw(app, desk, { programme, revision }) {
  return during(app, desk, async () => {
    await removeVersion(programme, revision);
    const left = (desk.dossier?.versions.length ?? 0) > 1;
    if (!left) closeProgramme(app, desk);
    await reread(app, desk, left ? programme.id : null);
    desk.shown = desk.dossier?.versions[0].programme.version ?? null;
  });
}

/** @param {App} app @param {Desk} desk @param {string | null} id */
async function reread(app, desk, id) {
  desk.programmes = await listProgrammes();
  if (id) {
    desk.dossier = await getDossier(id);
    remember(app, { programmesId: id });
  }
}

/** Brings eyes, keyboard and screen reader to a part of the panel. @param {string} id */
function goTo(id) {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: "start" });
  element?.focus({ preventScroll: true });
}
