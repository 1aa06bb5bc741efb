import { html } from "lit-html";
import { copyLink, saveJson } from "../app/share.js";
import { challengeEntry, challengesOf } from "../challenges/challenge-section.js";
import { syntheticBadge } from "../details/attributes.js";
import { reportSection } from "../report/report-section.js";
import { shortlistButton } from "../compare/add-button.js";
import { area, date, money, quantity } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { outcomeIcon } from "../ui/outcome.js";
import { sourceTitle } from "../ui/source.js";
import { showAll, siteOf } from "./check-state.js";
import { findingCard } from "./finding-card.js";

/** @import {App} from "../app/app.js" */
/** @import {Verdict} from "../types.js" */
/** @import {Check} from "./check-state.js" */
/** @import {Entry} from "../compare/shortlist.js" */

const TONES = /** @type {const} */ ({
  eligible: "good",
  "not-eligible": "bad",
  undetermined: "open",
});

/** The answer: verdict first, then each criterion, the money, and what it rests on. @param {App} app @param {Check} check @param {Verdict} verdict */
export function verdictCard(app, check, verdict) {
  const tone = TONES[verdict.verdict];
  const when = { date: date(verdict.asOf), version: verdict.programmeVersion };
  const asked = {
    parcels: check.mode === "parcels" ? app.store.state.parcels : [],
    stale: check.stale,
  };
  return html`<section
    class="verdict tone-${tone}"
    aria-live="polite"
    id="verdict"
    data-testid="verdict"
  >
    ${check.stale ? html`<p class="notice">${t("check.again")}</p>` : null}
    <header class="verdict-head">
      ${outcomeIcon(tone, 30)}
      <div>
        <h2
          id="verdict-word"
          tabindex="-1"
          aria-describedby="verdict-reason"
          data-verdict=${verdict.verdict}
        >
          ${t(`verdict.${verdict.verdict}`)}
        </h2>
        <p id="verdict-reason">${pick(verdict.reason) || t(`verdict.lead.${verdict.verdict}`)}</p>
      </div>
    </header>
    ${challengesOf(app, verdict, asked)}
    <dl class="facts tight">
      <div class="fact">
        <dt>${t("verdict.area")}</dt>
        <dd>${quantity(verdict.areaHectares, "ha")}</dd>
      </div>
    </dl>
    ${subsidy(verdict)}
    <p class="hint">${t("verdict.onDay", when)}</p>
    ${verdict.synthetic ? html`<p class="notice">${syntheticBadge(true)} ${t("synthetic.note")}</p>` : null}
    <h3>${t("verdict.criteria")}</h3>
    ${verdict.findings.map(findingCard)} ${basis(verdict)} ${verdictActions(app, check, verdict)}
    ${check.question ? reportSection(app, check.report, check.question) : null}
    ${challengeEntry(app, verdict, asked)}
  </section>`;
}

/** @param {Verdict} verdict */
function subsidy(verdict) {
  if (!verdict.subsidy) return html`<p class="hint">${t("verdict.noCeiling")}</p>`;
  const { ceilingJpy, basis: words } = verdict.subsidy;
  const { short, full } = money(ceilingJpy);
  const why = typeof words === "object" ? pick(/** @type {any} */ (words)) : words;
  return html`<div class="ceiling" data-testid="ceiling">
    <span>${t("verdict.ceiling")}</span>
    <strong>${short}</strong>
    ${short === full ? null : html`<small>${full}</small>`}
    ${why ? html`<p class="hint">${why}</p>` : null}
  </div>`;
}

/** @param {Verdict} verdict */
function basis({ assumptions = [], findings }) {
  const titles = findings.flatMap(({ sources = [] }) => sources.map(sourceTitle));
  const sources = [...new Set(titles)].filter(Boolean);
  return html`${assumptions.length > 0 ? listBlock(t("verdict.assumptions"), assumptions.map(pick)) : null}
  ${sources.length > 0 ? listBlock(t("verdict.sources"), sources) : null}`;
}

/** @param {string} title @param {string[]} lines */
function listBlock(title, lines) {
  return html`<section class="block">
    <h3>${title}</h3>
    <ul class="bullets">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

/** What was judged, as an entry of the shortlist. @param {App} app @param {Check} check @param {Verdict} verdict @returns {Entry} */
function entryOf(app, check, verdict) {
  const { lots, parcels } = app.store.state;
  const common = lots === null ? {} : { lots };
  if (check.mode !== "parcels") {
    const outline = /** @type {any} */ (siteOf(app.store.state, check) ?? verdict.site);
    const name = t("compare.outline", { area: area(verdict.areaHectares * 10_000) });
    return { ...common, name, outline };
  }
  const first = check.names.get(parcels[0]) ?? parcels[0];
  const others = parcels.length - 1;
  const name = others > 0 ? t("compare.severalParcels", { name: first, n: others }) : first;
  return { ...common, name, parcels };
}

/** @param {App} app @param {Check} check @param {Verdict} verdict */
function verdictActions(app, check, verdict) {
  const linkable = check.mode === "parcels";
  const name = `ritchi-${verdict.programme}-${verdict.asOf}.json`;
  return html`<div class="actions">
      ${check.stale ? null : shortlistButton(app, entryOf(app, check, verdict))}
      <button class="button" @click=${() => showAll(app, verdict)}>
        ${icon("target")}${t("verdict.showOnMap")}
      </button>
      <button class="button" @click=${() => saveJson(name, verdict)}>
        ${icon("download")}${t("action.download")}
      </button>
      <button
        class="button"
        ?disabled=${!linkable}
        @click=${() => copyLink(app, { run: true, panel: "check" })}
      >
        ${icon("link")}${t("verdict.permalink")}
      </button>
    </div>
    ${linkable ? null : html`<p class="hint">${t("verdict.permalinkOnlyParcels")}</p>`}`;
}
