import assert from "node:assert/strict";
import test from "node:test";
import { putAt, valueAt } from "../js/programmes/pointer.js";
import { beginning, isText, parametersOf, resolved } from "../js/programmes/schema.js";

const ROOT = {
  $defs: {
    text: { type: "object", required: ["ja", "en"], properties: { ja: {}, en: {} } },
    "parameters-far": {
      type: "object",
      required: ["metres", "side"],
      properties: {
        metres: { type: "number", minimum: 1 },
        side: { type: "string", enum: ["within", "outside"] },
        smart: { type: "boolean", default: true },
      },
    },
  },
};

test("a pointer finds, makes and takes away what it names", () => {
  const document = { criteria: [{ parameters: { "a/b": 1 } }, { parameters: {} }] };
  assert.equal(valueAt(document, "/criteria/0/parameters/a~1b"), 1);
  assert.equal(valueAt(document, "/criteria/7/parameters/x"), undefined);
  putAt(document, "/criteria/1/parameters/metres", 5);
  putAt(document, "/title/ja", "名");
  assert.deepEqual(document.title, { ja: "名" });
  putAt(document, "/criteria/0", undefined);
  assert.deepEqual(document.criteria, [{ parameters: { metres: 5 } }]);
  putAt(document, "/title", undefined);
  assert.ok(!("title" in document));
});

test("a new requirement begins with what must be there", () => {
  const begun = beginning(ROOT, parametersOf(ROOT, "far"));
  assert.deepEqual(begun, { metres: 1, side: "within" });
  assert.deepEqual(beginning(ROOT, parametersOf(ROOT, "unknown")), {});
});

test("a sentence in both languages is known in whatever order it is told", () => {
  assert.ok(isText(resolved(ROOT, { $ref: "#/$defs/text", title: "Title" })));
  assert.equal(resolved(ROOT, { $ref: "#/$defs/text", title: "Title" }).title, "Title");
  assert.ok(isText({ properties: { en: {}, ja: {} } }));
  assert.ok(!isText({ properties: { ja: {} } }));
});
