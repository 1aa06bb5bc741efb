import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { putAt, valueAt } from "./pointer.js";
import { beginning, isOf, isText, resolved, titleOf } from "./schema.js";

/** @import {Document, FieldProblem, Schema} from "../api/programmes.js" */

/**
 * @typedef {object} Form A document that is being written.
 * @property {Schema} root
 * @property {Document} draft
 * @property {FieldProblem[]} problems
 * @property {(field: Field) => {value: string, words: string}[] | undefined} choicesFor values
 *   that the schema does not know, such as the ids of sources
 * @property {() => void} changed
 *
 * @typedef {{name: string, schema: Schema, pointer: string, required: boolean}} Field
 */

/** The id of the element for a place in the document. @param {string} pointer */
export function elementId(pointer) {
  return `field${pointer.replaceAll("/", "-")}`;
}

/** What is wrong at one place, beside it. @param {Form} form @param {string} pointer */
export function faultsAt({ problems }, pointer) {
  const here = problems.filter((problem) => problem.pointer === pointer);
  return here.map(
    ({ sentence }) =>
      html`<p class="notice bad" role="alert" data-pointer=${pointer}>${pick(sentence)}</p>`,
  );
}

/** The fields of an object's members, all or those named. @param {Form} form @param {Schema} schema @param {string} pointer @param {string[]} [names] */
export function members(form, schema, pointer, names = Object.keys(schema.properties ?? {})) {
  return names.map((name) =>
    field(form, {
      name,
      schema: resolved(form.root, schema.properties[name]),
      pointer: `${pointer}/${name}`,
      required: (schema.required ?? []).includes(name),
    }),
  );
}

/** One field with its label and what is wrong with it. @param {Form} form @param {Field} field @returns {unknown} */
export function field(form, field) {
  const { schema, pointer } = field;
  if (isText(schema)) return textPair(form, field);
  if (isOf(schema, "boolean")) return tick(form, field);
  if (isOf(schema, "array")) return list(form, field);
  if (schema.properties) return group(form, field);
  return html`<label class="field">
      <span>${label(field)}</span>
      ${input(form, field)}
    </label>
    ${faultsAt(form, pointer)}`;
}

/** @param {Field} field */
function label({ schema, name, required }) {
  const words = titleOf(schema, name);
  return required ? words : `${words}${t("programmes.optional")}`;
}

/** @param {Form} form @param {string} pointer @param {unknown} value */
function put(form, pointer, value) {
  putAt(form.draft, pointer, value);
  form.problems = form.problems.filter((problem) => problem.pointer !== pointer);
  form.changed();
}

/** @param {Event} event */
function written(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}

/** @param {Form} form @param {Field} of */
function input(form, of) {
  const { schema, pointer, required } = of;
  const value = valueAt(form.draft, pointer);
  const id = elementId(pointer);
  const invalid = form.problems.some((problem) => problem.pointer === pointer);
  const choices =
    form.choicesFor(of) ??
    schema.enum?.map((/** @type {string} */ one) => ({ value: one, words: one }));
  if (choices) return select(form, { pointer, choices, required });
  if (isOf(schema, "number") || isOf(schema, "integer")) {
    const set = (/** @type {Event} */ event) => {
      const text = written(event);
      put(form, pointer, text === "" ? undefined : Number(text));
    };
    return html`<input
      type="number"
      id=${id}
      aria-invalid=${invalid}
      step=${isOf(schema, "integer") ? "1" : "any"}
      min=${schema.minimum ?? ""}
      max=${schema.maximum ?? ""}
      placeholder=${schema.default ?? ""}
      .value=${live(String(value ?? ""))}
      @change=${set}
    />`;
  }
  if (isOf(schema, "string")) {
    const set = (/** @type {Event} */ event) => put(form, pointer, written(event) || undefined);
    if (schema.format === "date") {
      return html`<input
        type="date"
        id=${id}
        aria-invalid=${invalid}
        .value=${live(value ?? "")}
        @change=${set}
      />`;
    }
    return html`<input
      id=${id}
      aria-invalid=${invalid}
      .value=${live(value ?? "")}
      @change=${set}
    />`;
  }
  return json(form, pointer, value);
}

/** @param {Form} form @param {{pointer: string, choices: {value: string, words: string}[], required: boolean}} of */
function select(form, { pointer, choices, required }) {
  const value = valueAt(form.draft, pointer);
  const known = choices.some((choice) => choice.value === value);
  return html`<select
    id=${elementId(pointer)}
    @change=${(/** @type {Event} */ event) => put(form, pointer, written(event) || undefined)}
  >
    ${required && known ? null : html`<option value="" ?selected=${!known}>—</option>`}
    ${choices.map(
      (choice) =>
        html`<option value=${choice.value} ?selected=${choice.value === value}>
          ${choice.words}
        </option>`,
    )}
  </select>`;
}

/** What no simpler field can hold, as JSON. @param {Form} form @param {string} pointer @param {unknown} value */
function json(form, pointer, value) {
  const set = (/** @type {Event} */ event) => {
    const text = written(event).trim();
    try {
      put(form, pointer, text === "" ? undefined : JSON.parse(text));
    } catch {
      const sentence = { ja: t("programmes.badJson"), en: t("programmes.badJson") };
      form.problems = [...form.problems, { pointer, sentence }];
      form.changed();
    }
  };
  return html`<textarea
    id=${elementId(pointer)}
    spellcheck="false"
    .value=${live(value === undefined ? "" : JSON.stringify(value, null, 2))}
    @change=${set}
  ></textarea>`;
}

/** @param {Form} form @param {Field} field */
function tick(form, { schema, name, pointer }) {
  const value = valueAt(form.draft, pointer) ?? schema.default ?? false;
  return html`<label class="tick form-tick">
      <input
        type="checkbox"
        id=${elementId(pointer)}
        .checked=${live(Boolean(value))}
        @change=${(/** @type {Event} */ event) =>
          put(form, pointer, /** @type {HTMLInputElement} */ (event.target).checked)}
      />
      ${titleOf(schema, name)}
    </label>
    ${faultsAt(form, pointer)}`;
}

/** A sentence in both languages; empty in both takes it away. @param {Form} form @param {Field} field */
function textPair(form, field) {
  const { pointer } = field;
  const value = valueAt(form.draft, pointer) ?? {};
  /** @param {"ja" | "en"} lang */
  const box = (lang) =>
    html`<label class="text-half">
        <small>${t(`programmes.lang.${lang}`)}</small>
        <textarea
          rows="2"
          lang=${lang}
          id=${elementId(`${pointer}/${lang}`)}
          .value=${live(value[lang] ?? "")}
          @change=${(/** @type {Event} */ event) => {
            const both = { ...value, [lang]: written(event) };
            put(form, `${pointer}/${lang}`, both[lang]);
            if (!field.required && !both.ja && !both.en) put(form, pointer, undefined);
          }}
        ></textarea>
      </label>
      ${faultsAt(form, `${pointer}/${lang}`)}`;
  return html`<fieldset class="text-pair" id=${elementId(pointer)}>
    <legend>${label(field)}</legend>
    ${box("ja")} ${box("en")} ${faultsAt(form, pointer)}
  </fieldset>`;
}

/** @param {Form} form @param {Field} field */
function group(form, { schema, name, pointer, required }) {
  const present = valueAt(form.draft, pointer) != null;
  const toggle = (/** @type {Event} */ event) =>
    put(
      form,
      pointer,
      /** @type {HTMLInputElement} */ (event.target).checked
        ? beginning(form.root, schema)
        : undefined,
    );
  return html`<fieldset class="group" id=${elementId(pointer)}>
    <legend>${titleOf(schema, name)}</legend>
    ${
      required
        ? null
        : html`<label class="tick"
            ><input type="checkbox" .checked=${live(present)} @change=${toggle} />
            ${t("programmes.present")}</label
          >`
    }
    ${faultsAt(form, pointer)} ${present || required ? members(form, schema, pointer) : null}
  </fieldset>`;
}

/** @param {Form} form @param {Field} field */
function list(form, { schema, name, pointer }) {
  const values = /** @type {unknown[]} */ (valueAt(form.draft, pointer) ?? []);
  const item = resolved(form.root, schema.items ?? {});
  const add = () => put(form, pointer, [...values, beginning(form.root, item)]);
  const words = titleOf(schema, name);
  return html`<fieldset class="group" id=${elementId(pointer)}>
    <legend>${words}</legend>
    ${faultsAt(form, pointer)}
    ${values.map(
      (_, place) =>
        html`<div class="form-row">
          <div>
            ${field(form, {
              name: `${words} ${place + 1}`,
              schema: {
                "x-title-ja": `${words} ${place + 1}`,
                title: `${words} ${place + 1}`,
                ...item,
              },
              pointer: `${pointer}/${place}`,
              required: true,
            })}
          </div>
          <button
            type="button"
            class="icon-button small"
            aria-label=${t("action.remove", { name: `${words} ${place + 1}` })}
            @click=${() => put(form, `${pointer}/${place}`, undefined)}
          >
            ${icon("close", 15)}
          </button>
        </div>`,
    )}
    <button type="button" class="button" @click=${add}>
      ${icon("plus", 15)}${t("programmes.addOne")}
    </button>
  </fieldset>`;
}
