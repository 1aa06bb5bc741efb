import { html, render } from "lit-html";
import { t } from "../text/index.js";
import { icon } from "./icons.js";

/**
 * Opens a modal dialog; Escape and the cross close it and give the focus back.
 *
 * @param {{title: () => string, body: (close: () => void) => unknown, wide?: boolean, onClose?: () => void}} options
 * @returns {{redraw: () => void, close: () => void}}
 */
export function openDialog({ title, body, wide = false, onClose }) {
  const dialog = document.createElement("dialog");
  dialog.className = wide ? "dialog wide" : "dialog";
  dialog.setAttribute("aria-labelledby", "dialog-title");
  const close = () => dialog.close();
  const redraw = () =>
    render(
      html`<header class="dialog-head">
          <h2 id="dialog-title">${title()}</h2>
          <button class="icon-button" aria-label=${t("action.close")} @click=${close}>
            ${icon("close")}
          </button>
        </header>
        <div class="dialog-body">${body(close)}</div>`,
      dialog,
    );
  redraw();
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose?.();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close();
  });
  dialog.showModal();
  return { redraw, close };
}
