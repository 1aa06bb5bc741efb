/** Fetches and reads tiles beside the page's own thread. A message asks for one tile. */

// @ts-expect-error A worker has no import map: this is the address in the served page.
import * as pbf from "/vendor/pbf/index.js";
import { readParcels } from "./tile-parcels.js";

/** @typedef {{key: string, url: string, z: number, x: number, y: number}} Wanted */

/** @param {Wanted} wanted */
async function answer({ key, url, z, x, y }) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(String(response.status));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const parcels = readParcels(new pbf.PbfReader(bytes), { z, x, y });
    const { nearest, farthest, area, coordinates } = parcels;
    const moved = [nearest.buffer, farthest.buffer, area.buffer, coordinates.buffer];
    self.postMessage({ key, parcels }, { transfer: moved });
  } catch {
    self.postMessage({ key, parcels: null });
  }
}

self.addEventListener("message", ({ data }) => answer(data));
