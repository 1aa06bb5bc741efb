import { html } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { begin, giveUp } from "./actions.js";

/** @import {App} from "../app/app.js" */
/** @import {Wizard} from "./wizard.js" */

/**
 * A button for what takes something away. It asks in the page before it does so.
 *
 * @param {App} app @param {Wizard} wizard @param {"undo" | "remove"} what
 */
export function askedTwice(app, wizard, what) {
  const ask = (/** @type {typeof wizard.asking} */ now) => () => {
    wizard.asking = now;
    app.redraw();
    // The button that was pressed is gone; its successor takes the focus.
    if (now === null) setTimeout(() => document.getElementById(`import-${what}`)?.focus());
  };
  const act = () => (what === "undo" ? begin(app, wizard, "undo") : giveUp(app, wizard));
  if (wizard.asking !== what) {
    return html`<button
      class="button"
      id="import-${what}"
      data-testid="import-${what}"
      ?disabled=${wizard.busy}
      @click=${ask(what)}
    >
      ${icon(what === "undo" ? "undo" : "close")}${t(`imports.ask.${what}`)}
    </button>`;
  }
  return html`<div class="notice bad import-ask" role="group" aria-labelledby="import-ask">
    <p id="import-ask">${t(`imports.ask.${what}Sure`, { file: wizard.run?.fileName ?? "" })}</p>
    <div class="row">
      <button class="button primary" data-testid="import-yes" @click=${act} ${ref(focus)}>
        ${t(`imports.ask.${what}Yes`)}
      </button>
      <button class="button" @click=${ask(null)}>${t("imports.ask.no")}</button>
    </div>
  </div>`;
}

/** @param {Element} [element] */
function focus(element) {
  if (element instanceof HTMLElement) queueMicrotask(() => element.focus());
}
