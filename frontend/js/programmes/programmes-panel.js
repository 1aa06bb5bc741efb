import { html } from "lit-html";
import { mayEdit } from "../app/app.js";
import { t } from "../text/index.js";
import { showChanges } from "./changes-on-map.js";
import { editForm } from "./edit-form.js";
import { programmeList } from "./programme-list.js";
import { programmeView } from "./programme-view.js";
import { emptyDesk, loadList, openProgramme } from "./programmes-state.js";

/** @import {App} from "../app/app.js" */
/** @import {State} from "../types.js" */

/**
 * The panel in which everybody reads the programmes and an editor writes new versions of them.
 *
 * @param {App} app
 */
export function createProgrammesPanel(app) {
  const desk = emptyDesk();

  /** @param {State} state */
  async function start({ task }) {
    await loadList(app, desk);
    if (task.programmesId) await openProgramme(app, desk, task.programmesId);
  }

  return {
    title: () => t("programmes.title"),
    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      const open = state.panel === "programmes";
      if (open && before?.panel !== "programmes") {
        if (desk.programmes) showChanges(app, desk.preview);
        else start(state);
      }
      if (!open && before?.panel === "programmes") showChanges(app, null);
    },
    template: () =>
      html`${desk.fault ? html`<p class="notice bad" role="alert" data-testid="fault">${desk.fault}</p>` : null}
      ${
        desk.form && mayEdit(app)
          ? editForm(app, desk, desk.form)
          : desk.dossier
            ? programmeView(app, desk, desk.dossier)
            : programmeList(app, desk)
      }`,
  };
}
