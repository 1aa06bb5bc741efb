import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { live } from "lit-html/directives/live.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { keepShortlist, landOf, MOST, moved, shortlistOf } from "./shortlist.js";

/** @import {App} from "../app/app.js" */
/** @import {Entry} from "./shortlist.js" */

/** The sites in their order, to be renamed, moved and taken off. @param {App} app */
export function shortlistSection(app) {
  const list = shortlistOf(app.store.state);
  return html`<fieldset class="group">
    <legend>${t("compare.shortlist", { n: list.length, most: MOST })}</legend>
    ${list.length === 0 ? html`<p class="hint">${t("compare.empty")}</p>` : null}
    <ol class="shortlist" data-testid="shortlist-sites">
      ${repeat(list, landOf, (entry, index) => line(app, list, { entry, index }))}
    </ol>
    ${list.length === 1 ? html`<p class="hint">${t("compare.needTwo")}</p>` : null}
  </fieldset>`;
}

/** @param {App} app @param {Entry[]} list @param {{entry: Entry, index: number}} place */
function line(app, list, { entry, index }) {
  const { name } = entry;
  const rename = (/** @type {Event} */ event) => {
    const given = /** @type {HTMLInputElement} */ (event.target).value.trim();
    const next = list.map((other, i) => (i === index && given ? { ...other, name: given } : other));
    keepShortlist(app.store, next);
  };
  const move = (/** @type {1 | -1} */ step) => {
    keepShortlist(app.store, moved(list, index, step));
    app.announce(t("compare.moved", { name, n: index + 1 + step }));
    // The button that was pressed may be off now: at the end the other one takes the keyboard.
    const atEnd = index + 2 * step < 0 || index + 2 * step >= list.length;
    focusSoon(index + step, atEnd !== step > 0 ? "down" : "up");
  };
  const remove = () => {
    keepShortlist(
      app.store,
      list.filter((_, i) => i !== index),
    );
    app.announce(t("compare.removed", { name }));
    focusSoon(Math.min(index, list.length - 2), "remove");
  };
  return html`<li data-index=${index}>
    <span class="site-number" aria-hidden="true">${index + 1}</span>
    <input
      type="text"
      maxlength="60"
      aria-label=${t("compare.nameOf", { n: index + 1 })}
      .value=${live(name)}
      @change=${rename}
    />
    ${act({ name: "up", words: t("compare.up", { name }), off: index === 0 }, () => move(-1))}
    ${act({ name: "down", words: t("compare.down", { name }), off: index === list.length - 1 }, () => move(1))}
    ${act({ name: "remove", words: t("action.remove", { name }), off: false }, remove)}
  </li>`;
}

/** @param {{name: "up" | "down" | "remove", words: string, off: boolean}} what @param {() => void} run */
function act({ name, words, off }, run) {
  return html`<button
    type="button"
    class="icon-button small"
    data-act=${name}
    aria-label=${words}
    ?disabled=${off}
    @click=${run}
  >
    ${icon(name === "remove" ? "close" : name, 16)}
  </button>`;
}

/** Keeps the keyboard where the reader was after the list has been drawn anew. @param {number} index @param {string} act */
function focusSoon(index, act) {
  setTimeout(() => {
    const button = document.querySelector(`.shortlist [data-index="${index}"] [data-act=${act}]`);
    const target = button ?? document.getElementById("side-panel");
    /** @type {HTMLElement | null} */ (target)?.focus();
  });
}
