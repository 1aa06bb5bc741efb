import { tileTemplate } from "../api/ogc.js";
import { gather } from "./parcels.js";

/** @import {Map as LeafletMap} from "leaflet" */
/** @import {Parcels} from "./parcels.js" */
/** @import {Tile, TileParcels} from "./tile-parcels.js" */

export const COLLECTION = "parcel-screenings";

/** Zooms of the tiles that are read: below are none, beyond nothing would be finer. */
export const COARSEST = 12;
const FINEST = 16;

/** Tiles are kept so that going back and forth does not fetch them again. */
const KEPT = 200;

/** The tiles over a map section, of the zoom at which the map draws them. @param {LeafletMap} map @returns {Tile[]} */
function tilesOver(map) {
  const z = Math.min(FINEST, Math.floor(map.getZoom()) - 1);
  if (z < COARSEST) return [];
  const bounds = map.getBounds();
  const side = 2 ** z;
  const column = (/** @type {number} */ lon) => Math.floor(((lon + 180) / 360) * side);
  const row = (/** @type {number} */ lat) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * side);
  const tiles = [];
  for (let x = column(bounds.getWest()); x <= column(bounds.getEast()); x++) {
    for (let y = row(bounds.getNorth()); y <= row(bounds.getSouth()); y++) tiles.push({ z, x, y });
  }
  return tiles;
}

/**
 * Reads the parcels of the present map section in a worker.
 *
 * @param {LeafletMap} map
 */
export function createSection(map) {
  const worker = new Worker(new URL("./tile-worker.js", import.meta.url), { type: "module" });
  /** @type {Map<string, Promise<TileParcels>>} */
  const tiles = new Map();
  /** @type {Map<string, {resolve: (parcels: TileParcels) => void, reject: (cause: Error) => void}>} */
  const waiting = new Map();
  worker.addEventListener("message", ({ data: { key, parcels } }) => {
    const { resolve, reject } = waiting.get(key) ?? {};
    waiting.delete(key);
    if (parcels) return resolve?.(parcels);
    tiles.delete(key);
    reject?.(new Error(`no tile ${key}`));
  });

  /** @param {Tile} tile */
  const fetchTile = ({ z, x, y }) => {
    const key = `${z}/${x}/${y}`;
    const kept = tiles.get(key);
    if (kept) return kept;
    /** @type {Promise<TileParcels>} */
    const promise = new Promise((resolve, reject) => waiting.set(key, { resolve, reject }));
    const url = tileTemplate(COLLECTION)
      .replace("{z}", String(z))
      .replace("{x}", String(x))
      .replace("{y}", String(y));
    worker.postMessage({ key, url, z, x, y });
    tiles.set(key, promise);
    for (const old of tiles.keys()) {
      if (tiles.size <= KEPT) break;
      if (!waiting.has(old)) tiles.delete(old);
    }
    return promise;
  };

  return {
    /** @returns {Promise<Parcels | null>} null where the map shows too much for parcels */
    async read() {
      const wanted = tilesOver(map);
      if (wanted.length === 0) return null;
      const read = await Promise.all(
        wanted.map(async (tile) => ({ tile, parcels: await fetchTile(tile) })),
      );
      if (read.some(({ parcels }) => parcels.counted)) return null;
      const bounds = map.getBounds();
      const { lat, lng } = bounds.getSouthWest();
      const { lat: north, lng: east } = bounds.getNorthEast();
      return gather(read, [lng, lat, east, north]);
    },

    /** The stored values may have changed: everything is fetched again. */
    forget: () => tiles.clear(),
  };
}
