import * as proj4Module from "proj4";

// The browser reads the library's file as a module, where it leaves its name in the window.
const proj4 = /** @type {typeof import("proj4")} */ (
  /** @type {any} */ (proj4Module).default ?? /** @type {any} */ (globalThis).proj4
);

/** Origins of the nineteen plane-rectangular systems, longitude and latitude in degrees. */
const ORIGINS = [
  [129.5, 33],
  [131, 33],
  [132 + 1 / 6, 36],
  [133.5, 33],
  [134 + 1 / 3, 36],
  [136, 36],
  [137 + 1 / 6, 36],
  [138.5, 36],
  [139 + 5 / 6, 36],
  [140 + 5 / 6, 40],
  [140.25, 44],
  [142.25, 44],
  [144.25, 44],
  [142, 26],
  [127.5, 26],
  [124, 26],
  [131, 26],
  [136, 20],
  [154, 26],
];

/** Seats of prefectures and subprefectures with their zone: [zone, longitude, latitude]. */
const SEATS = [
  [1, 129.87, 32.75],
  [1, 129.5, 28.38],
  [2, 130.42, 33.61],
  [2, 130.3, 33.25],
  [2, 130.74, 32.79],
  [2, 131.61, 33.24],
  [2, 131.42, 31.91],
  [2, 130.56, 31.56],
  [3, 131.47, 34.19],
  [3, 133.05, 35.47],
  [3, 132.46, 34.4],
  [3, 132.74, 34.43],
  [4, 134.04, 34.34],
  [4, 132.77, 33.84],
  [4, 134.56, 34.07],
  [4, 133.53, 33.56],
  [5, 135.18, 34.69],
  [5, 134.24, 35.5],
  [5, 133.93, 34.66],
  [6, 135.76, 35.02],
  [6, 135.52, 34.69],
  [6, 136.22, 36.07],
  [6, 135.87, 35.0],
  [6, 136.51, 34.73],
  [6, 136.63, 34.97],
  [6, 135.83, 34.69],
  [6, 135.17, 34.23],
  [7, 136.63, 36.59],
  [7, 137.21, 36.7],
  [7, 136.72, 35.39],
  [7, 136.91, 35.18],
  [8, 139.02, 37.9],
  [8, 138.18, 36.65],
  [8, 138.57, 35.66],
  [8, 138.38, 34.98],
  [9, 139.69, 35.69],
  [9, 140.47, 37.75],
  [9, 139.88, 36.57],
  [9, 140.45, 36.34],
  [9, 139.65, 35.86],
  [9, 140.12, 35.6],
  [9, 139.06, 36.39],
  [9, 139.64, 35.45],
  [10, 140.74, 40.82],
  [10, 140.1, 39.72],
  [10, 140.36, 38.24],
  [10, 141.15, 39.7],
  [10, 141.11, 39.29],
  [10, 140.87, 38.27],
  [11, 140.73, 41.77],
  [11, 140.99, 43.19],
  [11, 140.97, 42.32],
  [12, 141.35, 43.06],
  [12, 141.65, 42.82],
  [12, 142.37, 43.77],
  [13, 143.2, 42.92],
  [13, 144.38, 42.98],
  [13, 143.9, 43.8],
  [14, 142.19, 27.09],
  [15, 127.68, 26.21],
  [16, 124.16, 24.34],
  [17, 131.24, 25.83],
];

/** How a zone is written officially. */
export const ROMAN = [
  ..."I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX".split(" "),
];

/**
 * The zone of a place, by the nearest seat of a prefecture. Coarse near prefectural borders; the
 * reader can choose another.
 *
 * @param {number} lon
 * @param {number} lat
 */
export function zoneNear(lon, lat) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let best = { zone: 9, square: Infinity };
  for (const [zone, seatLon, seatLat] of SEATS) {
    const square = ((lon - seatLon) * shrink) ** 2 + (lat - seatLat) ** 2;
    if (square < best.square) best = { zone, square };
  }
  return best.zone;
}

/**
 * Plane-rectangular coordinates in metres: X to the north, Y to the east, as surveyors write them.
 *
 * @param {number} zone 1 to 19
 * @param {number} lon
 * @param {number} lat
 */
export function toPlane(zone, lon, lat) {
  const [lon0, lat0] = ORIGINS[zone - 1];
  const definition = `+proj=tmerc +lat_0=${lat0} +lon_0=${lon0} +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`;
  const [east, north] = proj4(definition).forward([lon, lat]);
  return { x: north, y: east };
}
