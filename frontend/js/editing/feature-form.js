import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { pick, pickPair, t } from "../text/index.js";
import { conflict } from "./conflict.js";
import { change, currentValue, LAT, LON, remove, save, showForm, writable } from "./edit-state.js";
import { attributeOf, shownValue, titleOfMember } from "./members.js";

/** @import {App} from "../app/app.js" */
/** @import {Member} from "../api/editing.js" */
/** @import {Collection} from "../types.js" */
/** @import {Desk, Edit} from "./edit-state.js" */

/** A text longer than this is written in several lines. */
const LINE = 60;

/**
 * The form in which a feature is edited, made of its collection's schema.
 *
 * @param {App} app
 * @param {Desk} desk
 * @param {Edit} edit
 * @param {{collection: Collection, saved: () => Promise<void>, removed: () => Promise<void>}} options
 */
export function featureForm(app, desk, edit, { collection, saved, removed }) {
  const { item } = edit.base;
  const changes = Object.keys(edit.values).length;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    save(app, desk, saved);
  };
  const blocked = edit.busy || edit.theirs !== null;
  return html`<form
    class="feature-form"
    data-testid="feature-form"
    aria-busy=${edit.busy}
    @submit=${submit}
    novalidate
  >
    <h2 class="feature-name" tabindex="-1">
      ${t("editing.title", { name: pickPair(item.properties, "name") || item.id })}
    </h2>
    ${conflict(app, edit, collection)}
    ${edit.fault ? html`<p class="notice bad" role="alert">${edit.fault}</p>` : nothing}
    ${writable(edit.schema).map(([name, member]) => field(app, edit, { collection, name, member }))}
    ${place(app, edit, collection)} ${readOnly(edit, collection)}
    <p class="hint" role="status">
      ${changes === 0 ? t("editing.nothing") : t("editing.changes", { n: changes })}
    </p>
    <div class="actions">
      <button
        class="button primary"
        data-testid="save-feature"
        ?disabled=${blocked || changes === 0}
      >
        ${t("editing.save")}
      </button>
      <button type="button" class="button" @click=${() => showForm(app, false)}>
        ${t("editing.cancel")}
      </button>
      ${deletion(app, desk, edit, removed)}
    </div>
  </form>`;
}

/** @param {App} app @param {Edit} edit @param {{collection: Collection, name: string, member: Member}} options */
function field(app, edit, { collection, name, member }) {
  const required = (edit.schema.required ?? []).includes(name);
  const unit = attributeOf(collection, name)?.unit;
  const wrong = (edit.faultAt ?? "").split(", ").includes(name);
  return html`<label class="field" data-changed=${name in edit.values}>
    <span>
      ${titleOfMember(collection, name)} ${unit ? html`<small>${unit}</small>` : nothing}
      ${required ? html`<em class="required">${t("editing.required")}</em>` : nothing}
    </span>
    ${input(app, edit, { collection, name, member, required, wrong })}
  </label>`;
}

/** @param {App} app @param {Edit} edit @param {{collection: Collection, name: string, member: Member, required: boolean, wrong: boolean}} options */
function input(app, edit, { collection, name, member, required, wrong }) {
  const value = currentValue(edit, name);
  const text = value === null || value === undefined ? "" : String(value);
  const set = (/** @type {Event} */ event) => {
    const { value: given, validity } = /** @type {HTMLInputElement} */ (event.target);
    if (validity.badInput) tellBadNumber(edit, collection, name);
    else change(edit, name, read(member, given));
    app.redraw();
  };
  const choices = choicesOf(collection, name, member);
  if (choices) {
    return html`<select name=${name} aria-invalid=${wrong} .value=${live(text)} @change=${set}>
      ${required ? nothing : html`<option value="" ?selected=${text === ""}>—</option>`}
      ${choices.map(
        ([code, words]) => html`<option value=${code} ?selected=${code === text}>${words}</option>`,
      )}
    </select>`;
  }
  if (
    member.type === "string" &&
    !member.format &&
    (text.length > LINE || name.startsWith("note"))
  ) {
    return html`<textarea
      name=${name}
      rows="3"
      aria-invalid=${wrong}
      .value=${live(text)}
      @change=${set}
    ></textarea>`;
  }
  const isNumber = member.type === "number" || member.type === "integer";
  const type = isNumber ? "number" : member.format === "date" ? "date" : "text";
  return html`<input
    name=${name}
    type=${type}
    step=${type === "number" ? "any" : nothing}
    aria-invalid=${wrong}
    aria-required=${required}
    .value=${live(text)}
    @change=${set}
  />`;
}

/** A browser gives no value for a number that is none. @param {Edit} edit @param {Collection} collection @param {string} name */
function tellBadNumber(edit, collection, name) {
  edit.fault = t("editing.badNumber", { name: titleOfMember(collection, name) });
  edit.faultAt = name;
}

/** @param {Collection} collection @param {string} name @param {Member} member @returns {[string, string][] | null} */
function choicesOf(collection, name, member) {
  if (member.type === "boolean") {
    return [
      ["true", t("editing.yes")],
      ["false", t("editing.no")],
    ];
  }
  const codes = attributeOf(collection, name)?.codes;
  return (member.enum ?? null)?.map((code) => [code, pick(codes?.[code]) || code]) ?? null;
}

/** @param {Member} member @param {string} given */
function read(member, given) {
  if (given === "") return null;
  if (member.type === "boolean") return given === "true";
  return member.type === "number" || member.type === "integer" ? Number(given) : given;
}

/** Where a point is; shapes are not drawn here. @param {App} app @param {Edit} edit @param {Collection} collection */
function place(app, edit, collection) {
  if (edit.base.item.geometry?.type !== "Point") {
    return html`<p class="hint">${t("editing.shapeKept")}</p>`;
  }
  const wrong = edit.faultAt === "geometry";
  return html`<fieldset class="group">
    <legend>${t("editing.place")}</legend>
    ${[LON, LAT].map(
      (name) =>
        html`<label class="field" data-changed=${name in edit.values}>
          <span>${titleOfMember(collection, name)}</span>
          <input
            name=${name}
            type="number"
            step="any"
            aria-invalid=${wrong}
            .value=${live(String(currentValue(edit, name)))}
            @change=${(/** @type {Event} */ event) => {
              const { value } = /** @type {HTMLInputElement} */ (event.target);
              if (value !== "") change(edit, name, Number(value));
              app.redraw();
            }}
          />
        </label>`,
    )}
  </fieldset>`;
}

/** What the service sets, to be seen and not changed. @param {Edit} edit @param {Collection} collection */
function readOnly(edit, collection) {
  const names = Object.entries(edit.schema.properties)
    .filter(([name, member]) => member.readOnly && member.type !== "array" && name !== "id")
    .map(([name]) => name);
  return html`<details>
    <summary>${t("editing.kept")}</summary>
    ${names.map(
      (name) =>
        html`<label class="field">
          <span>${titleOfMember(collection, name)}</span>
          <input
            disabled
            name=${name}
            .value=${shownValue(collection, name, edit.base.item.properties[name])}
          />
        </label>`,
    )}
  </details>`;
}

/** @param {App} app @param {Desk} desk @param {Edit} edit @param {() => Promise<void>} removed */
function deletion(app, desk, edit, removed) {
  const ask = (/** @type {boolean} */ asking) => () => {
    edit.asking = asking;
    app.redraw();
  };
  if (!edit.asking) {
    return html`<button
      type="button"
      class="button"
      data-testid="delete-feature"
      @click=${ask(true)}
    >
      ${t("editing.delete")}
    </button>`;
  }
  return html`<div class="notice bad" role="alert">
    <p>${t("editing.deleteAsk")}</p>
    <div class="actions">
      <button
        type="button"
        class="button"
        data-testid="delete-yes"
        ?disabled=${edit.busy}
        @click=${() => remove(app, desk, removed)}
      >
        ${t("editing.deleteYes")}
      </button>
      <button type="button" class="button" @click=${ask(false)}>${t("editing.deleteNo")}</button>
    </div>
  </div>`;
}
