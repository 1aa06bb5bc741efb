import { html, render } from "lit-html";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";

/** @import {App} from "../app/app.js" */
/** @import {State} from "../types.js" */

/** @typedef {{title: () => string, template: () => unknown}} Panel */

/**
 * Draws the open panel on the right, or nothing.
 *
 * @param {App} app
 * @param {HTMLElement} element
 * @param {Record<NonNullable<State["panel"]>, Panel>} panels
 */
export function drawSidePanel(app, element, panels) {
  const { panel } = app.store.state;
  element.hidden = panel === null;
  if (panel === null) {
    render(null, element);
    return;
  }
  const { title, template } = panels[panel];
  element.setAttribute("aria-label", title());
  const close = () => app.store.set({ panel: null });
  render(
    html`<div class="panel-head">
        <h2>${title()}</h2>
        <button class="icon-button" aria-label=${t("action.close")} @click=${close}>
          ${icon("close")}
        </button>
      </div>
      <div class="panel-body" data-panel=${panel}>${template()}</div>`,
    element,
  );
}
