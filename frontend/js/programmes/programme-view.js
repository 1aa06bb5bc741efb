import { html } from "lit-html";
import { mayEdit } from "../app/app.js";
import { fiscalYear, money, number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { period } from "./programme-list.js";
import { closeProgramme, edit } from "./programmes-state.js";
import { parametersOf, titleOf } from "./schema.js";
import { versionsBlock } from "./versions-block.js";

/** @import {App} from "../app/app.js" */
/** @import {Document, Dossier, Schema, Version} from "../api/programmes.js" */
/** @import {Desk} from "./programmes-state.js" */

/** One programme as everybody reads it. @param {App} app @param {Desk} desk @param {Dossier} dossier */
export function programmeView(app, desk, dossier) {
  const version =
    dossier.versions.find(({ programme }) => programme.version === desk.shown) ??
    dossier.versions[0];
  const { programme } = version;
  return html`<button class="link" @click=${() => closeProgramme(app, desk)}>
      ${icon("left", 14)} ${t("programmes.all")}
    </button>
    <article class="programme" data-version=${programme.version}>
      <h3 class="feature-name">${pick(programme.title)}</h3>
      <p class="hint">
        ${pick(programme.authority)} · ${t("details.version", { n: programme.version })} ·
        ${period(programme)}
        <span class="state period-${version.period}"
          >${t(`programmes.period.${version.period}`)}</span
        >
      </p>
      <p class="programme-text">${pick(programme.description)}</p>
      ${programme.beneficiaries ? html`<p class="hint">${t("programmes.for")}: ${pick(programme.beneficiaries)}</p>` : null}
      ${mayEdit(app) ? editButtons(app, desk, version) : null}
      ${requirements(desk.schema, programme)} ${support(programme)} ${wording(version)}
      ${assumptions(programme)}
    </article>
    ${versionsBlock(app, desk, dossier)}`;
}

/** @param {App} app @param {Desk} desk @param {Version} version */
function editButtons(app, desk, version) {
  return html`<div class="actions">
    <button class="button" @click=${() => edit(app, desk, "version", version)} data-testid="edit">
      ${icon("pen")}${t("programmes.editVersion")}
    </button>
    ${
      version.period === "future"
        ? html`<button class="button" @click=${() => edit(app, desk, "change", version)}>
            ${t("programmes.editFuture")}
          </button>`
        : null
    }
    <button class="button" @click=${() => edit(app, desk, "programme", version)}>
      ${icon("plus")}${t("programmes.newFrom")}
    </button>
  </div>`;
}

/** @param {Schema | null} root @param {Document} programme */
function requirements(root, programme) {
  return html`<section class="block">
    <h3>${t("programmes.requirements")}</h3>
    <ol class="requirements">
      ${programme.criteria.map((/** @type {any} */ requirement) => {
        const schema = root ? parametersOf(root, requirement.criterion) : { properties: {} };
        const title = pick(requirement.title) || titleOf(schema, requirement.criterion);
        return html`<li data-criterion=${requirement.criterion}>
          <strong>${title}</strong>
          <dl class="facts tight">
            ${Object.entries(requirement.parameters).map(
              ([name, value]) =>
                html`<div class="fact">
                  <dt>${titleOf(schema.properties[name] ?? {}, name)}</dt>
                  <dd>${valueWords(value)}</dd>
                </div>`,
            )}
          </dl>
        </li>`;
      })}
    </ol>
  </section>`;
}

/** A parameter's value as it is read. @param {unknown} value @returns {string} */
function valueWords(value) {
  if (typeof value === "number") return number(value, 6);
  if (typeof value === "boolean") return t(value ? "programmes.yes" : "programmes.no");
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  if (value !== null && typeof value === "object") {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${valueWords(one)}`)
      .join("; ");
  }
  return String(value);
}

/** The formula of support in words. @param {Document} programme */
function support({ support }) {
  if (!support) return html`<p class="hint">${t("programmes.noSupport")}</p>`;
  const lines = [
    t("programmes.formula", { rate: money(support.ratePerHectareJpy).short }),
    support.capJpy ? t("programmes.cap", { value: money(support.capJpy).short }) : "",
    support.roundDownToJpy
      ? t("programmes.rounding", { value: money(support.roundDownToJpy).short })
      : "",
    support.budgetYear ? t("programmes.budget", { value: fiscalYear(support.budgetYear) }) : "",
    pick(support.basis),
    ...(support.other ?? []).map(pick),
  ].filter(Boolean);
  const stacks = support.stacksWith ?? [];
  return html`<section class="block">
    <h3>${t("programmes.support")}</h3>
    <ul class="bullets">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      stacks.length > 0
        ? html`<h4>${t("programmes.stacks")}</h4>
            <ul class="bullets">
              ${stacks.map((/** @type {any} */ one) => html`<li>${pick(one.title)}: ${pick(one.note)}</li>`)}
            </ul>`
        : null
    }
  </section>`;
}

/** @param {Version} version */
function wording({ programme, sourceTitle }) {
  const { quote, place } = programme.source;
  return html`<section class="block provenance">
    <h3>${t("programmes.wording")}</h3>
    ${quote ? html`<blockquote lang="ja">${quote}</blockquote>` : null}
    <p class="hint">${pick(sourceTitle)}${place ? ` — ${place}` : ""}</p>
  </section>`;
}

/** @param {Document} programme */
function assumptions({ assumptions }) {
  if (assumptions.length === 0) return null;
  return html`<details class="block">
    <summary>${t("programmes.assumptions", { n: assumptions.length })}</summary>
    <ul class="bullets">
      ${assumptions.map((/** @type {any} */ one) => html`<li>${pick(one)}</li>`)}
    </ul>
  </details>`;
}
