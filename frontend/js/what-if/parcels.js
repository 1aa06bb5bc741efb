import { roughly } from "./plane.js";

/** @import {Tile, TileParcels} from "./tile-parcels.js" */

/**
 * The parcels of a map section as columns. A parcel cut by the edges of tiles is one row with the
 * rings of all its pieces.
 *
 * @typedef {object} Parcels
 * @property {number} count
 * @property {string[]} ids
 * @property {string[]} names
 * @property {string[]} classes what the rows say of their accuracy
 * @property {Float64Array} nearest as stored: to the nearest interchange of the present day
 * @property {Float64Array} farthest
 * @property {Float64Array} area hectares
 * @property {Int32Array} lots
 * @property {Uint8Array} synthetic
 * @property {Uint8Array} inView 1 where its bounds meet the map section
 * @property {Float64Array} lon of the middle of its bounds
 * @property {Float64Array} lat
 * @property {Float64Array} half metres from there to its farthest corner
 * @property {(i: number) => Float64Array[]} ringsOf
 * @property {number} rounding metres by which coordinates from these tiles may be off
 */

/** Degrees of the map section: west, south, east, north. @typedef {[number, number, number, number]} Box */

/** Side of the world in metres on the equator. */
const EQUATOR = 40_075_016.686;

/** What the rounding to the grid of a tile can shift a point by. @param {number} z @param {number} lat */
export function roundingOf(z, lat) {
  const cell = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / 2 ** z / 4096;
  return cell * Math.SQRT1_2;
}

/**
 * @param {{tile: Tile, parcels: TileParcels}[]} tiles all of one zoom
 * @param {Box} view
 * @returns {Parcels}
 */
export function gather(tiles, view) {
  /** @type {Map<string, number>} */
  const rows = new Map();
  /** @type {{tile: TileParcels, at: number}[][]} */
  const pieces = [];
  for (const { parcels } of tiles) {
    parcels.ids.forEach((id, at) => {
      let row = rows.get(id);
      if (row === undefined) {
        row = pieces.length;
        rows.set(id, row);
        pieces.push([]);
      }
      pieces[row].push({ tile: parcels, at });
    });
  }
  const count = pieces.length;
  const numbers = () => new Float64Array(count);
  const result = {
    count,
    ids: [...rows.keys()],
    names: /** @type {string[]} */ ([]),
    classes: /** @type {string[]} */ ([]),
    nearest: numbers(),
    farthest: numbers(),
    area: numbers(),
    lots: new Int32Array(count),
    synthetic: new Uint8Array(count),
    inView: new Uint8Array(count),
    lon: numbers(),
    lat: numbers(),
    half: numbers(),
    ringsOf: (/** @type {number} */ i) => pieces[i].flatMap(({ tile, at }) => rings(tile, at)),
    rounding: roundingOf(tiles[0]?.tile.z ?? 16, (view[1] + view[3]) / 2),
  };
  for (let i = 0; i < count; i++) fill(result, i, { pieces: pieces[i], view });
  return result;
}

/** @param {Parcels} result @param {number} i @param {{pieces: {tile: TileParcels, at: number}[], view: Box}} from */
function fill(result, i, { pieces, view }) {
  const [{ tile, at }] = pieces;
  result.names[i] = tile.names[at];
  result.classes[i] = tile.classes[at];
  result.nearest[i] = tile.nearest[at];
  result.farthest[i] = tile.farthest[at];
  result.area[i] = tile.area[at];
  result.lots[i] = tile.lots[at];
  result.synthetic[i] = tile.synthetic[at];
  let [west, south, east, north] = [181, 91, -181, -91];
  for (const piece of pieces) {
    const { coordinates } = piece.tile;
    const [from, to] = extentOf(piece.tile, piece.at);
    for (let k = from; k < to; k += 2) {
      west = Math.min(west, coordinates[k]);
      east = Math.max(east, coordinates[k]);
      south = Math.min(south, coordinates[k + 1]);
      north = Math.max(north, coordinates[k + 1]);
    }
  }
  result.lon[i] = (west + east) / 2;
  result.lat[i] = (south + north) / 2;
  result.half[i] = roughly(west, south, east, north) / 2;
  const meets = west <= view[2] && east >= view[0] && south <= view[3] && north >= view[1];
  result.inView[i] = meets ? 1 : 0;
}

/** Where a parcel's coordinates begin and end. @param {TileParcels} tile @param {number} at */
function extentOf({ ringEnds, ringsOf }, at) {
  const first = at === 0 ? 0 : ringsOf[at - 1];
  const end = (/** @type {number} */ ring) => (ring === 0 ? 0 : ringEnds[ring - 1]);
  return [end(first), end(ringsOf[at])];
}

/** @param {TileParcels} tile @param {number} at @returns {Float64Array[]} */
function rings(tile, at) {
  const { coordinates, ringEnds, ringsOf } = tile;
  const found = [];
  for (let ring = at === 0 ? 0 : ringsOf[at - 1]; ring < ringsOf[at]; ring++) {
    const from = ring === 0 ? 0 : ringEnds[ring - 1];
    found.push(coordinates.subarray(from, ringEnds[ring]));
  }
  return found;
}
