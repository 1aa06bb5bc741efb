/** @import {Rule, Table, TargetAttribute} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */
/** @typedef {"none" | "field" | "constant" | "template"} Mode */

const FIELD = /\{([^{}]*)\}/g;

/** The rule of a column, if it has one. @param {Wizard} wizard @param {string} column @returns {Rule | undefined} */
export function ruleOf({ settings }, column) {
  return settings?.mapping.rules.find((rule) => rule.column === column);
}

/** The fields that a template uses. @param {string} from */
export function fieldsIn(from) {
  return [...from.matchAll(FIELD)].map(([, name]) => name);
}

/** The field that a rule hands over as it is, or null. @param {string} from */
export function onlyField(from) {
  return /^\{([^{}]*)\}$/.exec(from)?.[1] ?? null;
}

/** What kind of rule a column has, as the form shows it. @param {Wizard} wizard @param {string} column @returns {Mode} */
export function modeOf(wizard, column) {
  const asked = wizard.modes[column];
  if (asked) return asked;
  const from = ruleOf(wizard, column)?.from ?? "";
  if (from === "") return "none";
  if (onlyField(from) !== null) return "field";
  return fieldsIn(from).length > 0 ? "template" : "constant";
}

/** Fields of the table that no rule uses. @param {Wizard} wizard @param {Table} table */
export function unusedFields({ settings }, table) {
  const used = new Set(settings?.mapping.rules.flatMap(({ from }) => fieldsIn(from)) ?? []);
  return table.fields.filter(({ name }) => !used.has(name));
}

/** What a rule makes of a record, as the service will; null where none of its fields has a value. @param {string} from @param {Table} table @param {unknown[]} record */
function made(from, table, record) {
  const valueOf = (/** @type {string} */ name) =>
    record[table.fields.findIndex((field) => field.name === name)] ?? null;
  if (fieldsIn(from).every((name) => valueOf(name) === null)) return null;
  return from.replace(FIELD, (_whole, name) => String(valueOf(name) ?? ""));
}

/** The values that a rule meets in the first records and samples, without double ones. @param {Rule} rule @param {Table} table */
export function foundValues({ from }, table) {
  const field = onlyField(from);
  const samples = table.fields.find(({ name }) => name === field)?.samples ?? [];
  const all = [...table.records.map((record) => made(from, table, record)), ...samples];
  const words = all
    .filter((value) => value !== null && value !== undefined)
    .map(String)
    .filter((value) => value !== "");
  return [...new Set(words)];
}

/** The codes that a column takes, or null where any value will do. @param {TargetAttribute} attribute @returns {Record<string, {ja: string, en: string}> | null} */
export function codesOf({ codes, type }) {
  if (codes && Object.keys(codes).length > 0) return codes;
  if (type !== "boolean") return null;
  return { true: { ja: "はい", en: "Yes" }, false: { ja: "いいえ", en: "No" } };
}

/** The code that the service reads a value as: by itself or by its title in either language. @param {Record<string, {ja?: string, en?: string}>} codes @param {string} value @returns {string | undefined} */
export function codeOf(codes, value) {
  if (Object.hasOwn(codes, value)) return value;
  const plain = (/** @type {string | undefined} */ words) =>
    words?.normalize("NFKC").toLowerCase().trim();
  const wanted = plain(value);
  return Object.keys(codes).find((code) =>
    [code, codes[code].ja, codes[code].en].some((words) => plain(words) === wanted),
  );
}

/** Found values that are no code, neither as they are nor translated. @param {Rule} rule @param {TargetAttribute} attribute @param {Table} table */
export function unknownValues(rule, attribute, table) {
  const codes = codesOf(attribute);
  if (!codes) return [];
  return foundValues(rule, table).filter((value) => {
    const stored = rule.values[value] ?? value;
    return stored !== "" && codeOf(codes, stored) === undefined;
  });
}

/** Width, case, blanks and punctuation of a name do not matter. @param {string} name */
function key(name) {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, "");
}

/** Rules for columns that fields are called like, or as files commonly call them. @param {Table} table @param {TargetAttribute[]} attributes @returns {Rule[]} */
export function rulesByName(table, attributes) {
  return attributes.flatMap(({ name, title, called = [] }) => {
    const names = [name, title.ja, title.en, ...called].map(key);
    const fields = names.map((one) => table.fields.find((field) => key(field.name) === one));
    const field = fields.find((one) => one !== undefined);
    return field ? [{ column: name, from: `{${field.name}}`, values: {} }] : [];
  });
}
