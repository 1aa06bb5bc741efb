/** @import {State} from "../types.js" */
/** @import {Store} from "../app/store.js" */
/** @import {SiteInput} from "../api/compare.js" */

/**
 * @typedef {{type: "Polygon" | "MultiPolygon", coordinates: any}} Outline
 * @typedef {object} Entry One site of the shortlist: stored parcels, or an outline that was drawn.
 * @property {string} name
 * @property {string[]} [parcels]
 * @property {Outline} [outline]
 * @property {number} [lots]
 */

/** The service compares no more. */
export const MOST = 10;

const LONGEST_NAME = 60;
const KEPT_AS = "ritchi.shortlist";

/**
 * The shortlist as one word of the address: `name=p:id,id*lots;name=g:lon,lat,lon,lat/…//…`, with
 * a slash between rings and two between polygons.
 *
 * @param {Entry[]} entries
 */
export function writeShortlist(entries) {
  return entries
    .map(({ name, parcels, outline, lots }) => {
      const land = parcels ? `p:${parcels.map(escape).join(",")}` : `g:${writeOutline(outline)}`;
      return `${escape(name)}=${land}${lots ? `*${lots}` : ""}`;
    })
    .join(";");
}

/** Reads what {@link writeShortlist} wrote; what is unreadable is left out. @param {string | undefined} text @returns {Entry[]} */
export function readShortlist(text) {
  return (text ?? "").split(";").flatMap(readEntry).slice(0, MOST);
}

/** @param {string} text @returns {Entry[]} */
function readEntry(text) {
  const match = /^([^=]+)=([pg]):([^*]+)(?:\*([1-9][0-9]{0,4}))?$/.exec(text);
  if (!match) return [];
  const [, name, kind, land, lots] = match;
  const common = {
    name: unescape(name).slice(0, LONGEST_NAME),
    ...(lots ? { lots: Number(lots) } : {}),
  };
  if (kind === "p") {
    const parcels = land.split(",").filter(Boolean).map(unescape);
    return parcels.length > 0 ? [{ ...common, parcels }] : [];
  }
  const outline = readOutline(land);
  return outline ? [{ ...common, outline }] : [];
}

/** Only the characters that divide entries are escaped, so that the rest stays readable. @param {string} text */
function escape(text) {
  return text.replace(
    /[%=;*,]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** @param {string} text */
function unescape(text) {
  return text.replace(/%([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

/** @param {Outline | undefined} outline */
function writeOutline(outline) {
  if (!outline) return "";
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  const ring = (/** @type {number[][]} */ positions) =>
    positions.map(([lon, lat]) => `${short(lon)},${short(lat)}`).join(",");
  return polygons.map((/** @type {any} */ rings) => rings.map(ring).join("/")).join("//");
}

/** Seven decimals are a centimetre. @param {number} degrees */
function short(degrees) {
  return String(Math.round(degrees * 1e7) / 1e7);
}

/** @param {string} text @returns {Outline | null} */
function readOutline(text) {
  const polygons = text.split("//").map((polygon) => polygon.split("/").map(readRing));
  const sound = polygons.every((rings) => rings.every((ring) => ring.length >= 4));
  if (!sound) return null;
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** The positions of a ring; none where a number is not one. @param {string} text @returns {number[][]} */
function readRing(text) {
  const numbers = text.split(",").map(Number);
  if (numbers.length % 2 !== 0 || !numbers.every(Number.isFinite)) return [];
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}

/** What tells that two entries mean the same land. @param {Entry} entry */
export function landOf({ parcels, outline }) {
  return parcels ? [...parcels].sort().join(",") : writeOutline(outline);
}

/**
 * The shortlist of the address; where it has none, the one that this browser remembers.
 *
 * @param {State} state
 * @returns {Entry[]}
 */
export function shortlistOf(state) {
  const given = state.task.compareSites;
  return readShortlist(given === undefined ? remembered() : given);
}

/** Puts the shortlist into the address and remembers it. @param {Store} store @param {Entry[]} entries */
export function keepShortlist(store, entries) {
  const compareSites = writeShortlist(entries);
  store.set({ task: { ...store.state.task, compareSites } });
  try {
    localStorage.setItem(KEPT_AS, compareSites);
  } catch {
    // A browser that keeps nothing still has the address.
  }
}

function remembered() {
  try {
    return localStorage.getItem(KEPT_AS) ?? "";
  } catch {
    return "";
  }
}

/** An entry as the service wants it. @param {Entry} entry @returns {SiteInput} */
export function inputOf({ name, parcels, outline, lots }) {
  return {
    label: name.slice(0, LONGEST_NAME),
    ...(lots ? { lots } : {}),
    ...(parcels ? { parcels } : { site: outline }),
  };
}

/** The list with one entry moved by a step. @template T @param {T[]} list @param {number} from @param {1 | -1} step */
export function moved(list, from, step) {
  const to = from + step;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}
