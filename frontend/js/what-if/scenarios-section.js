import { html } from "lit-html";
import { Problem, sentenceOf } from "../api/http.js";
import { changeScenario, createScenario, deleteScenario, listScenarios } from "../api/what-if.js";
import { mayEdit } from "../app/app.js";
import { copyLink } from "../app/share.js";
import { dateTime, number } from "../format/format.js";
import { swatch } from "../layers/swatch.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { encode, fromSent, toSent } from "./changes.js";
import { compare } from "./compare.js";
import { COMPARED_FILLS } from "./paint.js";
import { fail, keepInAddress, loadBasis, openScenario, paintAll } from "./what-if-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Scenario} from "../api/what-if.js" */
/** @import {WhatIf} from "./what-if-state.js" */

/** @param {App} app @param {WhatIf} what */
export async function loadScenarios(app, what) {
  try {
    what.scenarios = await listScenarios();
    app.redraw();
  } catch (cause) {
    fail(app, what, cause);
  }
}

/** Saving, sharing, opening and comparing. @param {App} app @param {WhatIf} what */
export function scenariosSection(app, what) {
  const share = () => {
    keepInAddress(app, what);
    copyLink(app);
  };
  return html`<fieldset class="group">
    <legend>${t("whatIf.scenarios")}</legend>
    <button type="button" class="button wide" data-testid="share" @click=${share}>
      ${icon("link")}${t("whatIf.share")}
    </button>
    ${mayEdit(app) ? saveForm(app, what) : html`<p class="hint">${t("whatIf.needRole")}</p>`}
    ${what.scenarios.length === 0 ? html`<p class="hint">${t("whatIf.noScenarios")}</p>` : null}
    <ul class="what-if-scenarios">
      ${what.scenarios.map((scenario) => scenarioRow(app, what, scenario))}
    </ul>
    ${what.scenarios.length > 0 ? compareForm(app, what) : null}
    ${what.comparison ? comparisonTable(app, what) : null}
  </fieldset>`;
}

/** @param {App} app @param {WhatIf} what @param {() => Promise<unknown>} work */
async function attempt(app, what, work) {
  what.fault = null;
  try {
    await work();
  } catch (cause) {
    const stale = cause instanceof Problem && cause.status === 412;
    what.fault = stale ? `${sentenceOf(cause)} ${t("whatIf.kept")}` : sentenceOf(cause);
  }
  await loadScenarios(app, what);
}

/** @param {App} app @param {WhatIf} what */
function saveForm(app, what) {
  const { opened } = what;
  const draft = (/** @type {HTMLFormElement} */ form) => {
    const fields = new FormData(form);
    const { programme, asOf } = app.store.state;
    return {
      title: { ja: String(fields.get("ja") ?? ""), en: String(fields.get("en") ?? "") },
      programme,
      ...(asOf ? { asOf } : {}),
      requirements: what.requirements,
      changes: toSent(what.changes),
      visibility: String(fields.get("visibility")),
    };
  };
  const save = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const over = /** @type {HTMLButtonElement | null} */ (event.submitter)?.value === "over";
    attempt(app, what, async () => {
      what.opened =
        over && opened
          ? await changeScenario(opened, draft(form))
          : await createScenario(draft(form));
      keepInAddress(app, what);
      app.announce(t("whatIf.saved"));
    });
  };
  return html`<form class="what-if-save" @submit=${save}>
    <label class="field"
      ><span>${t("whatIf.titleJa")}</span>
      <input name="ja" maxlength="120" required .value=${opened?.title.ja ?? ""}
    /></label>
    <label class="field"
      ><span>${t("whatIf.titleEn")}</span>
      <input name="en" maxlength="120" .value=${opened?.title.en ?? ""}
    /></label>
    <label class="field"
      ><span>${t("whatIf.visibility")}</span>
      <select name="visibility">
        <option value="staff">${t("whatIf.staff")}</option>
        <option value="public" ?selected=${opened?.visibility === "public"}>
          ${t("whatIf.public")}
        </option>
      </select></label
    >
    <div class="row">
      <button class="button primary" value="new" data-testid="save">${t("whatIf.save")}</button>
      ${opened?.mine ? html`<button class="button" value="over">${t("whatIf.saveOver")}</button>` : null}
    </div>
  </form>`;
}

/** @param {App} app @param {WhatIf} what @param {Scenario} scenario */
function scenarioRow(app, what, scenario) {
  const name = nameOf(scenario);
  const open = () =>
    attempt(app, what, async () => {
      await openScenario(app, what, scenario.id);
      await loadBasis(app, what);
    });
  const remove = () => {
    if (!window.confirm(t("whatIf.deleteAsk", { name }))) return;
    attempt(app, what, async () => {
      await deleteScenario(scenario);
      if (what.opened?.id === scenario.id) what.opened = null;
      keepInAddress(app, what);
    });
  };
  return html`<li aria-current=${what.opened?.id === scenario.id ? "true" : "false"}>
    <button type="button" class="link" @click=${open}>${name}</button>
    <small>
      ${t(scenario.visibility === "public" ? "whatIf.public" : "whatIf.staff")} ·
      ${dateTime(scenario.changedAt)}${scenario.author ? ` · ${scenario.author}` : ""}
    </small>
    ${
      scenario.mine
        ? html`<button
            type="button"
            class="icon-button"
            aria-label=${t("whatIf.delete", { name })}
            @click=${remove}
          >
            ${icon("close", 14)}
          </button>`
        : null
    }
  </li>`;
}

/** @param {Scenario} scenario */
function nameOf({ title }) {
  return pick({ ja: title.ja, en: title.en ?? title.ja });
}

/** @param {App} app @param {WhatIf} what */
function compareForm(app, what) {
  const { programme, asOf } = app.store.state;
  const now = {
    name: t("whatIf.present"),
    question: {
      programme: programme ?? "",
      asOf,
      requirements: what.requirements,
      changes: toSent(what.changes),
    },
  };
  const sideOf = (/** @type {string} */ field) => {
    const id = /** @type {HTMLSelectElement} */ (document.getElementById(field)).value;
    const scenario = what.scenarios.find((one) => one.id === id);
    if (!scenario) return now;
    const { requirements, changes, asOf: day } = scenario;
    const question = {
      programme: scenario.programme,
      asOf: day ?? null,
      requirements,
      changes: toSent(fromSent(changes)),
    };
    return { name: nameOf(scenario), question };
  };
  const run = () =>
    attempt(app, what, async () => {
      what.comparison = await compare(sideOf("what-if-a"), sideOf("what-if-b"));
      paintAll(what);
    });
  const options = (/** @type {number} */ preset) =>
    [
      { id: "", name: now.name },
      ...what.scenarios.map((one) => ({ id: one.id, name: nameOf(one) })),
    ].map(
      ({ id, name }, k) => html`<option value=${id} ?selected=${k === preset}>${name}</option>`,
    );
  return html`<div class="what-if-compare" data-now=${encode(what.changes)}>
    <label class="field"
      ><span>A</span
      ><select id="what-if-a">
        ${options(0)}
      </select></label
    >
    <label class="field"
      ><span>B</span
      ><select id="what-if-b">
        ${options(1)}
      </select></label
    >
    <button type="button" class="button wide" data-testid="compare" @click=${run}>
      ${t("whatIf.compare")}
    </button>
  </div>`;
}

/** @param {App} app @param {WhatIf} what */
function comparisonTable(app, what) {
  const { comparison } = what;
  if (!comparison) return null;
  const { a, b, gained } = comparison;
  const end = () => {
    what.comparison = null;
    paintAll(what);
    app.redraw();
  };
  const cells = (/** @type {{parcels: number, hectares: number}} */ { parcels, hectares }) =>
    html`<td class="figure">${number(parcels)}</td>
      <td class="figure">${number(hectares, 4, 4)} ha</td>`;
  return html`<table class="plain-table" data-testid="comparison">
      <caption>
        A: ${a.name} / B: ${b.name}
      </caption>
      <tbody>
        <tr>
          <th scope="row">A ${t("whatIf.gained")}</th>
          ${cells(a.exact.gained)}
        </tr>
        <tr>
          <th scope="row">A ${t("whatIf.lost")}</th>
          ${cells(a.exact.lost)}
        </tr>
        <tr>
          <th scope="row">B ${t("whatIf.gained")}</th>
          ${cells(b.exact.gained)}
        </tr>
        <tr>
          <th scope="row">B ${t("whatIf.lost")}</th>
          ${cells(b.exact.lost)}
        </tr>
        ${
          /** @type {const} */ (["onlyA", "onlyB", "both"]).map(
            (name) =>
              html`<tr data-row=${name}>
                <th scope="row">
                  ${swatch({ area: { fill: COMPARED_FILLS[name], stroke: "#1b2a38", hatch: name !== "both" } })}
                  ${t(`whatIf.${name}`)}
                </th>
                ${cells(gained[name])}
              </tr>`,
          )
        }
      </tbody>
    </table>
    <button type="button" class="button wide" @click=${end}>${t("whatIf.compareEnd")}</button>`;
}
