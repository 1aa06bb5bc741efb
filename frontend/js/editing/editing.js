import { html } from "lit-html";
import { findCollection, mayEdit } from "../app/app.js";
import { t } from "../text/index.js";
import { begin, createDesk, isEditable, showForm } from "./edit-state.js";
import { featureForm } from "./feature-form.js";

/** @import {App} from "../app/app.js" */
/** @import {Reference} from "../types.js" */

/**
 * Editing as the panel about a feature uses it: a button, and a form in place of the feature while
 * the address says so.
 *
 * @param {App} app
 * @param {{reload: () => Promise<void>, focus: () => void}} panel `reload` reads the feature again,
 *   `focus` takes the keyboard to its name
 */
export function createEditing(app, { reload, focus }) {
  const desk = createDesk();
  /** @type {Reference | null} */
  let opened = null;

  function follow() {
    const { selection, task, panel } = app.store.state;
    const wanted = panel === "details" && task.edit === "1" && mayEdit(app) ? selection : null;
    if (wanted === null) desk.edit = null;
    else if (opened?.id !== wanted.id || opened.collection !== wanted.collection) {
      desk.edit = null;
      begin(app, desk, wanted).then(() => setTimeout(focus));
    }
    opened = wanted;
  }

  /** The map draws the change at once, and the panel reads it again. */
  const saved = async () => {
    app.vector?.reload();
    await reload();
    focus();
  };
  const removed = async () => {
    app.vector?.reload();
    app.store.set({ selection: null });
  };

  return {
    /** The form, or null while there is none. */
    form() {
      follow();
      const collection = desk.edit && findCollection(app, desk.edit.reference.collection);
      if (!desk.edit || !collection) return null;
      return featureForm(app, desk, desk.edit, { collection, saved, removed });
    },
    /** @param {string} collection */
    button(collection) {
      if (!isEditable(app, desk, collection)) return null;
      return html`<button
        class="button"
        data-testid="edit-feature"
        @click=${() => showForm(app, true)}
      >
        ${t("editing.edit")}
      </button>`;
    },
    /** Another feature was chosen. */
    leave() {
      if (app.store.state.task.edit) showForm(app, false);
    },
  };
}
