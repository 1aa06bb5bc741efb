import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { en } from "../js/text/en.js";
import { ja } from "../js/text/ja.js";
import { findText, setLanguage, t } from "../js/text/index.js";

const ROOT = new URL("../js/", import.meta.url);

function sources() {
  return readdirSync(ROOT, { recursive: true })
    .filter((name) => name.endsWith(".js") && !name.startsWith("text"))
    .map((name) => readFileSync(new URL(name, ROOT), "utf8"))
    .join("\n");
}

test("Japanese and English have the same keys", () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(ja).sort());
});

test("both languages leave the same gaps to fill", () => {
  const gaps = (sentence) => (sentence.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(ja)) assert.deepEqual(gaps(en[key]), gaps(ja[key]), key);
});

test("no sentence is empty and no Japanese one is left in English", () => {
  for (const [key, sentence] of Object.entries(ja)) {
    assert.ok(sentence.trim() && en[key].trim(), key);
    const words = sentence.replace(/\{\w+\}|GeoJSON/g, "");
    assert.ok(!/[a-z]/i.test(words) || /[^\x20-\x7e]/.test(words), key);
  }
});

test("every sentence is used somewhere", () => {
  const code = sources();
  const stems = [...code.matchAll(/[`"]([a-zA-Z.]+)\.\$\{/g)].map((match) => `${match[1]}.`);
  for (const key of Object.keys(ja)) {
    const used = code.includes(`"${key}"`) || stems.some((stem) => key.startsWith(stem));
    assert.ok(used, key);
  }
});

test("a sentence is filled and follows the language", () => {
  setLanguage("ja");
  assert.equal(t("check.parcelCount", { n: 3 }), "3 筆を選択中");
  setLanguage("en");
  assert.equal(t("check.parcelCount", { n: 3 }), "3 parcels chosen");
  assert.equal(findText("no.such.key"), undefined);
});
