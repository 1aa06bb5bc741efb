import { html } from "lit-html";
import { syntheticBadge } from "../details/attributes.js";
import { money, number, quantity } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { outcomeIcon } from "../ui/outcome.js";
import { isOpen, LONG, runSearch, show } from "./assemblage-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Alternative, Assemblage} from "../api/assemblage.js" */
/** @import {Search} from "./assemblage-state.js" */

/** What was found, best first, and how good it is. @param {App} app @param {Search} search @param {Assemblage} answer */
export function alternatives(app, search, answer) {
  const { searched, optimality, reason, notes, synthetic } = answer;
  const figures = {
    parcels: number(searched.parcels, 0),
    usable: number(searched.usable, 0),
  };
  const open = !search.busy && isOpen(answer);
  return html`<section class="assemblage-found" data-testid="assemblage-found">
    <h3>${t("assemblage.alternatives")}</h3>
    <p role="status" aria-live="polite">
      ${search.improving ? t("assemblage.improving") : pick(reason)}
    </p>
    <p class="hint" data-proof=${optimality.proof}>
      ${t("assemblage.searched", figures)}
      ${answer.alternatives.length > 0 ? pick(optimality.sentence) : null}
    </p>
    ${synthetic ? html`<p class="notice">${syntheticBadge(true)} ${t("synthetic.note")}</p>` : null}
    <ol class="assemblage-list">
      ${answer.alternatives.map((one) => card(app, search, one))}
    </ol>
    ${
      open
        ? html`<button
            type="button"
            class="button wide"
            @click=${() => runSearch(app, search, LONG)}
          >
            ${icon("search")}${t("assemblage.more")}
          </button>`
        : null
    }
    <details class="block">
      <summary>${t("assemblage.notes")}</summary>
      <ul class="bullets">
        ${notes.map((note) => html`<li>${pick(note)}</li>`)}
        <li>${t("assemblage.compactness")}: ${t("assemblage.compactnessHint")}</li>
      </ul>
    </details>
  </section>`;
}

/** @param {App} app @param {Search} search @param {Alternative} one */
function card(app, search, one) {
  const tone = one.verdict === "eligible" ? "good" : "open";
  const shown = search.shown === one.rank;
  const preview = () => app.overlays.show("preview", shown ? null : one.geometry);
  const leave = () => app.overlays.clear("preview");
  const check = () =>
    app.store.set({ parcels: one.parcels.map(({ id }) => id), panel: "check", run: true });
  return html`<li
    class="assemblage-card ${shown ? "is-shown" : ""}"
    data-rank=${one.rank}
    @mouseenter=${preview}
    @mouseleave=${leave}
    @focusin=${preview}
    @focusout=${leave}
  >
    <header>
      ${outcomeIcon(tone, 22)}
      <h4>${t("assemblage.rank", { n: one.rank })}</h4>
      <span class="assemblage-verdict">${t(`verdict.${one.verdict}`)}</span>
    </header>
    <p class="assemblage-sentence">${pick(one.sentence)}</p>
    ${facts(one)} ${members(one)}
    <div class="actions">
      <button
        type="button"
        class="button"
        aria-pressed=${shown}
        @click=${() => show(app, search, one, true)}
      >
        ${icon("target")}${t("assemblage.show")}
      </button>
      <button type="button" class="button" @click=${check} data-testid="assemblage-check">
        ${icon("clipboard")}${t("assemblage.check")}
      </button>
    </div>
  </li>`;
}

/** @param {Alternative} one */
function facts({ parcels, areaHectares, compactness, ceilingJpy }) {
  /** @type {[string, unknown][]} */
  const pairs = [
    [t("assemblage.count"), number(parcels.length, 0)],
    [t("assemblage.area"), quantity(areaHectares, "ha")],
    [t("assemblage.compactness"), number(compactness, 2)],
    ...(ceilingJpy === undefined
      ? []
      : [/** @type {[string, unknown]} */ ([t("assemblage.ceiling"), money(ceilingJpy).short])]),
  ];
  return html`<dl class="facts tight">
    ${pairs.map(
      ([name, value]) =>
        html`<div class="fact">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** @param {Alternative} one */
function members({ parcels }) {
  return html`<details>
    <summary>${t("assemblage.members")}</summary>
    <ul class="bullets">
      ${parcels.map(
        ({ name, areaHectares, given }) =>
          html`<li>
            ${name} — ${quantity(areaHectares, "ha")} ${given ? `(${t("assemblage.given")})` : null}
          </li>`,
      )}
    </ul>
  </details>`;
}
