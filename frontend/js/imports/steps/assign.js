import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { pick, t } from "../../text/index.js";
import { begin } from "../actions.js";
import { cell } from "../amounts.js";
import { tableOf } from "../consent.js";
import { dataSection } from "../data-section.js";
import { goToFeatures } from "../preview-map.js";
import { problemNote, remarkList } from "../problem-note.js";
import { fits, offered, questionsOf, targetOf, unfilled } from "../questions.js";
import { ruleEditor } from "../rule-editor.js";
import { modeOf, ruleOf, unusedFields } from "../rules.js";
import { becomesTable } from "../rows-table.js";
import { beginWith, edit, editTarget } from "../settings.js";
import { nextButton } from "./recognise.js";

/** @import {App} from "../../app/app.js" */
/** @import {Settings, Table, Target} from "../import-types.js" */
/** @import {Wizard} from "../wizard.js" */

/** The step in which fields of the file become columns of a layer. @param {App} app @param {Wizard} wizard */
export function assignStep(app, wizard) {
  const table = tableOf(wizard);
  const { settings, targets } = wizard;
  if (!table || !settings || !targets) return html`<p class="hint">${t("action.loading")}</p>`;
  const target = targetOf(wizard);
  const open = questionsOf(app, wizard);
  const known = Boolean(settings.product) || Boolean(table.remembered);
  return html`${problemNote(wizard.run?.problem)} ${memory(app, wizard, table)}
    ${targetChoice(app, wizard, settings, table)}
    ${target ? columns(app, wizard, table, target, Boolean(settings.product)) : null}
    ${target ? unused(wizard, table) : null}
    ${target ? dataSection(app, wizard, settings, known && open.length === 0) : null}
    ${
      wizard.preview && target
        ? becomesTable(wizard.preview.rows, target, (record) => goToFeatures(app, wizard, record))
        : null
    }
    ${wizard.previewing ? html`<p class="hint">${t("imports.previewing")}</p>` : html`<p class="hint">${"\u00a0"}</p>`}
    ${otherFault(wizard)} ${remarkList(wizard.preview?.remarks)}
    <div class="actions">
      ${nextButton(t("imports.next.check"), () => begin(app, wizard, "check"), wizard.busy || open.length > 0)}
    </div>
    ${
      open.length > 0
        ? html`<p class="wrong" data-testid="import-open">
            ${t("imports.open", { list: open.map((one) => t(`imports.open.${one}`)).join(t("imports.listComma")) })}
          </p>`
        : null
    }`;
}

/** What the service says against the settings, beside the button too: the field may be far up. @param {Wizard} wizard */
function otherFault({ fault }) {
  return fault?.at ? html`<p class="notice bad" role="alert">${fault.words()}</p>` : null;
}

/** @param {App} app @param {Wizard} wizard @param {Table} table */
function memory(app, wizard, table) {
  const { remembered, fresh, suggestion } = table;
  if (!remembered) return null;
  const { anew } = wizard;
  const change = () => {
    wizard.anew = !anew;
    beginWith(app, wizard, anew || !fresh ? suggestion : fresh);
  };
  return html`<p class="notice" data-testid="import-remembered">
    ${t(anew ? "imports.anew" : "imports.remembered")}
    <button class="link" @click=${change}>
      ${t(anew ? "imports.asBefore" : "imports.beginAnew")}
    </button>
  </p>`;
}

/** @param {App} app @param {Wizard} wizard @param {Settings} settings @param {Table} table */
function targetChoice(app, wizard, settings, table) {
  const { mapping } = settings;
  const { targets = [] } = wizard.targets ?? {};
  const take = (/** @type {Event} */ event) =>
    editTarget(app, wizard, table, /** @type {HTMLSelectElement} */ (event.target).value);
  const option = (/** @type {Target} */ { collection, title }) =>
    html`<option value=${collection} .selected=${collection === mapping.collection}>
      ${pick(title)}
    </option>`;
  const others = targets.filter((target) => !fits(target, table));
  return html`<label class="field import-line"
      ><span>${t("imports.target")}</span>
      <select name="collection" aria-invalid=${!mapping.collection} @change=${take}>
        ${mapping.collection ? null : html`<option value="" selected>${t("imports.chooseTarget")}</option>`}
        ${targets.filter((target) => fits(target, table)).map(option)}
        ${others.length > 0 ? html`<optgroup label=${t("imports.otherShapes")}>${others.map(option)}</optgroup>` : null}
      </select></label
    >
    ${mapping.collection ? null : html`<p class="hint">${t("imports.targetHint")}</p>`}`;
}

/** @param {App} app @param {Wizard} wizard @param {Table} table @param {Target} target @param {boolean} folded */
function columns(app, wizard, table, target, folded) {
  const editor = (/** @type {import("../import-types.js").TargetAttribute} */ attribute) =>
    ruleEditor(app, wizard, table, target, attribute);
  const all = offered(target.attributes);
  const isUsed = (/** @type {{name: string, required?: boolean}} */ { name, required }) =>
    Boolean(required) || modeOf(wizard, name) !== "none";
  const used = all.filter(isUsed);
  const rest = all.filter((attribute) => !isUsed(attribute));
  const hasId = ruleOf(wizard, "id") !== undefined;
  const settings = /** @type {Settings} */ (wizard.settings);
  const { mapping } = settings;
  const open = unfilled(settings, target);
  return html`<details class="import-columns" ?open=${!folded || open.length > 0}>
    <summary>
      <strong>${t("imports.columns")}</strong>
      <small>${t("imports.columnsShort", { n: mapping.rules.length, all: all.length })}</small>
    </summary>
    ${repeat(used, ({ name }) => name, editor)}
    ${
      hasId
        ? html`<label class="tick import-tick"
            ><input
              type="checkbox"
              .checked=${mapping.joinsParts}
              @change=${(/** @type {Event} */ event) => edit(app, wizard, { mapping: { ...mapping, joinsParts: /** @type {HTMLInputElement} */ (event.target).checked } })}
            />
            <span
              >${t("imports.joins")}<small class="block-line"
                >${t("imports.joinsHint")}</small
              ></span
            ></label
          >`
        : null
    }
    ${
      rest.length > 0
        ? html`<details class="import-more">
            <summary>${t("imports.otherColumns", { n: rest.length })}</summary>
            ${repeat(rest, ({ name }) => name, editor)}
          </details>`
        : null
    }
  </details>`;
}

/** @param {Wizard} wizard @param {Table} table */
function unused(wizard, table) {
  const fields = unusedFields(wizard, table);
  if (fields.length === 0) return null;
  return html`<details class="import-more import-unused">
    <summary>${t("imports.unused", { n: fields.length })}</summary>
    <dl class="facts">
      ${fields.map(
        ({ name, samples }) =>
          html`<div class="fact">
            <dt>${name}</dt>
            <dd>
              ${(samples ?? []).slice(0, 3).map(cell).filter(Boolean).join(t("imports.listComma"))}
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
