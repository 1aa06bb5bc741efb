import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { previewResult } from "./preview-result.js";
import { putAt } from "./pointer.js";
import { preview, save, stopEditing } from "./programmes-state.js";
import { beginning, criteriaOf, parametersOf, titleOf } from "./schema.js";
import { elementId, faultsAt, members } from "./schema-form.js";

/** @import {App} from "../app/app.js" */
/** @import {Desk} from "./programmes-state.js" */
/** @import {Form} from "./schema-form.js" */

const WORDS = ["title", "authority", "description", "beneficiaries"];
const TITLES = /** @type {const} */ ({
  version: "programmes.editVersion",
  change: "programmes.editFuture",
  programme: "programmes.newProgramme",
});

/** The form in which a version is written, previewed and saved. @param {App} app @param {Desk} desk @param {Form} form */
export function editForm(app, desk, form) {
  const { root } = form;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    save(app, desk, form);
  };
  return html`<form
    class="programme-form"
    @submit=${submit}
    novalidate
    data-testid="programme-form"
  >
    <div class="block-head">
      <h3>${t(TITLES[desk.kind])}</h3>
      <button type="button" class="link" @click=${() => stopEditing(app, desk)}>
        ${t("programmes.cancel")}
      </button>
    </div>
    ${problemList(form)} ${requirementFields(form)}
    <details ?open=${desk.kind === "programme"}>
      <summary>${t("programmes.words")}</summary>
      ${desk.kind === "programme" ? members(form, root, "", ["id"]) : null}
      ${members(form, root, "", ["kind", ...WORDS])}
    </details>
    <details>
      <summary>${t("programmes.supportAndSource")}</summary>
      ${members(form, root, "", ["support", "source"])}
    </details>
    <details>
      <summary>${t("programmes.assumptions", { n: form.draft.assumptions?.length ?? 0 })}</summary>
      ${members(form, root, "", ["assumptions"])}
    </details>
    ${previewPart(app, desk, form)} ${savePart(desk, form)}
  </form>`;
}

/** Everything that is wrong, each leading to its field. @param {Form} form */
function problemList({ problems }) {
  if (problems.length === 0) return null;
  /** @param {string} pointer */
  const go = (pointer) => {
    let place = pointer;
    while (place && !document.getElementById(elementId(place))) {
      place = place.slice(0, place.lastIndexOf("/"));
    }
    const element = document.getElementById(elementId(place));
    for (let at = element; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    element?.scrollIntoView({ block: "center" });
    element?.focus();
  };
  return html`<div class="notice bad" role="alert" id="form-problems" tabindex="-1">
    <strong>${t("programmes.problems", { n: problems.length })}</strong>
    <ul class="bullets">
      ${problems.map(
        ({ pointer, sentence }) =>
          html`<li>
            <button type="button" class="link" @click=${() => go(pointer)}>
              <code>${pointer || "/"}</code> ${pick(sentence)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The requirements with their parameters, to change, add and remove. @param {Form} form */
function requirementFields(form) {
  const { root, draft } = form;
  const add = (/** @type {Event} */ event) => {
    const choice = /** @type {HTMLSelectElement} */ (event.target);
    if (!choice.value) return;
    const parameters = beginning(root, parametersOf(root, choice.value));
    putAt(draft, `/criteria/${draft.criteria.length}`, { criterion: choice.value, parameters });
    choice.value = "";
    form.changed();
  };
  return html`<fieldset class="group" id=${elementId("/criteria")}>
    <legend>${t("programmes.requirements")}</legend>
    ${faultsAt(form, "/criteria")}
    ${draft.criteria.map((/** @type {any} */ _, /** @type {number} */ place) => requirement(form, place))}
    <label class="field">
      <span>${t("programmes.addRequirement")}</span>
      <select @change=${add} data-testid="add-requirement">
        <option value="">—</option>
        ${criteriaOf(root).map(
          (id) => html`<option value=${id}>${titleOf(parametersOf(root, id), id)}</option>`,
        )}
      </select>
    </label>
  </fieldset>`;
}

/** @param {Form} form @param {number} place */
function requirement(form, place) {
  const { root, draft } = form;
  const pointer = `/criteria/${place}`;
  const { criterion } = draft.criteria[place];
  const schema = parametersOf(root, criterion);
  const title = titleOf(schema, criterion);
  const remove = () => {
    putAt(draft, pointer, undefined);
    form.problems = [];
    form.changed();
  };
  const item = root.properties.criteria.items;
  return html`<fieldset class="requirement" id=${elementId(pointer)} data-criterion=${criterion}>
    <legend>${title}</legend>
    <button
      type="button"
      class="icon-button small requirement-remove"
      aria-label=${t("action.remove", { name: title })}
      @click=${remove}
    >
      ${icon("close", 15)}
    </button>
    ${faultsAt(form, pointer)} ${faultsAt(form, `${pointer}/criterion`)}
    ${faultsAt(form, `${pointer}/parameters`)} ${members(form, schema, `${pointer}/parameters`)}
    <details>
      <summary>${t("programmes.ownWords")}</summary>
      ${members(form, item, pointer, ["title", "name"])}
    </details>
  </fieldset>`;
}

/** @param {App} app @param {Desk} desk @param {Form} form */
function previewPart(app, desk, form) {
  return html`<section class="group" role="group" aria-label=${t("programmes.preview")}>
    <p class="hint">${t("programmes.previewLead")}</p>
    <label class="tick"
      ><input
        type="checkbox"
        .checked=${live(desk.inView)}
        @change=${(/** @type {Event} */ event) =>
          (desk.inView = /** @type {HTMLInputElement} */ (event.target).checked)}
      />
      ${t("programmes.inView")}</label
    >
    <button
      type="button"
      class="button wide"
      ?disabled=${desk.busy}
      @click=${() => preview(app, desk, form)}
      data-testid="preview"
    >
      ${icon("search")}${t(desk.busy ? "programmes.previewing" : "programmes.preview")}
    </button>
    ${desk.preview ? previewResult(app, desk, desk.preview) : null}
  </section>`;
}

/** @param {Desk} desk @param {Form} form */
function savePart(desk, form) {
  const names =
    desk.kind === "change"
      ? ["effectiveFrom", "effectiveTo"]
      : ["version", "effectiveFrom", "effectiveTo"];
  return html`<fieldset class="group">
    <legend>${t("programmes.save")}</legend>
    ${members(form, form.root, "", names)}
    <p class="hint">${t("programmes.saveHint")}</p>
    <button class="button primary wide" ?disabled=${desk.busy} data-testid="save">
      ${t("programmes.saveFrom", { day: form.draft.effectiveFrom ?? "—" })}
    </button>
    ${desk.fault ? html`<p class="notice bad" role="alert">${desk.fault}</p>` : null}
  </fieldset>`;
}
