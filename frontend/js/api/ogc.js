import { getJson } from "./http.js";

/** @import {Collection, Item, MapStyle, Reference} from "../types.js" */

const ROOT = "/ogc/collections";

/** @returns {Promise<Collection[]>} */
export async function listCollections() {
  const { collections } = await getJson(`${ROOT}?f=json`);
  const described = collections.filter((/** @type {any} */ raw) => raw["x-ritchi"]);
  return described.map((/** @type {any} */ raw) => ({
    id: raw.id,
    ...raw["x-ritchi"],
    empty: !raw.extent?.spatial,
  }));
}

/** The style of the whole map. @returns {Promise<MapStyle>} */
export function getMapStyle() {
  return getJson("/ogc/styles/default?f=mapbox");
}

/** @param {Reference} reference @param {AbortSignal} [signal] @returns {Promise<Item>} */
export function getItem({ collection, id }, signal) {
  const path = `${ROOT}/${encodeURIComponent(collection)}/items/${encodeURIComponent(id)}`;
  return getJson(`${path}?f=json`, signal);
}

/**
 * One page of what lies in a box; with `ended` also of what has ended.
 *
 * @param {string} collection
 * @param {{bbox: number[], limit: number, offset: number, ended?: boolean}} page
 * @param {AbortSignal} [signal]
 * @returns {Promise<{items: Item[], more: boolean, matched: number|null}>}
 */
export async function listItems(collection, { bbox, limit, offset, ended }, signal) {
  const query = new URLSearchParams({
    bbox: bbox.map((value) => value.toFixed(6)).join(","),
    limit: String(limit),
    offset: String(offset),
    f: "json",
    ...(ended ? { datetime: "../.." } : {}),
  });
  const body = await getJson(`${ROOT}/${encodeURIComponent(collection)}/items?${query}`, signal);
  return {
    items: body.features,
    more: (body.links ?? []).some((/** @type {{rel: string}} */ link) => link.rel === "next"),
    matched: typeof body.numberMatched === "number" ? body.numberMatched : null,
  };
}

/** The address template of a collection's tiles. @param {string} collection */
export function tileTemplate(collection) {
  return `${location.origin}${ROOT}/${collection}/tiles/WebMercatorQuad/{z}/{y}/{x}?f=mvt`;
}

/**
 * @typedef {{collection: string, id: string, name_ja: string, name_en: string|null,
 *   place_ja: string|null, place_en: string|null, bbox: number[]|null}} SearchResult
 */

/** @param {string} q @param {AbortSignal} signal @returns {Promise<SearchResult[]>} */
export async function searchNames(q, signal) {
  const { results } = await getJson(
    `/api/search?${new URLSearchParams({ q, limit: "20" })}`,
    signal,
  );
  return results;
}
