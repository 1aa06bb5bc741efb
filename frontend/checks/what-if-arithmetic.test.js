import assert from "node:assert/strict";
import test from "node:test";
import geodesic from "geographiclib-geodesic";
import { boundaryDoubt, doubtsOf } from "../js/what-if/doubts.js";
import { createFlips } from "../js/what-if/flips.js";
import { areaOutcome, distanceOutcome, judgeOf, MET, NOT, OPEN } from "../js/what-if/judge.js";
import { LOOK, Model } from "../js/what-if/model.js";
import { gather } from "../js/what-if/parcels.js";
import { planeAt, reachOf, roughly, ROUGHLY } from "../js/what-if/plane.js";

const grs80 = new geodesic.Geodesic.Geodesic(6378137, 1 / 298.257222101);

/** Numbers that look random and are the same every time. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

test("a plane's distances are the ellipsoid's to a micrometre up to 20 km", () => {
  const random = seeded(1);
  const out = new Float64Array(2);
  for (let k = 0; k < 500; k++) {
    const [lon, lat] = [123 + random() * 30, 24 + random() * 21];
    const there = grs80.Direct(lat, lon, random() * 360, random() * 20000);
    planeAt(lon, lat)(there.lon2, there.lat2, out, 0);
    const metres = grs80.Inverse(lat, lon, there.lat2, there.lon2).s12;
    assert.ok(Math.abs(Math.hypot(...out) - metres) < 1e-6, `${metres}`);
    assert.ok(Math.abs(roughly(lon, lat, there.lon2, there.lat2) - metres) <= metres * ROUGHLY);
  }
});

test("the reach of a polygon is that of its geodesic edges, and 0 inside", () => {
  const random = seeded(2);
  for (let k = 0; k < 40; k++) {
    const [lon, lat] = [130 + random(), 32 + random()];
    const ring = squareAt(lon, lat, 0.0005 + random() * 0.001);
    const from = grs80.Direct(lat, lon, random() * 360, 500 + random() * 4000);
    const reach = reachOf(planeAt(from.lon2, from.lat2), [ring]);
    let [nearest, farthest] = [Infinity, 0];
    for (let i = 2; i < ring.length; i += 2) {
      const line = grs80.InverseLine(ring[i - 1], ring[i - 2], ring[i + 1], ring[i]);
      for (let s = 0; s <= 2000; s++) {
        const at = line.Position((line.s13 * s) / 2000);
        const metres = grs80.Inverse(from.lat2, from.lon2, at.lat2, at.lon2).s12;
        nearest = Math.min(nearest, metres);
        farthest = Math.max(farthest, metres);
      }
    }
    assert.ok(reach.nearest <= nearest + 1e-6 && reach.nearest > nearest - 1e-3);
    assert.ok(Math.abs(reach.farthest - farthest) < 1e-5);
    assert.equal(reachOf(planeAt(lon, lat), [ring]).nearest, 0);
    const hole = squareAt(lon, lat, 0.0002);
    assert.ok(reachOf(planeAt(lon, lat), [ring, hole]).nearest > 9);
  }
});

test("outcomes are those of the check on the line and a millimetre or square metre off it", () => {
  assert.equal(distanceOutcome(1900, 2000, 2000, { spare: Infinity, doubt: 0 }), MET);
  assert.equal(distanceOutcome(1900, 2000.001, 2000, { spare: Infinity, doubt: 0 }), OPEN);
  assert.equal(distanceOutcome(2000, 2100, 2000, { spare: Infinity, doubt: 0 }), OPEN);
  assert.equal(distanceOutcome(2000.001, 2100, 2000, { spare: 2000, doubt: 0 }), NOT);
  assert.equal(distanceOutcome(2000.001, 2100, 2000, { spare: 1999.9, doubt: 0 }), OPEN);
  assert.equal(distanceOutcome(Infinity, Infinity, 2000, { spare: -Infinity, doubt: 0 }), OPEN);
  assert.equal(areaOutcome(3, 3, { least: 2.7, doubt: 0 }), MET);
  assert.equal(areaOutcome(2.9999, 3, { least: 2.7, doubt: 0 }), OPEN);
  assert.equal(areaOutcome(2.7, 3, { least: 2.7, doubt: 0 }), OPEN);
  assert.equal(areaOutcome(2.6999, 3, { least: 2.7, doubt: 0 }), NOT);
});

test("a margin smaller than the doubt decides nothing", () => {
  const known = { spare: Infinity, doubt: 50 };
  assert.equal(distanceOutcome(1900, 1950, 2000, known), MET);
  assert.equal(distanceOutcome(1900, 1950.001, 2000, known), OPEN);
  assert.equal(distanceOutcome(2050, 2100, 2000, known), NOT);
  assert.equal(distanceOutcome(2049.999, 2100, 2000, known), OPEN);
  assert.equal(areaOutcome(3.01, 3, { least: 2.7, doubt: 0.01 }), MET);
  assert.equal(areaOutcome(3.0099, 3, { least: 2.7, doubt: 0.01 }), OPEN);
  assert.equal(areaOutcome(2.69, 3, { least: 2.7, doubt: 0.01 }), NOT);
  assert.equal(areaOutcome(2.6901, 3, { least: 2.7, doubt: 0.01 }), OPEN);
});

test("the survey class decides before the kind of coordinates, and what says nothing is boundless", () => {
  const accuracies = [
    { layer: "*", attribute: "positional_accuracy", value: "synthetic", metres: 0 },
    { layer: "parcels", attribute: "accuracy_class", value: "甲二", metres: 0.2 },
    { layer: "parcels", attribute: "coordinate_class", value: "図上測量", metres: 4 },
    { layer: "*", attribute: "positional_accuracy", value: "schematic" },
  ];
  assert.equal(boundaryDoubt(accuracies, "甲二|図上測量|synthetic"), 0.2);
  assert.equal(boundaryDoubt(accuracies, "|図上測量|synthetic"), 4);
  assert.equal(boundaryDoubt(accuracies, "||synthetic"), 0);
  assert.ok(boundaryDoubt(accuracies, "||schematic") > 1e8);
  assert.ok(boundaryDoubt(accuracies, "||") > 1e8);
  const parcels = field(seeded(6), 1);
  const [ring] = parcels.ringsOf(0);
  const side = (a, b) => metresBetween(ring, a, b);
  const { doubt, areaDoubt } = doubtsOf(
    { ...parcels, classes: ["|図上測量|"] },
    { accuracies, interchange: 3 },
  );
  assert.equal(doubt[0], 5);
  const diagonals = 2 * (side(0, 2) ** 2 + side(1, 3) ** 2);
  assert.ok(Math.abs(areaDoubt[0] * 10000 - (4 * Math.sqrt(diagonals)) / 2) <= 0.6);
});

test("flips found by sorted arrays are those of brute force", () => {
  const random = seeded(3);
  const n = 3000;
  const grid = (most, step) =>
    Float64Array.from({ length: n }, () => Math.floor(random() * most) * step);
  const nearest = grid(40, 100);
  const values = {
    nearest,
    farthest: nearest.map((metres) => metres + Math.floor(random() * 4) * 50),
    spare: grid(50, 100),
    doubt: Float64Array.from({ length: n }, () => [0, 50, 1e9][Math.floor(random() * 3)]),
    areaDoubt: Float64Array.from({ length: n }, () => [0, 0.1, 1e9][Math.floor(random() * 3)]),
    area: grid(60, 0.1),
    lots: Int32Array.from({ length: n }, () => Math.floor(random() * 4) - 1),
  };
  const flips = createFlips(values);
  let seen = 0;
  for (let k = 0; k < 200; k++) {
    const terms = () => ({
      radius: Math.floor(random() * 40) * 100,
      hectares: Math.floor(random() * 60) / 10,
      tolerance: 10,
      lots: 2,
    });
    const [from, to] = [terms(), terms()];
    if (k % 3 === 0) to.radius = from.radius;
    if (k % 3 === 1) to.hectares = from.hectares;
    const [was, will] = [judgeOf(values, from), judgeOf(values, to)];
    const expected = [];
    for (let i = 0; i < n; i++) if (was(i) !== will(i)) expected.push(i);
    const found = new Set();
    flips.visit(from, to, (i) => was(i) !== will(i) && found.add(i));
    assert.deepEqual(
      [...found].sort((a, b) => a - b),
      expected,
    );
    seen += expected.length;
  }
  assert.ok(seen > 1000);
});

test("a model after many steps is the model made at once, and its totals are those counted", () => {
  const random = seeded(4);
  const parcels = field(random, 800);
  const stored = [
    { lon: 130.8, lat: 32.8 },
    { lon: 130.86, lat: 32.83 },
  ];
  setStored(parcels, stored);
  const ground = {
    stored,
    asIs: stored,
    terms: { radius: 2000, hectares: 0.5, tolerance: 10, lots: null },
    coverage: [{ lon: 130.83, lat: 32.82, radiusMetres: 6000 }],
    doubts: DOUBTS,
  };
  const model = new Model(parcels, ground);
  const looks = Uint8Array.from({ length: parcels.count }, (_, i) => model.lookOf(i));
  const changed = (i) => (looks[i] = model.lookOf(i));
  let [places, terms] = [stored, ground.terms];
  for (let step = 0; step < 60; step++) {
    if (step % 3 === 0) {
      const lonLat = { lon: 130.8 + random() * 0.06, lat: 32.79 + random() * 0.05 };
      places = random() < 0.5 ? [lonLat, stored[1]] : [...stored, lonLat];
      model.setPlaces(places, { moving: random() < 0.5, changed });
    } else {
      terms = {
        ...terms,
        radius: 500 + Math.floor(random() * 30) * 100,
        hectares: 0.1 + Math.floor(random() * 12) / 10,
      };
      model.setTerms(terms, changed);
    }
    const fresh = new Model(parcels, ground);
    fresh.setTerms(terms, () => {});
    fresh.setPlaces(places, { changed: () => {} });
    assert.deepEqual(model.after, fresh.after, `step ${step}`);
    assert.deepEqual(
      looks,
      Uint8Array.from({ length: parcels.count }, (_, i) => fresh.lookOf(i)),
    );
    const totals = model.totals();
    const count = (look) =>
      looks.reduce((sum, one, i) => sum + (one === look && parcels.inView[i] ? 1 : 0), 0);
    assert.equal(totals.gained, count(LOOK.gained));
    assert.equal(totals.lost, count(LOOK.lost));
    assert.equal(totals.counts[2], count(LOOK.met) + count(LOOK.gained));
    const area = parcels.area.reduce(
      (sum, hectares, i) =>
        sum + (looks[i] === LOOK.gained && parcels.inView[i] ? Math.round(hectares * 10000) : 0),
      0,
    );
    assert.equal(totals.gainedArea, area);
  }
});

test("a moved interchange leaves every parcel with the distance to what is left", () => {
  const random = seeded(5);
  const parcels = field(random, 300);
  const stored = [
    { lon: 130.8, lat: 32.8 },
    { lon: 130.83, lat: 32.82 },
    { lon: 130.86, lat: 32.83 },
  ];
  setStored(parcels, stored);
  const moved = [stored[0], { lon: 130.845, lat: 32.8 }, stored[2]];
  for (const radius of [800, 1500, 2500]) {
    const terms = { radius, hectares: null, tolerance: 0, lots: null };
    const model = new Model(parcels, { stored, asIs: stored, terms, coverage: [], doubts: EXACT });
    model.setPlaces(moved, { changed: () => {} });
    for (let i = 0; i < parcels.count; i++) {
      const reaches = moved.map(({ lon, lat }) => reachOf(planeAt(lon, lat), parcels.ringsOf(i)));
      const nearest = Math.min(...reaches.map((one) => one.nearest));
      const farthest = Math.min(...reaches.map((one) => one.farthest));
      const expected = distanceOutcome(nearest, farthest, radius, { spare: -Infinity, doubt: 0 });
      const sure = Math.min(Math.abs(nearest - radius), Math.abs(farthest - radius)) > 0.01;
      if (sure) assert.equal(model.after[i], expected);
    }
  }
});

const EXACT = {
  accuracies: [{ layer: "*", attribute: "positional_accuracy", value: "synthetic", metres: 0 }],
  interchange: 0,
};
const DOUBTS = {
  accuracies: [{ layer: "*", attribute: "positional_accuracy", value: "synthetic", metres: 4 }],
  interchange: 50,
};

function metresBetween(ring, a, b) {
  return grs80.Inverse(ring[2 * a + 1], ring[2 * a], ring[2 * b + 1], ring[2 * b]).s12;
}

function squareAt(lon, lat, side) {
  const [a, b] = [side / 2, side / 2];
  const ring = [lon - a, lat - b, lon + a, lat - b, lon + a, lat + b, lon - a, lat + b];
  return Float64Array.from([...ring, ring[0], ring[1]]);
}

function field(random, n) {
  const squares = Array.from({ length: n }, () =>
    squareAt(130.78 + random() * 0.1, 32.78 + random() * 0.07, 0.0003 + random() * 0.001),
  );
  const numbers = (value) => Float64Array.from({ length: n }, value);
  const tile = {
    ids: squares.map((_, i) => `p${i}`),
    names: squares.map(() => ""),
    classes: squares.map(() => "||synthetic"),
    nearest: numbers(() => Infinity),
    farthest: numbers(() => Infinity),
    area: numbers(() => Math.round(random() * 12000) / 10000),
    lots: new Int32Array(n).fill(-1),
    synthetic: new Uint8Array(n),
    coordinates: Float64Array.from(squares.flatMap((ring) => [...ring])),
    ringEnds: Uint32Array.from(squares, (_, i) => (i + 1) * 10),
    ringsOf: Uint32Array.from(squares, (_, i) => i + 1),
  };
  return gather([{ tile: { z: 16, x: 0, y: 0 }, parcels: tile }], [130.8, 32.79, 130.86, 32.84]);
}

/** The distances as the service stores them, here from the same shapes. */
function setStored(parcels, places) {
  for (let i = 0; i < parcels.count; i++) {
    for (const { lon, lat } of places) {
      const { nearest, farthest } = reachOf(planeAt(lon, lat), parcels.ringsOf(i));
      const round = (metres) => Math.round(metres * 1000) / 1000;
      parcels.nearest[i] = Math.min(parcels.nearest[i], round(nearest));
      parcels.farthest[i] = Math.min(parcels.farthest[i], round(farthest));
    }
  }
}
