import { html } from "lit-html";
import { date } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { openProgramme } from "./programmes-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Programme} from "../types.js" */
/** @import {Desk} from "./programmes-state.js" */

/** The programmes by title, the newest version of each. @param {App} app @param {Desk} desk */
export function programmeList(app, desk) {
  if (!desk.programmes) return html`<p class="hint">${t("action.loading")}</p>`;
  /** @type {Map<string, Programme>} */
  const newest = new Map();
  for (const programme of desk.programmes) {
    if (!newest.has(programme.id)) newest.set(programme.id, programme);
  }
  return html`<p class="hint">${t("programmes.lead")}</p>
    <ul class="runs" data-testid="programme-list">
      ${[...newest.values()].map(
        (programme) =>
          html`<li>
            <button
              @click=${() => openProgramme(app, desk, programme.id)}
              data-programme=${programme.id}
            >
              <strong>${pick(programme.title)}</strong>
              <small>${[pick(programme.authority), period(programme)].join(" · ")}</small>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** From when to when a version holds, in words. @param {{effectiveFrom?: string, effectiveTo?: string | null}} programme */
export function period({ effectiveFrom, effectiveTo }) {
  const from = effectiveFrom ? t("details.validFrom", { from: date(effectiveFrom) }) : "";
  const to = effectiveTo ? t("details.validTo", { to: date(effectiveTo) }) : "";
  return [from, to].filter(Boolean).join(" ");
}
