import assert from "node:assert/strict";
import test from "node:test";
import { nameIn } from "../js/api/reports.js";

test("the name of a file comes from the header, coded or plain", () => {
  assert.equal(
    nameIn(`attachment; filename="=?UTF-8?Q?a?="; filename*=UTF-8''%E5%A0%B1%E5%91%8A.pdf`),
    "報告.pdf",
  );
  assert.equal(nameIn('attachment; filename="ritchi_a_b.pdf"'), "ritchi_a_b.pdf");
  assert.equal(nameIn("attachment"), null);
});
