import assert from "node:assert/strict";
import test from "node:test";
import { comparisonCsv, csvField } from "../js/compare/comparison-csv.js";
import { landOf, MOST, moved, readShortlist, writeShortlist } from "../js/compare/shortlist.js";
import { setLanguage } from "../js/text/index.js";

const SQUARE = [
  [132.745, 34.435],
  [132.747, 34.435],
  [132.747, 34.437],
  [132.745, 34.435],
];

test("a shortlist comes back from the address as it went there", () => {
  const list = [
    { name: "北; 100% = 良い*", parcels: ["syn-hh-00001", "syn-hh-00002"], lots: 3 },
    { name: "描いた区域", outline: { type: "Polygon", coordinates: [SQUARE, SQUARE] } },
    { name: "two", outline: { type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE, SQUARE]] } },
  ];
  assert.deepEqual(readShortlist(writeShortlist(list)), list);
});

test("what cannot be read in an address is left out and the rest stays", () => {
  const good = "a=p:x";
  for (const bad of [
    "",
    "nonsense",
    "=p:x",
    "b=q:1",
    "b=g:1,2,3",
    "b=g:1,2,x,4,5,6,7,8",
    "b=p:",
    "b=p:,",
  ]) {
    assert.deepEqual(readShortlist(`${bad};${good}`), [{ name: "a", parcels: ["x"] }], bad);
  }
  assert.deepEqual(readShortlist(undefined), []);
});

test("an address cannot hold more sites than are compared", () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ name: `n${i}`, parcels: [`p${i}`] }));
  assert.equal(readShortlist(writeShortlist(many)).length, MOST);
});

test("the same parcels in another order are the same land", () => {
  const one = { name: "a", parcels: ["x", "y"] };
  assert.equal(landOf(one), landOf({ name: "b", parcels: ["y", "x"] }));
  assert.notEqual(landOf(one), landOf({ name: "a", parcels: ["x"] }));
});

test("sites move by one place and not beyond the ends", () => {
  assert.deepEqual(moved(["a", "b", "c"], 1, -1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], 1, 1), ["a", "c", "b"]);
  assert.deepEqual(moved(["a", "b"], 0, -1), ["a", "b"]);
  assert.deepEqual(moved(["a", "b"], 1, 1), ["a", "b"]);
});

test("a field of the file is never a formula", () => {
  for (const bad of ["=1+1", "+81", "-2", "@SUM(A1)", "\t=1", " =1"]) {
    assert.match(csvField(bad), /^"'/, bad);
  }
  assert.equal(csvField(-12.9), "-12.9");
  assert.equal(csvField('a "b", c'), '"a ""b"", c"');
  assert.equal(csvField("西条"), "西条");
});

test("the file has a byte order mark, a head, and a line for each site and row", () => {
  setLanguage("ja");
  const text = { ja: "=危険", en: "danger" };
  const cell = { known: true, value: -1.5, text, metres: 2, sources: [], synthetic: false };
  const answer = { verdict: "not-eligible", synthetic: true };
  const row = { id: "r", kind: "fact", title: { ja: "距離", en: "Distance" }, unit: "m" };
  const csv = comparisonCsv({
    asOf: "2026-11-01",
    sites: [
      { number: 1, label: "甲", answer },
      { number: 2, label: "乙", answer: { verdict: "eligible" } },
    ],
    rows: [
      { ...row, cells: [cell, { ...cell, known: false }], best: [2], worst: [], differs: true },
    ],
  });
  assert.equal(csv.charCodeAt(0), 0xfeff);
  const lines = csv.slice(1).split("\r\n");
  assert.equal(lines.length, 4);
  assert.match(lines[0], /^番号,候補地,判定,項目,結果,値,単位/);
  assert.match(lines[1], /^1,甲,不適合,距離,既知,-1.5,m,2,"'=危険",/);
  assert.match(lines[1], /合成データ$/);
  assert.match(lines[2], /^2,乙,適合,距離,不明,-1.5,m,2,"'=危険",この行で最良,/);
});
