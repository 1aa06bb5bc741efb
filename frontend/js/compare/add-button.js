import { html } from "lit-html";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { keepShortlist, landOf, MOST, shortlistOf } from "./shortlist.js";

/** @import {App} from "../app/app.js" */
/** @import {Entry} from "./shortlist.js" */

/**
 * The button that puts a site on the shortlist; once it is there, it leads to the comparison.
 *
 * @param {App} app
 * @param {Entry} entry
 */
export function shortlistButton(app, entry) {
  const list = shortlistOf(app.store.state);
  const listed = list.some((other) => landOf(other) === landOf(entry));
  const act = () => (listed ? openComparison(app) : add(app, entry));
  return html`<button
    class="button"
    type="button"
    data-testid="shortlist"
    data-listed=${listed}
    @click=${act}
  >
    ${icon(listed ? "table" : "plus")}${listed ? t("compare.open", { n: list.length }) : t("compare.add")}
  </button>`;
}

/** @param {App} app @param {Entry} entry */
function add(app, entry) {
  const list = shortlistOf(app.store.state);
  if (list.length >= MOST) return app.announce(t("compare.full", { n: MOST }));
  keepShortlist(app.store, [...list, entry]);
  app.announce(t("compare.added", { name: entry.name, n: list.length + 1 }));
}

/** Opens the comparison and takes the keyboard there. @param {App} app */
function openComparison(app) {
  app.store.set({ panel: "compare" });
  setTimeout(() => document.getElementById("side-panel")?.focus());
}
