import { html } from "lit-html";
import { pickPair, t } from "../text/index.js";
import { COLOUR } from "./palette.js";
import { pointStyle, symbolTable } from "./styles.js";

/** @import {LayerModule, Properties} from "../types.js" */

const table = symbolTable("organisations", "kind", {
  "regional-consortium": { shape: "flag", fill: COLOUR.purple },
  "prefectural-council": { shape: "flag", fill: COLOUR.white, stroke: COLOUR.purple },
  headquarters: { shape: "flag", fill: COLOUR.ink },
  other: { shape: "flag", fill: COLOUR.grey },
});

/** The members as a list; the data separates them by semicolons. @param {Properties} properties */
function members(properties) {
  const names = pickPair(properties, "members")
    .split(/[;；]/)
    .map((name) => name.trim());
  if (names.filter(Boolean).length === 0) return null;
  return html`<section class="block">
    <h3>${t("members.title")}</h3>
    <ul class="bullets">
      ${names.filter(Boolean).map((name) => html`<li>${name}</li>`)}
    </ul>
  </section>`;
}

/** Councils and consortia, at the seat of their secretariat. @type {LayerModule} */
export default {
  order: 80,
  on: false,
  badge: table.images["organisations-regional-consortium"],
  legend: table.legend,
  images: table.images,
  style: pointStyle({ attribute: "kind", names: table.names, other: table.other }),
  columns: ["kind", "founded_on", "organiser_ja", "members_count"],
  hidden: ["members_ja", "members_en"],
  extras: members,
};
