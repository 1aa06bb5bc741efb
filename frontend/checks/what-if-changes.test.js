import assert from "node:assert/strict";
import test from "node:test";
import {
  decode,
  encode,
  fromSent,
  isNothing,
  NOTHING,
  placesOf,
  readPlace,
  toSent,
} from "../js/what-if/changes.js";
import { split } from "../js/what-if/compare.js";

const CHANGES = {
  moves: { "saijo-ic": { lon: 132.76, lat: 34.44 } },
  additions: [
    { lon: 132.7, lat: 34.4, opens: "2030-04-01" },
    { lon: 132.71, lat: 34.41, opens: null },
  ],
  removals: ["shiwa-ic"],
  radius: 2500,
  hectares: 0.35,
};

test("changes come back from the address and from the service as they were", () => {
  assert.deepEqual(decode(encode(CHANGES)), CHANGES);
  assert.deepEqual(fromSent(toSent(CHANGES)), CHANGES);
  assert.deepEqual(decode(""), { ...NOTHING });
  assert.ok(isNothing(decode("")));
  assert.ok(!isNothing(CHANGES));
});

test("what an address says that cannot be is left out", () => {
  const odd = [
    "r-5",
    "rfast",
    "r1e9",
    "a0",
    "m@132,34",
    "msaijo-ic@34,132",
    "msaijo-ic@132.7",
    "m../etc@132.7,34.4",
    "xDROP TABLE",
    "n132.7",
    "n,",
    "z1",
    "<script>",
  ];
  for (const part of odd) assert.ok(isNothing(decode(part)), part);
  assert.deepEqual(decode("xsaijo-ic~msaijo-ic@132.7,34.4").moves, {});
  assert.equal(decode("n132.7,34.4@soon").additions[0].opens, null);
  assert.equal(decode(Array(500).fill("n132.7,34.4").join("~")).additions.length, 30);
  assert.equal(readPlace("132.7,34.4,5"), null);
});

test("an interchange counts from its opening day on", () => {
  const stored = [
    { id: "saijo-ic", lon: 132.75, lat: 34.44, counted: true },
    { id: "shiwa-ic", lon: 132.65, lat: 34.46, counted: true },
    { id: "closed-ic", lon: 132.6, lat: 34.4, counted: false },
  ];
  assert.deepEqual(placesOf(stored, CHANGES, "2030-03-31"), [
    { lon: 132.76, lat: 34.44 },
    { lon: 132.71, lat: 34.41 },
  ]);
  assert.equal(placesOf(stored, CHANGES, "2030-04-01").length, 3);
});

test("two answers are split into only the first, only the second and both", () => {
  const group = (ids, areas) => ({ parcels: ids.length, hectares: 0, ids, areas, largest: [] });
  assert.deepEqual(split(group(["a", "b", "c"], [0.1, 0.2, 0.3]), group(["c", "d"], [0.3, 4])), {
    onlyA: { parcels: 2, hectares: 0.3 },
    onlyB: { parcels: 1, hectares: 4 },
    both: { parcels: 1, hectares: 0.3 },
  });
});
