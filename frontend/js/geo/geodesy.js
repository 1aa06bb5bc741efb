import * as geographicLib from "geographiclib-geodesic";

/** @typedef {[number, number]} Position longitude, latitude */

// The browser reads the library's file as a module, where it leaves its name in the window.
const library = /** @type {typeof import("geographiclib-geodesic")} */ (
  "default" in geographicLib
    ? geographicLib.default
    : (/** @type {any} */ (globalThis).geodesic ?? geographicLib)
);

/** GRS80, the ellipsoid of JGD2011. */
const grs80 = new library.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/** Metres along the geodesic between two positions. @param {Position} a @param {Position} b */
export function distance(a, b) {
  return grs80.Inverse(a[1], a[0], b[1], b[0]).s12 ?? 0;
}

/** Metres along all legs. @param {Position[]} path */
export function lengthOf(path) {
  return path.slice(1).reduce((sum, position, i) => sum + distance(path[i], position), 0);
}

/**
 * Square metres and metres round of a simple ring on the ellipsoid.
 *
 * @param {Position[]} ring open or closed
 */
export function measureRing(ring) {
  const polygon = grs80.Polygon(false);
  const last = ring[ring.length - 1];
  const closed = ring.length > 1 && last[0] === ring[0][0] && last[1] === ring[0][1];
  for (const [lon, lat] of closed ? ring.slice(0, -1) : ring) polygon.AddPoint(lat, lon);
  const { area, perimeter } = polygon.Compute(false, true);
  return { area: Math.abs(area ?? 0), perimeter };
}

/**
 * Square metres of a polygon or multipolygon, holes taken off.
 *
 * @param {GeoJSON.Geometry} geometry
 * @returns {number}
 */
export function areaOf(geometry) {
  if (geometry.type === "GeometryCollection") {
    return geometry.geometries.reduce((sum, part) => sum + areaOf(part), 0);
  }
  if (geometry.type === "Polygon") return areaOfRings(geometry.coordinates);
  if (geometry.type !== "MultiPolygon") return 0;
  return geometry.coordinates.reduce((sum, rings) => sum + areaOfRings(rings), 0);
}

/** @param {GeoJSON.Position[][]} rings */
function areaOfRings(rings) {
  return rings.reduce((sum, ring, i) => {
    const { area } = measureRing(/** @type {Position[]} */ (ring));
    return i === 0 ? area : sum - area;
  }, 0);
}

/**
 * The path with points added so that each leg follows the geodesic on the map.
 *
 * @param {Position[]} path
 * @returns {Position[]}
 */
export function densify(path) {
  /** @type {Position[]} */
  const dense = path.slice(0, 1);
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1], path[i]];
    const line = grs80.InverseLine(a[1], a[0], b[1], b[0]);
    const pieces = Math.min(64, Math.ceil(line.s13 / 20_000));
    for (let piece = 1; piece < pieces; piece++) {
      const at = line.Position((line.s13 * piece) / pieces);
      dense.push([at.lon2 ?? 0, at.lat2 ?? 0]);
    }
    dense.push(b);
  }
  return dense;
}
