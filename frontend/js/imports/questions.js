import { hasSystem, tableOf } from "./consent.js";
import { codesOf } from "./rules.js";

/** @import {App} from "../app/app.js" */
/** @import {Preview, Settings, Table, Target, TargetAttribute} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** Attributes that the other settings fill for all rows. */
const ELSEWHERE = new Set(["source_id", "positional_accuracy", "as_of", "visibility"]);

/** The layer that the rows go to. @param {Wizard} wizard */
export function targetOf({ targets, settings }) {
  return targets?.targets.find(({ collection }) => collection === settings?.mapping.collection);
}

/** Whether the shapes of a table can be those of a layer. @param {Target} target @param {Table | null} table */
export function fits({ geometryTypes }, table) {
  return !table?.geometryType || geometryTypes.includes(table.geometryType);
}

/** The attributes that rules may fill. @param {TargetAttribute[]} attributes */
export function offered(attributes) {
  return attributes.filter(({ name }) => !ELSEWHERE.has(name));
}

/** Required columns that nothing fills. @param {Settings} settings @param {Target | undefined} target @returns {TargetAttribute[]} */
export function unfilled({ mapping }, target) {
  const filled = mapping.rules.map(({ column }) => column);
  const all = offered(target?.attributes ?? []);
  return all.filter(({ name, required }) => required && !filled.includes(name));
}

/** @typedef {"system" | "target" | "columns" | "source" | "accuracy" | "dataset"} Question */

/** What a person still has to say before the import can be tried out. @param {App} app @param {Wizard} wizard @returns {Question[]} */
export function questionsOf(app, wizard) {
  const { settings } = wizard;
  if (!settings || !tableOf(wizard)) return ["target"];
  /** @type {[Question, boolean][]} */
  const all = [
    ["system", hasSystem(app, wizard)],
    ["target", Boolean(settings.mapping.collection)],
    ["columns", unfilled(settings, targetOf(wizard)).length === 0],
    ["source", Boolean(settings.sourceId)],
    ["accuracy", Boolean(settings.positionalAccuracy)],
    ["dataset", Boolean(settings.dataset)],
  ];
  return all.filter(([, answered]) => !answered).map(([question]) => question);
}

/** Whether nothing is open but, perhaps, the coordinate system. @param {App} app @param {Wizard} wizard */
export function isAnswered(app, wizard) {
  return questionsOf(app, wizard).every((question) => question === "system");
}

/** Some value that a column takes. @param {TargetAttribute} attribute */
function anything(attribute) {
  const [code] = Object.keys(codesOf(attribute) ?? {});
  if (code !== undefined) return code;
  if (attribute.type === "integer" || attribute.type === "number") return "0";
  return attribute.type.startsWith("date") ? "2000-01-01" : "-";
}

/**
 * Settings with which the first rows can be looked at although questions are open; what stands in
 * for an answer is taken out of the rows again by `withoutStandIns`.
 *
 * @param {Wizard} wizard @param {Settings} settings @returns {Settings}
 */
export function forLooking(wizard, settings) {
  const target =
    targetOf(wizard) ?? wizard.targets?.targets.find((one) => fits(one, tableOf(wizard)));
  const collection = target?.collection ?? "";
  const rules = unfilled(settings, target).map((attribute) => ({
    column: attribute.name,
    from: anything(attribute),
    values: {},
  }));
  return {
    ...settings,
    sourceId: settings.sourceId || (wizard.targets?.sources[0]?.id ?? ""),
    dataset: settings.dataset || "preview",
    positionalAccuracy: settings.positionalAccuracy || "schematic",
    mapping: { ...settings.mapping, collection, rules: [...settings.mapping.rules, ...rules] },
  };
}

/** @param {Preview} preview @param {Settings} settings as they are on the screen @returns {Preview} */
export function withoutStandIns(preview, settings) {
  const own = new Set([...settings.mapping.rules.map(({ column }) => column), "id", "geometry"]);
  const rows = preview.rows.map(({ number, values, problems = [] }) => ({
    number,
    values: Object.fromEntries(Object.entries(values).filter(([name]) => own.has(name))),
    problems: problems.filter(({ column }) => !column || own.has(column)),
  }));
  // What stands in for a layer takes fewer fields than the right one may.
  const remarks = settings.mapping.collection
    ? preview.remarks
    : preview.remarks?.filter(({ code }) => code !== "fields-not-taken");
  return { ...preview, rows, remarks };
}
