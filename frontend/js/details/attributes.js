import { html } from "lit-html";
import { accuracy, attributeValue, date, dateTime, isEnded, validity } from "../format/format.js";
import { language, pick, pickPair, t } from "../text/index.js";

/** @import {Attribute, Collection, Properties} from "../types.js" */

/** Attributes that every feature has and that the head or the provenance block shows. */
const COMMON = new Set([
  "id",
  "name_ja",
  "name_en",
  "valid_from",
  "valid_to",
  "positional_accuracy",
  "synthetic",
  "source_id",
  "source_title_ja",
  "source_title_en",
  "source_licence",
  "source_attribution_ja",
  "source_attribution_en",
  "source_place",
  "as_of",
  "version",
  "changed_at",
  "changed_by",
  "visibility",
]);

/**
 * The attributes of a collection that are its own, with a pair such as product_ja and product_en
 * given once, in the language of the reader.
 *
 * @param {Collection} collection
 * @returns {Attribute[]}
 */
export function ownAttributes({ attributes }) {
  const other = language() === "ja" ? "_en" : "_ja";
  const names = new Set(attributes.map(({ name }) => name));
  return attributes.filter(({ name }) => {
    if (COMMON.has(name)) return false;
    const twin = name.slice(0, -3) + (other === "_en" ? "_ja" : "_en");
    return !(name.endsWith(other) && names.has(twin));
  });
}

/** An attribute's value in words; the other language's where this one has none. @param {Attribute} attribute @param {Properties} properties */
export function valueOf(attribute, properties) {
  const own = attributeValue(attribute, properties[attribute.name]);
  const stem = /^(.*)_(ja|en)$/.exec(attribute.name);
  return own || (stem ? pickPair(properties, stem[1]) : "");
}

/** Titles without the language that a pair's title may carry, such as 「製品(日本語)」. @param {Attribute} attribute */
export function titleOf(attribute) {
  return pick(attribute.title).replace(/\s*[((](日本語|英語|Japanese|English)[))]$/, "");
}

/** @param {Collection} collection @param {Properties} properties @param {string[]} [hidden] */
export function attributeList(collection, properties, hidden = []) {
  const attributes = ownAttributes(collection).filter(({ name }) => !hidden.includes(name));
  return html`<section class="block">
    <h3>${t("details.attributes")}</h3>
    <dl class="facts">
      ${attributes.map((attribute) => fact(titleOf(attribute), valueOf(attribute, properties)))}
    </dl>
  </section>`;
}

/** @param {string} name @param {unknown} value */
function fact(name, value) {
  const given = value !== "" && value !== null && value !== undefined;
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd>${given ? value : html`<span class="absent">${t("details.noValue")}</span>`}</dd>
  </div>`;
}

/** Where a feature is known from, and how far its place can be trusted. @param {Properties} properties @param {string} id */
export function provenance(properties, id) {
  const source = pickPair(properties, "source_title") || properties.source_id;
  const asOf = properties.as_of ? date(String(properties.as_of)) : "";
  const changed = properties.changed_at ? dateTime(String(properties.changed_at)) : "";
  const version = properties.version ?? null;
  const edition = version === null ? "" : t("details.version", { n: String(version) });
  return html`<section class="block provenance">
    <h3>${t("details.provenance")}</h3>
    <dl class="facts">
      ${fact(t("details.source"), source)} ${fact(t("details.place"), properties.source_place)}
      ${fact(t("details.asOf"), asOf)}
      ${fact(t("details.accuracy"), accuracy(properties.positional_accuracy))}
      ${fact(t("details.licence"), properties.source_licence)}
      ${fact(t("details.attribution"), pickPair(properties, "source_attribution"))}
      ${fact(t("details.valid"), validity(properties.valid_from, properties.valid_to))}
      ${fact(t("details.changed"), [changed, edition].filter(Boolean).join(" · "))}
      ${fact(t("details.id"), html`<code>${id}</code>`)}
    </dl>
  </section>`;
}

/** The mark of a row that has ended, wherever a feature is named. @param {unknown} to its last day */
export function endedBadge(to) {
  return isEnded(to)
    ? html`<span class="badge ended" title=${t("details.endedNote")}
        >${t("details.ended", { to: date(String(to)) })}</span
      >`
    : null;
}

/** The mark that tells invented data from found data, wherever a feature is named. @param {unknown} synthetic */
export function syntheticBadge(synthetic) {
  return synthetic === true
    ? html`<span class="badge synthetic" title=${t("synthetic.note")}
        >${t("synthetic.badge")}</span
      >`
    : null;
}
