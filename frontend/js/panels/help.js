import { html } from "lit-html";
import { t } from "../text/index.js";
import { openDialog } from "../ui/dialog.js";

/** @import {TextKey} from "../text/index.js" */

/** @type {[string, TextKey][]} */
const KEYS = [
  ["/", "help.search"],
  ["M", "help.map"],
  ["L", "help.layers"],
  ["E", "help.check"],
  ["T", "help.table"],
  ["↑ ↓", "help.rows"],
  ["D", "help.distance"],
  ["A", "help.area"],
  ["← ↑ ↓ →  + −", "help.move"],
  ["Enter", "help.pick"],
  ["Esc", "help.escape"],
  ["?", "help.this"],
];

/** What an editor should know of an import, in the order of its steps. @type {TextKey[]} */
const IMPORTS = [
  "help.imports.send",
  "help.imports.system",
  "help.imports.assign",
  "help.imports.check",
  "help.imports.commit",
];

/** Shows the keys, how files are imported, and what the service promises. */
export function openHelp() {
  openDialog({
    title: () => t("help.title"),
    body: () =>
      html`<h3>${t("help.keys")}</h3>
        <dl class="keys">
          ${KEYS.map(
            ([key, words]) =>
              html`<div>
                <dt><kbd>${key}</kbd></dt>
                <dd>${t(words)}</dd>
              </div>`,
          )}
        </dl>
        <h3>${t("help.imports")}</h3>
        <ol class="help-steps">
          ${IMPORTS.map((words) => html`<li>${t(words)}</li>`)}
        </ol>
        <h3>${t("help.about")}</h3>
        <p>${t("help.aboutText")}</p>`,
  });
}
