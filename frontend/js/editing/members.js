import { attributeValue } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { LAT, LON } from "./edit-state.js";

/** @import {Attribute, Collection} from "../types.js" */

/** @param {Collection} collection @param {string} name @returns {Attribute | undefined} */
export function attributeOf({ attributes }, name) {
  return attributes.find((attribute) => attribute.name === name);
}

/** @param {Collection} collection @param {string} name */
export function titleOfMember(collection, name) {
  if (name === LON) return t("editing.lon");
  if (name === LAT) return t("editing.lat");
  return pick(attributeOf(collection, name)?.title) || name;
}

/** A value in words; the codes by their titles. @param {Collection} collection @param {string} name @param {unknown} value */
export function shownValue(collection, name, value) {
  if (value === null || value === undefined || value === "") return t("editing.none");
  const attribute = attributeOf(collection, name);
  const code = attribute?.codes?.[String(value)];
  if (code) return pick(code);
  return (attribute && attributeValue(attribute, value)) || String(value);
}
