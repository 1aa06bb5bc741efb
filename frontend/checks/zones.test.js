import assert from "node:assert/strict";
import test from "node:test";
import { toPlane, zoneNear } from "../js/geo/zones.js";
import { areaOf, distance } from "../js/geo/geodesy.js";

test("every zone's origin is 0, 0", () => {
  const { x, y } = toPlane(2, 131, 33);
  assert.ok(Math.abs(x) < 1e-4 && Math.abs(y) < 1e-4);
});

test("one degree north of an origin is the meridian arc times 0.9999", () => {
  const { x, y } = toPlane(3, 132 + 1 / 6, 37);
  const arc = distance([132 + 1 / 6, 36], [132 + 1 / 6, 37]);
  assert.ok(Math.abs(x - arc * 0.9999) < 1e-4);
  assert.ok(Math.abs(y) < 1e-4);
});

test("the five regions fall into their official zones", () => {
  assert.equal(zoneNear(130.84, 32.88), 2);
  assert.equal(zoneNear(132.74, 34.43), 3);
  assert.equal(zoneNear(136.63, 34.97), 6);
  assert.equal(zoneNear(141.11, 39.29), 10);
  assert.equal(zoneNear(141.65, 42.82), 12);
});

test("a hole is taken off an area", () => {
  const outer = [
    [0, 0],
    [0.02, 0],
    [0.02, 0.02],
    [0, 0.02],
    [0, 0],
  ];
  const hole = [
    [0, 0],
    [0.01, 0],
    [0.01, 0.02],
    [0, 0.02],
    [0, 0],
  ];
  const whole = areaOf({ type: "Polygon", coordinates: [outer] });
  const half = areaOf({ type: "Polygon", coordinates: [outer, hole] });
  assert.ok(Math.abs(half / whole - 0.5) < 1e-6);
});
