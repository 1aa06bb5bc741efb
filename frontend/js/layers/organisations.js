import { html } from "lit-html";
import { pickPair, t } from "../text/index.js";
import { symbolLegend } from "./legend.js";

/** @import {LayerLook, Properties} from "../types.js" */

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

/** Councils and consortia, at the seat of their secretariat. @type {LayerLook} */
export default {
  badge: "organisations-regional-consortium",
  legend: symbolLegend("organisations", "kind", [
    "regional-consortium",
    "prefectural-council",
    "headquarters",
  ]),
  columns: ["kind", "founded_on", "organiser_ja", "members_count"],
  hidden: ["members_ja", "members_en"],
  extras: members,
};
