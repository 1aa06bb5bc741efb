import { html } from "lit-html";
import { pick, t } from "../text/index.js";
import { translations } from "./code-values.js";
import { shownValue } from "./rows-table.js";
import { codesOf, modeOf, onlyField, ruleOf, unknownValues } from "./rules.js";
import { editRule } from "./settings.js";

/** @import {App} from "../app/app.js" */
/** @import {Table, Target, TargetAttribute} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** First letters of the choices that are no field. */
const CONSTANT = "=";
const TEMPLATE = "+";

/** How many values of the first rows are shown below a rule. */
const SHOWN = 3;

/**
 * What fills one column: a field, always the same value, or several fields put together; with the
 * values that it gives for the first rows.
 *
 * @param {App} app @param {Wizard} wizard @param {Table} table @param {Target} target
 * @param {TargetAttribute} attribute
 */
export function ruleEditor(app, wizard, table, target, attribute) {
  const { name, title, required } = attribute;
  const rule = ruleOf(wizard, name);
  const mode = modeOf(wizard, name);
  const fault = faultOf(wizard, name);
  const missing = Boolean(required) && mode === "none";
  const unknown = rule ? unknownValues(rule, attribute, table) : [];
  const look = fault || missing ? "is-wrong" : unknown.length > 0 ? "is-doubtful" : "";
  return html`<div class="import-rule ${look}" data-column=${name}>
    <label class="import-rule-name" for="rule-${name}"
      >${pick(title) || name}
      ${required ? html`<span class="import-required">${t("imports.required")}</span>` : null}
      <small><code>${name}</code></small></label
    >
    <div class="import-rule-from">
      ${sourceChoice(app, wizard, table, name, missing || Boolean(fault))}
      ${mode === "constant" ? constantField(app, wizard, attribute) : null}
      ${mode === "template" ? templateField(app, wizard, table, name) : null}
      ${name === "id" ? html`<small>${t("imports.idHint")}</small>` : null}
      ${missing ? html`<p class="wrong">${t("imports.ruleMissing")}</p>` : null}
      ${fault ? html`<p class="wrong" role="alert">${fault}</p>` : null}
      ${liveValues(wizard, target, name)}
      ${rule && mode !== "constant" ? translations(app, wizard, table, attribute, rule) : null}
    </div>
  </div>`;
}

/** What the service says against the rule of a column. @param {Wizard} wizard @param {string} column */
function faultOf({ fault, settings }, column) {
  const at = /^mapping\.rules\[(\d+)\]/.exec(fault?.at ?? "");
  return at && settings?.mapping.rules[Number(at[1])]?.column === column ? fault?.words() : "";
}

/** @param {App} app @param {Wizard} wizard @param {Table} table @param {string} column @param {boolean} wrong */
function sourceChoice(app, wizard, table, column, wrong) {
  const mode = modeOf(wizard, column);
  const field = onlyField(ruleOf(wizard, column)?.from ?? "");
  const now = mode === "constant" ? CONSTANT : mode === "template" ? TEMPLATE : "";
  const choose = (/** @type {Event} */ event) => {
    const chosen = /** @type {HTMLSelectElement} */ (event.target).value;
    delete wizard.modes[column];
    // The column may go to another list, and the focus goes with it.
    setTimeout(() => document.getElementById(`rule-${column}`)?.focus());
    if (chosen === CONSTANT || chosen === TEMPLATE) {
      wizard.modes[column] = chosen === CONSTANT ? "constant" : "template";
      // What a field gave goes on as the beginning of a template.
      const from = chosen === TEMPLATE ? (ruleOf(wizard, column)?.from ?? "") : "";
      return editRule(app, wizard, column, from ? { from } : null);
    }
    editRule(app, wizard, column, chosen ? { from: `{${chosen.slice(1)}}` } : null);
  };
  return html`<select id="rule-${column}" aria-invalid=${wrong} @change=${choose}>
    <option value="" .selected=${mode === "none"}>${t("imports.from.none")}</option>
    <option value=${CONSTANT} .selected=${now === CONSTANT}>${t("imports.from.constant")}</option>
    <option value=${TEMPLATE} .selected=${now === TEMPLATE}>${t("imports.from.template")}</option>
    <optgroup label=${t("imports.from.fields")}>
      ${table.fields.map(
        ({ name, samples }) =>
          html`<option value="f${name}" .selected=${mode === "field" && name === field}>
            ${name}${sampleWords(samples)}
          </option>`,
      )}
    </optgroup>
  </select>`;
}

/** @param {unknown[]} samples */
function sampleWords(samples = []) {
  const first = samples.find((value) => value !== null && value !== undefined && value !== "");
  if (first === undefined) return "";
  const words = String(first);
  return ` (${words.length > 14 ? `${words.slice(0, 13)}…` : words})`;
}

/** @param {App} app @param {Wizard} wizard @param {TargetAttribute} attribute */
function constantField(app, wizard, attribute) {
  const { name, type, title } = attribute;
  const now = ruleOf(wizard, name)?.from ?? "";
  const label = t("imports.constantOf", { name: pick(title) || name });
  const take = (/** @type {Event} */ event) => {
    const value = /** @type {HTMLInputElement} */ (event.target).value.replace(/[{}]/g, "");
    wizard.modes[name] = "constant";
    editRule(app, wizard, name, value === "" ? null : { from: value });
  };
  const codes = codesOf(attribute);
  if (codes) {
    return html`<select aria-label=${label} @change=${take}>
      <option value="">${t("imports.chooseValue")}</option>
      ${Object.entries(codes).map(
        ([code, words]) =>
          html`<option value=${code} .selected=${code === now}>${pick(words)}</option>`,
      )}
    </select>`;
  }
  const kind = type === "date" ? "date" : "text";
  return html`<input type=${kind} aria-label=${label} .value=${now} @input=${take} />`;
}

/** @param {App} app @param {Wizard} wizard @param {Table} table @param {string} column */
function templateField(app, wizard, table, column) {
  const now = ruleOf(wizard, column)?.from ?? "";
  const set = (/** @type {string} */ from) => {
    wizard.modes[column] = "template";
    const { values = {} } = ruleOf(wizard, column) ?? {};
    editRule(app, wizard, column, from === "" ? null : { from, values });
  };
  return html`<input
      type="text"
      aria-label=${t("imports.templateOf", { name: column })}
      aria-describedby="template-${column}"
      .value=${now}
      @input=${(/** @type {Event} */ event) => set(/** @type {HTMLInputElement} */ (event.target).value)}
    />
    <select
      aria-label=${t("imports.addField")}
      .value=${""}
      @change=${(/** @type {Event} */ event) => {
        const select = /** @type {HTMLSelectElement} */ (event.target);
        if (select.value) set(`${now}{${select.value}}`);
        select.value = "";
      }}
    >
      <option value="">${t("imports.addField")}</option>
      ${table.fields.map(({ name }) => html`<option value=${name}>${name}</option>`)}
    </select>
    <small id="template-${column}">${t("imports.templateHint")}</small>`;
}

/** What the rule gives for the first rows, as the service reads it. @param {Wizard} wizard @param {Target} target @param {string} column */
function liveValues({ preview }, target, column) {
  const rows = preview?.rows ?? [];
  const problems = rows.flatMap((row) => row.problems ?? []).filter((one) => one.column === column);
  const problem = problems.find(({ severity }) => severity !== "info") ?? problems[0];
  const words = rows
    .map(({ values }) => values[column])
    .filter((value) => value !== null && value !== undefined && value !== "")
    .map((value) => shownValue(target, column, value));
  const few = [...new Set(words)].slice(0, SHOWN);
  return html`${few.length > 0 ? html`<p class="import-live">→ ${few.join(t("imports.listComma"))}</p>` : null}
  ${problem ? html`<p class=${problem.severity === "info" ? "hint" : "wrong"}>${pick(problem.message)}</p>` : null}`;
}
