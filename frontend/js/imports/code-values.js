import { html } from "lit-html";
import { pick, t } from "../text/index.js";
import { codeOf, codesOf, foundValues, unknownValues } from "./rules.js";
import { editRule } from "./settings.js";

/** @import {App} from "../app/app.js" */
/** @import {Rule, Table, TargetAttribute} from "./import-types.js" */
/** @import {Wizard} from "./wizard.js" */

/** Stands for "as it is" in a list in which the empty text means "no value". */
const AS_IT_IS = "\u0000";

/**
 * How values of the file become values of the column. Shown where the column takes codes only, or
 * where a person asks for it.
 *
 * @param {App} app @param {Wizard} wizard @param {Table} table @param {TargetAttribute} attribute
 * @param {Rule} rule
 */
export function translations(app, wizard, table, attribute, rule) {
  const { name } = attribute;
  const codes = codesOf(attribute);
  const unknown = unknownValues(rule, attribute, table);
  const given = Object.keys(rule.values).length;
  if (!codes && given === 0 && !wizard.translating.has(name)) {
    const ask = () => {
      wizard.translating.add(name);
      app.redraw();
    };
    return html`<button type="button" class="link import-small" @click=${ask}>
      ${t("imports.translate")}
    </button>`;
  }
  const found = [...new Set([...foundValues(rule, table), ...Object.keys(rule.values)])];
  return html`<details
    class="import-codes"
    ?open=${unknown.length > 0 || wizard.translating.has(name)}
  >
    <summary>
      ${t("imports.codes", { n: given })}
      ${unknown.length > 0 ? html`<span class="wrong">${t("imports.codesUnknown", { n: unknown.length })}</span>` : null}
    </summary>
    <ul>
      ${found.map((value) => valueLine(app, wizard, attribute, rule, value, unknown.includes(value)))}
    </ul>
    ${oneMore(app, wizard, rule)}
  </details>`;
}

/** @param {App} app @param {Wizard} wizard @param {Rule} rule @param {string} found @param {string | null} stored */
function set(app, wizard, { column, from, values }, found, stored) {
  const more = { ...values };
  if (stored === null) delete more[found];
  else more[found] = stored;
  editRule(app, wizard, column, { from, values: more });
}

/** @param {App} app @param {Wizard} wizard @param {TargetAttribute} attribute @param {Rule} rule @param {string} value @param {boolean} unknown */
function valueLine(app, wizard, attribute, rule, value, unknown) {
  const codes = codesOf(attribute);
  const itself = codes ? codeOf(codes, value) : undefined;
  const label = t("imports.codeFor", { value });
  const stored = rule.values[value];
  const take = (/** @type {Event} */ event) => {
    const chosen = /** @type {HTMLInputElement} */ (event.target).value;
    set(app, wizard, rule, value, chosen === AS_IT_IS ? null : chosen);
  };
  return html`<li class=${unknown ? "is-unknown" : ""}>
    <span class="import-value">${value}</span>
    ${
      codes
        ? html`<select aria-label=${label} aria-invalid=${unknown} @change=${take}>
            <option value=${AS_IT_IS} .selected=${stored === undefined}>
              ${itself === undefined ? t("imports.codeUnknown") : pick(codes[itself])}
            </option>
            <option value="" .selected=${stored === ""}>${t("imports.codeNone")}</option>
            ${Object.entries(codes).map(
              ([code, words]) =>
                html`<option value=${code} .selected=${stored === code}>${pick(words)}</option>`,
            )}
          </select>`
        : html`<input
            type="text"
            aria-label=${label}
            placeholder=${value}
            .value=${stored ?? ""}
            @change=${(/** @type {Event} */ event) => set(app, wizard, rule, value, /** @type {HTMLInputElement} */ (event.target).value || null)}
          />`
    }
  </li>`;
}

/** A value that is further down in the file. @param {App} app @param {Wizard} wizard @param {Rule} rule */
function oneMore(app, wizard, rule) {
  const add = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const value = input.value.trim();
    input.value = "";
    if (value && !Object.hasOwn(rule.values, value)) set(app, wizard, rule, value, value);
  };
  return html`<label class="field"
    ><span>${t("imports.codeMore")}</span>
    <input type="text" @change=${add} />
    <small>${t("imports.codeMoreHint")}</small></label
  >`;
}
