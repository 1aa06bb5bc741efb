import { html } from "lit-html";
import { number } from "../format/format.js";
import { pick, t } from "../text/index.js";

/** @import {Work} from "./export-state.js" */

/** How the last download ended: the file's name and what in it differs, or why there is none. @param {Work} work */
export function outcome({ done, fault }) {
  if (fault) return html`<p class="notice bad" role="alert">${fault()}</p>`;
  if (!done) return null;
  return html`<div class="notice" role="status" data-testid="export-done">
    <p>${t("export.saved", { name: done.name })}</p>
    ${
      done.changes.length > 0
        ? html`<ul>
            ${done.changes.map(
              ({ sentence, count, examples }) =>
                html`<li>
                  ${pick(sentence)} (${number(count)})
                  ${examples.map(
                    ({ row, column, before, after }) =>
                      html`<br /><code>${row} ${column}: ${before} → ${after}</code>`,
                  )}
                </li>`,
            )}
          </ul>`
        : null
    }
  </div>`;
}
