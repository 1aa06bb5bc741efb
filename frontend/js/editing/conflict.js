import { html } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { t } from "../text/index.js";
import { LAT, LON, settle, showForm, storedValue } from "./edit-state.js";
import { shownValue, titleOfMember } from "./members.js";

/** @import {App} from "../app/app.js" */
/** @import {Collection, Item} from "../types.js" */
/** @import {Edit} from "./edit-state.js" */

/** What the service itself changes with every write says nothing to a person. */
const UNTOLD = new Set(["version", "changed_at"]);

/** What somebody else has saved meanwhile, beside what was there and what this editor wants. @param {App} app @param {Edit} edit @param {Collection} collection */
export function conflict(app, edit, collection) {
  if (edit.theirs === null) return null;
  if (edit.theirs === "gone") {
    return html`<div class="notice bad" role="alert" data-testid="conflict">
      <p>${t("editing.conflictGone")}</p>
      <button type="button" class="button" @click=${() => showForm(app, false)}>
        ${t("editing.cancel")}
      </button>
    </div>`;
  }
  return html`<div
    class="notice bad conflict"
    role="alert"
    data-testid="conflict"
    tabindex="-1"
    ${ref(focus)}
  >
    <p>${t("editing.conflict")}</p>
    ${differences(edit, edit.theirs.item, collection)}
    <div class="actions">${choice(app, edit, true)} ${choice(app, edit, false)}</div>
  </div>`;
}

/** @param {App} app @param {Edit} edit @param {boolean} keepMine */
function choice(app, edit, keepMine) {
  return html`<button
    type="button"
    class="button"
    data-testid=${keepMine ? "reapply" : "take-theirs"}
    @click=${() => settle(app, edit, keepMine)}
  >
    ${keepMine ? t("editing.reapply") : t("editing.takeTheirs")}
  </button>`;
}

/** @param {Edit} edit @param {Item} item @param {Collection} collection */
function differences(edit, item, collection) {
  const was = (/** @type {string} */ name) => storedValue(edit.base.item, name);
  const is = (/** @type {string} */ name) => storedValue(item, name);
  const names = [...Object.keys(edit.schema.properties), LON, LAT].filter(
    (name) => !UNTOLD.has(name) && JSON.stringify(is(name)) !== JSON.stringify(was(name)),
  );
  if (names.length === 0) return html`<p>${t("editing.conflictSame")}</p>`;
  const row = (/** @type {string} */ name) =>
    html`<tr data-member=${name}>
      <th scope="row">${titleOfMember(collection, name)}</th>
      <td>${shownValue(collection, name, was(name))}</td>
      <td>${shownValue(collection, name, is(name))}</td>
      <td>${name in edit.values ? shownValue(collection, name, edit.values[name]) : ""}</td>
    </tr>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t("editing.member")}</th>
        <th scope="col">${t("editing.before")}</th>
        <th scope="col">${t("editing.theirs")}</th>
        <th scope="col">${t("editing.mine")}</th>
      </tr>
    </thead>
    <tbody>
      ${names.map(row)}
    </tbody>
  </table>`;
}

/** Takes the keyboard to the message when it appears. @param {Element} [element] */
function focus(element) {
  if (element instanceof HTMLElement) queueMicrotask(() => element.focus());
}
