import { language } from "../text/index.js";

/** @import {Schema} from "../api/programmes.js" */

/** A schema with what it refers to put in place. @param {Schema} root @param {Schema} schema @returns {Schema} */
export function resolved(root, schema) {
  if (!schema.$ref) return schema;
  const { $ref, ...own } = schema;
  return { ...root.$defs[$ref.replace("#/$defs/", "")], ...own };
}

/** The words of a schema in the present language. @param {Schema} schema @param {string} name */
export function titleOf(schema, name) {
  return (language() === "ja" ? schema["x-title-ja"] : schema.title) ?? schema.title ?? name;
}

/** The schema of a criterion's parameters. @param {Schema} root @param {string} criterion @returns {Schema} */
export function parametersOf(root, criterion) {
  return root.$defs[`parameters-${criterion}`] ?? { type: "object", properties: {} };
}

/** The ids of all kinds of requirement. @param {Schema} root @returns {string[]} */
export function criteriaOf(root) {
  return root.properties.criteria.items.properties.criterion.enum;
}

/** @param {Schema} schema @param {string} type */
export function isOf(schema, type) {
  return Array.isArray(schema.type) ? schema.type.includes(type) : schema.type === type;
}

/** Whether it is a sentence in both languages. @param {Schema} schema */
export function isText({ properties }) {
  return (
    Object.keys(properties ?? {})
      .sort()
      .join() === "en,ja"
  );
}

/** What a new value begins with. @param {Schema} root @param {Schema} given @returns {any} */
export function beginning(root, given) {
  const schema = resolved(root, given);
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (isOf(schema, "boolean")) return false;
  if (isOf(schema, "number") || isOf(schema, "integer")) return Math.max(schema.minimum ?? 0, 0);
  if (isOf(schema, "string")) return "";
  if (isOf(schema, "array")) return [];
  const members = Object.entries(schema.properties ?? {}).filter(([name]) =>
    (schema.required ?? []).includes(name),
  );
  return Object.fromEntries(members.map(([name, member]) => [name, beginning(root, member)]));
}
