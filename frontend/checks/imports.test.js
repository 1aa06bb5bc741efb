import assert from "node:assert/strict";
import test from "node:test";
import { unitsOf } from "../js/imports/files.js";
import { issuesCsv } from "../js/imports/issues-csv.js";
import { fieldsIn, foundValues, modeOf, onlyField, unknownValues } from "../js/imports/rules.js";
import { setLanguage } from "../js/text/index.js";

function file(name, size = 100, webkitRelativePath = "") {
  return { name, size, webkitRelativePath };
}

function keys(faults) {
  return faults.map(
    ({ key, values }) => `${key.replace("imports.send.", "")} ${values.file ?? ""}`,
  );
}

test("the parts of a shapefile are one import, whatever the case of their names", () => {
  const { units, faults } = unitsOf([
    file("区域.DBF", 30),
    file("区域.shp", 70),
    file("区域.prj", 1),
    file("区域.shp.xml"),
    file("区域.sbn"),
    file(".DS_Store"),
  ]);
  assert.deepEqual(faults, []);
  assert.equal(units.length, 1);
  assert.deepEqual(
    units[0].files.map(({ name }) => name),
    ["区域.shp", "区域.DBF", "区域.prj"],
  );
  assert.equal(units[0].bytes, 101);
  assert.deepEqual(units[0].notes, []);
});

test("shapefiles of two folders or two names stay apart, and other files stand alone", () => {
  const { units } = unitsOf([
    file("a.shp", 1, "x/a.shp"),
    file("a.dbf", 1, "x/a.dbf"),
    file("a.shp", 1, "y/a.shp"),
    file("b.shp"),
    file("c.gpkg"),
  ]);
  assert.equal(units.length, 4);
  assert.deepEqual(units.map(({ files }) => files.length).sort(), [1, 1, 1, 2]);
});

test("what cannot be imported alone is told in a sentence with its name", () => {
  const { units, faults } = unitsOf([file("a.dbf"), file("b.prj"), file("leer.csv", 0)]);
  assert.deepEqual(units, []);
  assert.deepEqual(keys(faults).sort(), ["empty leer.csv", "loneDbf a.dbf", "lonePart b.prj"]);
  assert.deepEqual(keys(unitsOf([file(".DS_Store")]).faults), ["nothing "]);
  assert.deepEqual(unitsOf([]).faults, []);
});

test("shapes without attributes may be sent, and the reader is told", () => {
  const [unit] = unitsOf([file("a.shp"), file("a.shx")]).units;
  assert.deepEqual(keys(unit.notes), ["noDbf a.dbf"]);
});

test("issues become a file in which no text is a formula", () => {
  setLanguage("en");
  const message = { ja: "=1+1", en: '=cmd|"x", y' };
  const csv = issuesCsv([{ code: "a-b", severity: "error", row: 3, place: "@x", message }]);
  assert.equal(csv.split("\r\n")[1], 'error,a-b,3,"\'@x","\'=cmd|""x"", y"');
  assert.ok(csv.startsWith("\ufeff"));
});

const TABLE = {
  fields: [
    { name: "code", samples: ["1", "9"] },
    { name: "name", samples: ["甲"] },
  ],
  records: [
    ["1", "甲"],
    ["2", null],
  ],
};

test("a rule is a field, words, or both", () => {
  const wizard = (from) => ({
    modes: {},
    settings: { mapping: { rules: [{ column: "c", from, values: {} }] } },
  });
  assert.equal(modeOf(wizard("{code}"), "c"), "field");
  assert.equal(modeOf(wizard("x"), "c"), "constant");
  assert.equal(modeOf(wizard("{code}-{name}"), "c"), "template");
  assert.equal(modeOf(wizard("x"), "other"), "none");
  assert.equal(onlyField("{市区町村}"), "市区町村");
  assert.equal(onlyField("{a}{b}"), null);
  assert.deepEqual(fieldsIn("L {code} {name}"), ["code", "name"]);
});

test("values that are no code are found, before and after they are translated", () => {
  const attribute = { name: "kind", type: "string", codes: { 1: {}, two: {} } };
  const rule = (values, from = "{code}") => ({ column: "kind", from, values });
  assert.deepEqual(unknownValues(rule({}), attribute, TABLE), ["2", "9"]);
  assert.deepEqual(unknownValues(rule({ 2: "two", 9: "" }), attribute, TABLE), []);
  assert.deepEqual(unknownValues(rule({ 2: "three" }), attribute, TABLE), ["2", "9"]);
  assert.deepEqual(foundValues(rule({}, "K {code} {name}"), TABLE), ["K 1 甲", "K 2 "]);
  assert.deepEqual(foundValues(rule({}, "N {name}"), TABLE), ["N 甲"]);
  assert.deepEqual(unknownValues(rule({}), { name: "x", type: "string", codes: null }, TABLE), []);
});
