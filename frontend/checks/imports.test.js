import assert from "node:assert/strict";
import test from "node:test";
import { tooLarge, unitsOf } from "../js/imports/files.js";
import { issuesCsv } from "../js/imports/issues-csv.js";
import { fits } from "../js/imports/questions.js";
import {
  fieldsIn,
  foundValues,
  modeOf,
  onlyField,
  rulesByName,
  unknownValues,
} from "../js/imports/rules.js";
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
  const titled = { ...attribute, codes: { 1: {}, two: { ja: "２ ", en: "Two" }, 9: {} } };
  assert.deepEqual(unknownValues(rule({}), titled, TABLE), []);
  assert.deepEqual(unknownValues(rule({}), { name: "x", type: "string", codes: null }, TABLE), []);
});

test("what is larger than the service takes is told before it is sent", () => {
  const [unit] = unitsOf([file("a.shp", 700), file("a.dbf", 301)]).units;
  assert.equal(tooLarge(unit, { bytes: 1001, files: 20 }), null);
  assert.equal(tooLarge(unit, null), null);
  const note = tooLarge(unit, { bytes: 1000, files: 20 });
  assert.equal(note?.key, "imports.send.tooLarge");
  assert.equal(note?.values.file, "a.shp");
});

test("columns of a chosen layer are filled by what files commonly call them", () => {
  const table = { fields: ["管理番号", "地 番", "（地目）", "ほか"].map((name) => ({ name })) };
  const attributes = [
    { name: "id", title: { ja: "識別子", en: "Id" }, called: ["id", "管理番号"] },
    { name: "lot_number", title: { ja: "地番", en: "Lot number" } },
    { name: "land_use_ja", title: { ja: "土地利用", en: "Land use" }, called: ["地目"] },
    { name: "name_ja", title: { ja: "名称", en: "Name" }, called: ["名前"] },
  ];
  const rules = rulesByName(table, attributes).map(({ column, from }) => `${column}=${from}`);
  assert.deepEqual(rules, ["id={管理番号}", "lot_number={地 番}", "land_use_ja={（地目）}"]);
});

test("a layer fits the shapes of a file, or a file without shapes", () => {
  const park = { geometryTypes: ["point", "polygon"] };
  assert.equal(fits(park, { geometryType: "polygon" }), true);
  assert.equal(fits(park, { geometryType: "line" }), false);
  assert.equal(fits(park, { geometryType: null }), true);
});
