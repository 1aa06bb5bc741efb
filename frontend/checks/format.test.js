import assert from "node:assert/strict";
import test from "node:test";
import {
  attributeValue,
  area,
  date,
  fiscalYear,
  length,
  money,
  quantity,
} from "../js/format/format.js";
import { setLanguage } from "../js/text/index.js";

const plain = (text) => text.replaceAll("\u00a0", " ");

test("yen are read in 億 and 万 and given in full", () => {
  setLanguage("ja");
  assert.deepEqual(money(105_000_000), { short: "1億500万円", full: "105,000,000円" });
  assert.equal(money(1_029_000_000_000).short, "1兆290億円");
  assert.equal(money(0).short, "0円");
  setLanguage("en");
  assert.deepEqual(money(105_000_000), { short: "¥105 million", full: "JPY 105,000,000" });
});

test("a distance shows its millimetres and an area its square metres", () => {
  setLanguage("ja");
  assert.equal(plain(quantity(1987.1, "m")), "1,987.100 m");
  assert.equal(plain(quantity(3, "ha")), "3.0000 ha");
  assert.equal(plain(length(12_345.6)), "12.346 km");
  assert.equal(plain(area(31_250)), "3.1250 ha (31,250 m²)");
});

test("days are Japanese days, fiscal years carry their era", () => {
  setLanguage("ja");
  assert.equal(date("2024-04-01"), "2024年4月1日");
  assert.equal(date("2024-03"), "2024-03");
  assert.equal(fiscalYear(2023), "令和5年度(2023)");
  setLanguage("en");
  assert.equal(date("2024-04-01"), "1 April 2024");
});

test("an attribute is read by its codes, its unit and its type", () => {
  setLanguage("en");
  const title = { ja: "", en: "" };
  const codes = { junction: { ja: "ジャンクション", en: "junction" } };
  const kind = { name: "kind", type: "string", title, codes };
  assert.equal(attributeValue(kind, "junction"), "junction");
  const opened = { name: "opened_year", type: "integer", title, unit: null, codes: null };
  assert.equal(attributeValue(opened, 1988), "1988");
  const exit = { name: "has_exit", type: "boolean", title, unit: null, codes: null };
  assert.equal(attributeValue(exit, false), "no");
  assert.equal(attributeValue(exit, null), "");
});
