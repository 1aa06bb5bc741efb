import { findText, language, pick, t } from "../text/index.js";

/** @import {Attribute} from "../types.js" */

/** Units as they are written beside a figure, by the name the service gives them. */
const UNITS = /** @type {Record<string, {ja: string, en: string}>} */ ({
  m2: { ja: "m²", en: "m²" },
  "m^2": { ja: "m²", en: "m²" },
  m: { ja: "m", en: "m" },
  km: { ja: "km", en: "km" },
  ha: { ja: "ha", en: "ha" },
  lots: { ja: "区画", en: "lots" },
  companies: { ja: "社", en: "companies" },
  "vehicles/h": { ja: "台/時", en: "vehicles/h" },
  vehicles: { ja: "台", en: "vehicles" },
  years: { ja: "年", en: "years" },
});

/** @type {Map<string, Intl.NumberFormat>} */
const numberFormats = new Map();

/**
 * A figure with separators, `digits` places at most and `least` at least.
 *
 * @param {number} value
 * @param {number} [digits]
 * @param {number} [least]
 */
export function number(value, digits = 3, least = 0) {
  const key = `${language()} ${digits} ${least}`;
  let format = numberFormats.get(key);
  if (!format) {
    const options = { maximumFractionDigits: digits, minimumFractionDigits: least };
    format = new Intl.NumberFormat(language(), options);
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** A unit's sign in the present language. @param {string | null | undefined} name */
export function unit(name) {
  if (!name) return "";
  return UNITS[name]?.[language()] ?? name;
}

/** @param {string} figure @param {string | null | undefined} unitName */
function withUnit(figure, unitName) {
  const sign = unit(unitName);
  if (!sign) return figure;
  const tight = language() === "ja" && /^[^\x20-\x7e²]/.test(sign);
  return tight ? figure + sign : `${figure}\u00a0${sign}`;
}

/** A measured quantity to the precision that its unit promises. @param {number} value @param {string | null} unitName */
export function quantity(value, unitName) {
  if (unitName === "JPY") return money(value).full;
  if (unitName === "m") return withUnit(number(value, 3, 3), "m");
  if (unitName === "ha") return withUnit(number(value, 4, 4), "ha");
  return withUnit(number(value, 3), unitName);
}

/** A length for reading on the map: metres, from 10 km on kilometres. @param {number} metres */
export function length(metres) {
  if (metres >= 10_000) return withUnit(number(metres / 1000, 3, 3), "km");
  return withUnit(number(metres, metres < 1000 ? 2 : 1, 1), "m");
}

/** An area for reading on the map, in hectares and square metres. @param {number} squareMetres */
export function area(squareMetres) {
  const metres = withUnit(number(squareMetres, 0), "m2");
  return `${withUnit(number(squareMetres / 10_000, 4, 4), "ha")} (${metres})`;
}

/** Whole yen in 億 and 万, as Japanese budgets are read aloud. @param {number} yen */
function yenInWords(yen) {
  const whole = Math.round(Math.abs(yen));
  const parts = [
    [Math.floor(whole / 1e12), "兆"],
    [Math.floor((whole % 1e12) / 1e8), "億"],
    [Math.floor((whole % 1e8) / 1e4), "万"],
    [whole % 1e4, ""],
  ];
  const words = parts
    .filter(([figure]) => figure !== 0)
    .map(([figure, sign]) => number(Number(figure), 0) + sign)
    .join("");
  return `${yen < 0 ? "−" : ""}${words || "0"}円`;
}

/** @param {number} yen */
function yenInMillions(yen) {
  if (Math.abs(yen) >= 1e9) return `¥${number(yen / 1e9, 3)} billion`;
  if (Math.abs(yen) >= 1e6) return `¥${number(yen / 1e6, 3)} million`;
  return `¥${number(yen, 0)}`;
}

/** Yen twice: in the words of the language, and every digit. @param {number} yen */
export function money(yen) {
  const ja = language() === "ja";
  return {
    short: ja ? yenInWords(yen) : yenInMillions(yen),
    full: ja ? `${number(yen, 0)}円` : `JPY ${number(yen, 0)}`,
  };
}

/** @param {string} iso @param {Intl.DateTimeFormatOptions} options */
function dateWith(iso, options) {
  const when = new Date(iso.length === 10 ? `${iso}T00:00:00+09:00` : iso);
  if (Number.isNaN(when.getTime())) return iso;
  const locale = language() === "ja" ? "ja-JP" : "en-GB";
  return new Intl.DateTimeFormat(locale, { timeZone: "Asia/Tokyo", ...options }).format(when);
}

/** A day, Japanese time; a partial date such as 2024-03 is left as it is. @param {string} iso */
export function date(iso) {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return iso;
  return dateWith(iso, { year: "numeric", month: "long", day: "numeric" });
}

/** @param {string} iso */
export function dateTime(iso) {
  return dateWith(iso, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** Month, day and weekday. @param {string} iso */
export function shortDay(iso) {
  return dateWith(iso, { month: "numeric", day: "numeric", weekday: "short" });
}

/** Month, day, hour. @param {string} iso */
export function hour(iso) {
  return dateWith(iso, {
    month: "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** A fiscal year with its era. @param {number} year the calendar year it starts in */
export function fiscalYear(year) {
  const era = year - 2018;
  return language() === "ja" ? `令和${era}年度(${year})` : `FY${year} (R${era})`;
}

/** @param {number} lat @param {number} lon */
export function latLon(lat, lon) {
  return `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
}

/** @param {Attribute} attribute @param {unknown} value */
function codeLabel(attribute, value) {
  const code = attribute.codes?.[String(value)];
  return code ? pick(code) : findText(`value.${value}`);
}

/**
 * An attribute's value as its type, unit and codes want it read. Empty when there is none.
 *
 * @param {Attribute} attribute
 * @param {unknown} value
 * @returns {string}
 */
export function attributeValue(attribute, value) {
  if (value === null || value === undefined || value === "") return "";
  if (attribute.codes?.[String(value)]) return pick(attribute.codes[String(value)]);
  if (typeof value === "boolean") return codeLabel(attribute, value) ?? String(value);
  if (attribute.type === "date") return date(String(value));
  if (attribute.type === "date-time") return dateTime(String(value));
  if (typeof value === "number") return figure(attribute, value);
  if (Array.isArray(value)) return value.map((one) => plain(one)).join(", ");
  return plain(value);
}

/** @param {Attribute} attribute @param {number} value */
function figure(attribute, value) {
  if (attribute.unit === "JPY") {
    const { short, full } = money(value);
    return short === full ? full : `${short} (${full})`;
  }
  // A calendar year is not a quantity: no separators.
  if (attribute.type === "integer" && /year/.test(attribute.name)) return String(value);
  return withUnit(number(value, 4), attribute.unit);
}

/** @param {unknown} value */
function plain(value) {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The accuracy code of a position in words. @param {unknown} code */
export function accuracy(code) {
  return findText(`accuracy.${code}`) ?? String(code ?? "");
}

/** Whether a row's last day lies before today in Japan. @param {unknown} to */
export function isEnded(to) {
  if (!to) return false;
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(new Date());
  return String(to) < today;
}

/** The span a row is valid in, in words; empty when it has no end on either side. @param {unknown} from @param {unknown} to */
export function validity(from, to) {
  const start = from ? t("details.validFrom", { from: date(String(from)) }) : "";
  const end = to ? t("details.validTo", { to: date(String(to)) }) : "";
  return [start, end].filter(Boolean).join(language() === "ja" ? "" : " ");
}
