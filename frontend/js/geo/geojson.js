import { areaOf } from "./geodesy.js";

/** @typedef {GeoJSON.Polygon | GeoJSON.MultiPolygon} AreaGeometry */

/** @param {any} value @returns {GeoJSON.Geometry[]} */
function geometriesOf(value) {
  if (value?.type === "FeatureCollection") return (value.features ?? []).flatMap(geometriesOf);
  if (value?.type === "Feature") return value.geometry ? geometriesOf(value.geometry) : [];
  if (value?.type === "GeometryCollection") return (value.geometries ?? []).flatMap(geometriesOf);
  return typeof value?.type === "string" ? [value] : [];
}

/** @param {GeoJSON.Geometry[]} areas @returns {AreaGeometry} */
function gather(areas) {
  if (areas.length === 1) return /** @type {AreaGeometry} */ (areas[0]);
  const coordinates = areas.flatMap((area) =>
    area.type === "Polygon"
      ? [area.coordinates]
      : /** @type {GeoJSON.MultiPolygon} */ (area).coordinates,
  );
  return { type: "MultiPolygon", coordinates };
}

/**
 * The polygons of a GeoJSON text as one geometry. Only its form is looked at here; whether the
 * place makes sense is the service's answer.
 *
 * @param {string} text
 * @returns {{fault: "check.geojsonBad" | "check.geojsonNotArea"}
 *   | {geometry: AreaGeometry, count: number, area: number | null}}
 */
export function readAreas(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "check.geojsonBad" };
  }
  const geometries = geometriesOf(value);
  if (geometries.length === 0) return { fault: "check.geojsonBad" };
  const areas = geometries.filter(({ type }) => type === "Polygon" || type === "MultiPolygon");
  if (areas.length !== geometries.length) return { fault: "check.geojsonNotArea" };
  try {
    const geometry = gather(areas);
    const area = areaOf(geometry);
    return { geometry, count: areas.length, area: Number.isFinite(area) ? area : null };
  } catch {
    return { fault: "check.geojsonBad" };
  }
}

/**
 * The box round anything in GeoJSON.
 *
 * @param {any} value
 * @returns {[number, number, number, number] | null} west, south, east, north
 */
export function boundsOf(value) {
  const box = /** @type {[number, number, number, number]} */ ([181, 91, -181, -91]);
  /** @param {any} part */
  const visit = (part) => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] !== "number") return part.forEach(visit);
    box[0] = Math.min(box[0], part[0]);
    box[1] = Math.min(box[1], part[1]);
    box[2] = Math.max(box[2], part[0]);
    box[3] = Math.max(box[3], part[1]);
  };
  geometriesOf(value).forEach((geometry) =>
    visit(/** @type {{coordinates?: unknown}} */ (geometry).coordinates),
  );
  return box[0] > 180 ? null : box;
}
