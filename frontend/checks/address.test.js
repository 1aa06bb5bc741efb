import assert from "node:assert/strict";
import test from "node:test";
import { DEFAULTS, readAddress, writeAddress } from "../js/app/address.js";

const STATE = {
  ...DEFAULTS,
  lang: "en",
  view: { lat: 34.43, lon: 132.74, zoom: 15 },
  basemap: "photo",
  layers: { parcels: { on: true, opacity: 0.4 }, fabs: { on: false, opacity: 1 } },
  panel: "check",
  selection: { collection: "parcels", id: "a/b c" },
  table: "parcels",
  programme: "higashihiroshima-ic-2km",
  asOf: "2026-11-22",
  lots: 3,
  parcels: ["p-1", "p-2"],
  run: true,
  zone: 3,
};

test("an address brings back the state it was written from", () => {
  assert.deepEqual({ ...DEFAULTS, ...readAddress(writeAddress(STATE)) }, STATE);
});

test("an unreadable part loses itself and nothing else", () => {
  const read = readAddress("#map=a/b/c&lang=xx&lots=0&zone=20&asOf=now&parcels=p-1&sel=%E0%A4%A");
  assert.equal(read.view, undefined);
  assert.equal(read.lang, undefined);
  assert.equal(read.lots, null);
  assert.equal(read.zone, null);
  assert.equal(read.asOf, null);
  assert.deepEqual(read.parcels, ["p-1"]);
});

test("an opacity outside 0 to 1 is brought inside", () => {
  assert.deepEqual(readAddress("#layers=fabs:7").layers, { fabs: { on: true, opacity: 1 } });
});
