import { html, nothing, render } from "lit-html";
import { mayEdit } from "../app/app.js";
import { isTask, TASKS } from "../tasks/tasks.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";

/** @import {App} from "../app/app.js" */
/** @import {Hit, State} from "../types.js" */

/**
 * What can be open on the right of the map. Each panel follows the state whether it is open or not.
 *
 * @typedef {object} Panel
 * @property {() => string} title
 * @property {() => unknown} template lit template of the body
 * @property {(state: State, before: State | null) => void} [follow]
 * @property {() => boolean} [isPicking] whether clicks on the map are for this panel while it is open
 * @property {(hits: Hit[], adding: boolean) => void} [pick] takes what was clicked; `adding` when the
 *   keys ask to add to what is chosen
 * @property {() => void} [repaint] colours the map again after the tiles have come
 */

/**
 * Draws the open panel on the right, or nothing. The planner's jobs share a strip of tabs.
 *
 * @param {App} app
 * @param {HTMLElement} element
 * @param {Record<string, Panel>} panels
 */
export function drawSidePanel(app, element, panels) {
  const { panel } = app.store.state;
  const open = panel === null ? undefined : panels[panel];
  element.hidden = !open;
  if (!open) {
    render(null, element);
    return;
  }
  const { title, template } = open;
  element.setAttribute("aria-label", title());
  const close = () => app.store.set({ panel: null });
  render(
    html`<div class="panel-head">
        <h2>${title()}</h2>
        <button class="icon-button" aria-label=${t("action.close")} @click=${close}>
          ${icon("close")}
        </button>
      </div>
      ${isTask(panel) ? tabs(app) : nothing}
      <div class="panel-body" data-panel=${panel}>${template()}</div>`,
    element,
  );
}

/** @param {App} app */
function tabs(app) {
  const shown = TASKS.filter(({ only }) => only !== "editor" || mayEdit(app));
  if (shown.length < 2) return nothing;
  return html`<nav class="task-tabs" aria-label=${t("tab.tasks")}>
    ${shown.map(
      ({ id, tab }) =>
        html`<button
          aria-current=${app.store.state.panel === id ? "page" : "false"}
          data-task=${id}
          @click=${() => app.store.set({ panel: id })}
        >
          ${t(tab)}
        </button>`,
    )}
  </nav>`;
}
