import { getJson, request } from "./http.js";

/** @import {Item, Reference} from "../types.js" */

/**
 * @typedef {object} Member One member of a feature as the schema tells it.
 * @property {string} title
 * @property {string} type
 * @property {string} [format]
 * @property {boolean} [readOnly]
 * @property {string[]} [enum]
 * @property {number} [maxLength]
 *
 * @typedef {{properties: Record<string, Member>, required?: string[]}} FeatureSchema
 * @typedef {{item: Item, tag: string}} Version A feature with the tag of the state that was read.
 * @typedef {{geometry?: GeoJSON.Geometry, properties?: Record<string, unknown>}} FeaturePatch
 */

const ROOT = "/ogc/collections";

/** @param {Reference} reference */
function pathOf({ collection, id }) {
  return `${ROOT}/${encodeURIComponent(collection)}/items/${encodeURIComponent(id)}`;
}

/** Tags of the service are strong; a proxy that compresses puts W/ before them. @param {Response} response */
function tagOf(response) {
  return (response.headers.get("ETag") ?? "").replace(/^W\//, "");
}

/** @param {string} collection @returns {Promise<FeatureSchema>} */
export function getFeatureSchema(collection) {
  return getJson(`${ROOT}/${encodeURIComponent(collection)}/schema?f=json`);
}

/** @param {Reference} reference @returns {Promise<Version>} */
export async function readVersion(reference) {
  const response = await request(`${pathOf(reference)}?f=json`, { cache: "no-cache" });
  return { item: await response.json(), tag: tagOf(response) };
}

/** @param {Reference} reference @param {string} tag @param {FeaturePatch} patch */
export async function patchFeature(reference, tag, patch) {
  await request(pathOf(reference), {
    method: "PATCH",
    headers: { "Content-Type": "application/merge-patch+json", "If-Match": tag },
    body: JSON.stringify(patch),
  });
}

/** @param {Reference} reference @param {string} tag */
export async function deleteFeature(reference, tag) {
  await request(pathOf(reference), { method: "DELETE", headers: { "If-Match": tag } });
}
