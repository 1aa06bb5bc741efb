import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";

const ROOT = new URL("../styles/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, ROOT), "utf8"));
const NAMES = readdirSync(ROOT).filter((name) => name !== "symbols.json");
const COMMON = read("symbols.json");

/** A style file with what the service adds to it. */
function served(name) {
  const { metadata, layers, ...rest } = read(name);
  const sources = Object.fromEntries(
    layers.map(({ source }) => [
      source,
      { type: "vector", tiles: ["https://example.test/{z}/{y}/{x}"], promoteId: "id" },
    ]),
  );
  const sprite = "https://example.test/ogc/sprites/ritchi";
  return { ...rest, metadata, name, sources, sprite, layers };
}

/** Every text inside an expression. */
function texts(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(texts) : [];
}

test("every style is one that MapLibre takes", () => {
  assert.ok(NAMES.length > 3);
  for (const name of NAMES) {
    const errors = validateStyleMin(served(name)).map(({ message }) => message);
    assert.deepEqual(errors, [], name);
  }
});

test("a style draws its own collection alone, and says its place among the others", () => {
  for (const name of NAMES) {
    const { metadata, layers } = read(name);
    const id = name.replace(/\.json$/, "").replace(/^plain-.*/, "plain");
    assert.equal(typeof metadata["ritchi:order"], "number", name);
    assert.equal(typeof metadata["ritchi:shown"], "boolean", name);
    assert.ok(layers.length > 0, name);
    for (const layer of layers) {
      assert.equal(layer.source, id, name);
      assert.ok(layer.id.startsWith(`${id}/`), layer.id);
      const opacities = Object.keys(layer.paint).filter((key) => key.endsWith("-opacity"));
      assert.ok(opacities.length > 0, `${layer.id} has nothing for the opacity slider`);
    }
  }
});

test("every picture that a style names is drawn, from outlines that exist", () => {
  for (const name of NAMES) {
    const { metadata, layers } = read(name);
    const symbols = { ...COMMON.symbols, ...metadata["ritchi:symbols"] };
    for (const { id, layout, paint } of layers) {
      const named = texts(layout?.["icon-image"]).concat(texts(paint["fill-pattern"]));
      const pictures = named.filter((text) => /^ritchi-/.test(text) || text in symbols);
      if (layout?.["icon-image"] || paint["fill-pattern"]) assert.ok(pictures.length > 0, id);
      for (const picture of pictures) assert.ok(picture in symbols, `${id}: ${picture}`);
    }
    for (const [picture, { shape, mark }] of Object.entries(metadata["ritchi:symbols"] ?? {})) {
      assert.ok(shape in COMMON.shapes, picture);
      assert.ok(mark === undefined || mark in COMMON.marks, picture);
    }
  }
});

test("a legend shows lines and areas in colours that the style draws", async () => {
  const { COLOUR } = await import("../js/layers/palette.js");
  for (const name of NAMES.filter((one) => !one.startsWith("plain-"))) {
    const source = readFileSync(
      new URL(`../js/layers/${name.replace(/json$/, "js")}`, ROOT),
      "utf8",
    );
    const drawn = JSON.stringify(read(name).layers);
    for (const [, colour] of source.matchAll(/(?:stroke|colour): COLOUR\.(\w+)/g)) {
      assert.ok(drawn.includes(COLOUR[colour]), `${name}: ${colour}`);
    }
  }
});
