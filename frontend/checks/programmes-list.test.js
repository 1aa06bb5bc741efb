import assert from "node:assert/strict";
import test from "node:test";
import { oneOfEach } from "../js/api/eligibility.js";

const VERSIONS = [
  { id: "a", version: "3", effectiveFrom: "2030-04-01", effectiveTo: null },
  { id: "a", version: "2", effectiveFrom: "2026-04-01", effectiveTo: "2030-03-31" },
  { id: "a", version: "1", effectiveFrom: "2024-04-01", effectiveTo: "2026-03-31" },
  { id: "b", version: "1", effectiveFrom: "2031-01-01", effectiveTo: null },
];

test("each programme is offered once, in the version of the day", () => {
  const shown = (day) => oneOfEach(VERSIONS, day).map(({ id, version }) => id + version);
  assert.deepEqual(shown("2026-11-26"), ["a2", "b1"]);
  assert.deepEqual(shown("2025-01-01"), ["a1", "b1"]);
  assert.deepEqual(shown("2032-01-01"), ["a3", "b1"]);
});

test("a programme that does not hold yet is offered in its newest version", () => {
  assert.deepEqual(
    oneOfEach(VERSIONS, "2020-01-01").map(({ version }) => version),
    ["3", "1"],
  );
});
