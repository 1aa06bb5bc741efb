import { ja } from "./ja.js";
import { en } from "./en.js";

/** @import {Bilingual, Lang} from "../types.js" */
/** @typedef {keyof typeof ja} TextKey */

/** @type {Record<Lang, Record<TextKey, string>>} */
const CATALOGUES = { ja, en };

/** @type {Lang} */
let current = "ja";

/** @param {Lang} lang */
export function setLanguage(lang) {
  current = lang;
}

/** The language the reader has chosen. */
export function language() {
  return current;
}

/**
 * A sentence of the interface in the present language.
 *
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values] put in place of `{name}`
 */
export function t(key, values = {}) {
  return CATALOGUES[current][key].replace(/\{(\w+)\}/g, (whole, name) =>
    String(values[name] ?? whole),
  );
}

/** The sentence of a key that is made at run time, or undefined. @param {string} key */
export function findText(key) {
  return Object.hasOwn(ja, key) ? t(/** @type {TextKey} */ (key)) : undefined;
}

/** @param {Partial<Bilingual> | null | undefined} both */
export function pick(both) {
  return both?.[current] ?? both?.ja ?? both?.en ?? "";
}

/**
 * The value of a pair of attributes such as name_ja and name_en, Japanese where there is no
 * English.
 *
 * @param {Record<string, unknown>} properties
 * @param {string} stem
 */
export function pickPair(properties, stem) {
  return String(properties[`${stem}_${current}`] || properties[`${stem}_ja`] || "");
}
