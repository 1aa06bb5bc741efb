/**
 * Reads the parcels of a vector tile into flat arrays. Runs in a worker; the reader of protocol
 * buffers is handed in, because a worker has no import map.
 *
 * @typedef {object} TileParcels
 * @property {string[]} ids
 * @property {string[]} names
 * @property {Float64Array} nearest metres; infinite where no interchange is known
 * @property {Float64Array} farthest
 * @property {Float64Array} area hectares
 * @property {Int32Array} lots -1 when nobody said
 * @property {Uint8Array} synthetic
 * @property {string[]} classes what a row says of its accuracy, as CLASSES lists it, joined by a bar
 * @property {Float64Array} coordinates lon, lat, …; the rings one after another
 * @property {Uint32Array} ringEnds where each ring ends in `coordinates`
 * @property {boolean} counted whether the tile only counts parcels by cell, because it would be too large
 * @property {Uint32Array} ringsOf how many rings there are up to and with each parcel
 *
 * @typedef {{z: number, x: number, y: number}} Tile
 */

/** @import {PbfReader} from "pbf" */

const LAYER = "parcel-screenings";
const CELLS = `${LAYER}-summary`;

/** The attributes that say how far a boundary may be off, the decisive one first. */
export const CLASSES = ["accuracy_class", "coordinate_class", "positional_accuracy"];

/** @param {PbfReader} pbf @param {Tile} tile @returns {TileParcels} */
export function readParcels(pbf, tile) {
  const { layer, counted } = pbf.readFields(
    (tag, found, reader) => {
      if (tag !== 3) return;
      const one = reader.readMessage(readLayer, emptyLayer());
      if (one.name === LAYER) found.layer = one;
      if (one.name === CELLS) found.counted = true;
    },
    { layer: emptyLayer(), counted: false },
  );
  return { ...collect(layer, tile), counted };
}

/** @typedef {{tags: number[], geometry: number[]}} RawFeature */
/** @typedef {{name: string, extent: number, keys: string[], values: unknown[], features: RawFeature[]}} RawLayer */

/** @returns {RawLayer} */
function emptyLayer() {
  return { name: "", extent: 4096, keys: [], values: [], features: [] };
}

/** @param {number} tag @param {RawLayer} layer @param {PbfReader} pbf */
function readLayer(tag, layer, pbf) {
  if (tag === 1) layer.name = pbf.readString();
  else if (tag === 2) layer.features.push(pbf.readMessage(readFeature, { tags: [], geometry: [] }));
  else if (tag === 3) layer.keys.push(pbf.readString());
  else if (tag === 4) layer.values.push(pbf.readMessage(readValue, { value: null }).value);
  else if (tag === 5) layer.extent = pbf.readVarint();
}

/** @param {number} tag @param {RawFeature} feature @param {PbfReader} pbf */
function readFeature(tag, feature, pbf) {
  if (tag === 2) pbf.readPackedVarint(feature.tags);
  else if (tag === 4) pbf.readPackedVarint(feature.geometry);
}

/** @param {number} tag @param {{value: unknown}} holder @param {PbfReader} pbf */
function readValue(tag, holder, pbf) {
  if (tag === 1) holder.value = pbf.readString();
  else if (tag === 2) holder.value = pbf.readFloat();
  else if (tag === 3) holder.value = pbf.readDouble();
  else if (tag === 4 || tag === 5) holder.value = pbf.readVarint();
  else if (tag === 6) holder.value = pbf.readSVarint();
  else if (tag === 7) holder.value = pbf.readBoolean();
}

/** @param {RawLayer} layer @param {Tile} tile @returns {Omit<TileParcels, "counted">} */
function collect({ keys, values, features, extent }, tile) {
  const n = features.length;
  const numbers = () => new Float64Array(n);
  /** @type {Omit<TileParcels, "counted">} */
  const found = {
    ids: [],
    names: [],
    classes: [],
    nearest: numbers(),
    farthest: numbers(),
    area: numbers(),
    lots: new Int32Array(n),
    synthetic: new Uint8Array(n),
    coordinates: new Float64Array(0),
    ringEnds: new Uint32Array(0),
    ringsOf: new Uint32Array(n),
  };
  /** @type {number[]} */
  const coordinates = [];
  /** @type {number[]} */
  const ringEnds = [];
  const place = placeOf(tile, extent);
  features.forEach(({ tags, geometry }, i) => {
    const of = (/** @type {string} */ name) => {
      for (let k = 0; k < tags.length; k += 2) {
        if (keys[tags[k]] === name) return values[tags[k + 1]];
      }
      return undefined;
    };
    found.ids.push(String(of("id")));
    found.classes.push(CLASSES.map((name) => of(name) ?? "").join("|"));
    found.names.push(String(of("name_ja") ?? ""));
    found.nearest[i] = Number(of("nearest_m") ?? Infinity);
    found.farthest[i] = Number(of("farthest_m") ?? Infinity);
    found.area[i] = Number(of("area_ha") ?? 0);
    found.lots[i] = Number(of("lots") ?? -1);
    found.synthetic[i] = of("synthetic") === true ? 1 : 0;
    readRings(geometry, place, coordinates, ringEnds);
    found.ringsOf[i] = ringEnds.length;
  });
  found.coordinates = Float64Array.from(coordinates);
  found.ringEnds = Uint32Array.from(ringEnds);
  return found;
}

/** The longitude and latitude of tile units. @param {Tile} tile @param {number} extent */
function placeOf({ z, x, y }, extent) {
  const side = 2 ** z * extent;
  return {
    lon: (/** @type {number} */ column) => ((x * extent + column) / side) * 360 - 180,
    lat: (/** @type {number} */ row) =>
      (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y * extent + row)) / side))) * 180) / Math.PI,
  };
}

/**
 * @param {number[]} commands of the format's drawing language
 * @param {ReturnType<typeof placeOf>} place
 * @param {number[]} coordinates
 * @param {number[]} ends
 */
function readRings(commands, place, coordinates, ends) {
  let [x, y, first] = [0, 0, 0];
  for (let k = 0; k < commands.length;) {
    const command = commands[k] & 7;
    const count = commands[k++] >> 3;
    if (command === 7) {
      coordinates.push(coordinates[first], coordinates[first + 1]);
      ends.push(coordinates.length);
      continue;
    }
    if (command === 1) first = coordinates.length;
    for (let i = 0; i < count; i++) {
      x += zigzag(commands[k++]);
      y += zigzag(commands[k++]);
      coordinates.push(place.lon(x), place.lat(y));
    }
  }
}

/** @param {number} n */
function zigzag(n) {
  return (n >> 1) ^ -(n & 1);
}
