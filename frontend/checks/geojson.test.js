import assert from "node:assert/strict";
import test from "node:test";
import { boundsOf, readAreas } from "../js/geo/geojson.js";
import { sorted } from "../js/table/rows.js";

const SQUARE = [
  [
    [132, 34],
    [132.01, 34],
    [132.01, 34.01],
    [132, 34.01],
    [132, 34],
  ],
];

test("polygons of features become one geometry", () => {
  const feature = { type: "Feature", geometry: { type: "Polygon", coordinates: SQUARE } };
  const read = readAreas(
    JSON.stringify({ type: "FeatureCollection", features: [feature, feature] }),
  );
  assert.equal(read.geometry.type, "MultiPolygon");
  assert.equal(read.geometry.coordinates.length, 2);
  assert.ok(read.area > 2e6 && read.area < 2.1e6);
});

test("what is no polygon is told apart from what is no GeoJSON", () => {
  assert.equal(readAreas("{").fault, "check.geojsonBad");
  assert.equal(readAreas("[]").fault, "check.geojsonBad");
  assert.equal(readAreas('{"type":"Point","coordinates":[1,2]}').fault, "check.geojsonNotArea");
  assert.equal(readAreas('{"type":"Polygon"}').fault, "check.geojsonBad");
});

test("a box goes round everything and nothing has none", () => {
  assert.deepEqual(boundsOf({ type: "Polygon", coordinates: SQUARE }), [132, 34, 132.01, 34.01]);
  assert.equal(boundsOf({ type: "FeatureCollection", features: [] }), null);
});

test("rows without a value come last in either direction", () => {
  const items = [5, null, 10].map((area, i) => ({ id: String(i), properties: { area } }));
  const order = (down) =>
    sorted(items, { name: "area", down }).map(({ properties }) => properties.area);
  assert.deepEqual(order(false), [5, 10, null]);
  assert.deepEqual(order(true), [10, 5, null]);
});
