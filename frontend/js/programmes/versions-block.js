import { html } from "lit-html";
import { mayEdit } from "../app/app.js";
import { date, dateTime } from "../format/format.js";
import { t } from "../text/index.js";
import { period } from "./programme-list.js";
import { end, withdraw } from "./programmes-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Change, Dossier, Version} from "../api/programmes.js" */
/** @import {Desk} from "./programmes-state.js" */

/** All versions with their days, and every change of them. @param {App} app @param {Desk} desk @param {Dossier} dossier */
export function versionsBlock(app, desk, dossier) {
  const show = (/** @type {string} */ version) => {
    desk.shown = version;
    app.redraw();
  };
  return html`<section class="block">
    <h3>${t("programmes.versions")}</h3>
    <ul class="version-list" data-testid="versions">
      ${dossier.versions.map(
        (version) =>
          html`<li data-version=${version.programme.version}>
            <button
              class="link"
              aria-current=${version.programme.version === desk.shown ? "true" : "false"}
              @click=${() => show(version.programme.version)}
            >
              ${t("details.version", { n: version.programme.version })}
            </button>
            <span class="state period-${version.period}"
              >${t(`programmes.period.${version.period}`)}</span
            >
            <small>${period(version.programme)}</small>
            ${mayEdit(app) ? versionActions(app, desk, version) : null}
          </li>`,
      )}
    </ul>
    <details>
      <summary>${t("programmes.history", { n: dossier.history.length })}</summary>
      <ul class="bullets">
        ${dossier.history.map((change) => html`<li>${changeWords(change)}</li>`)}
      </ul>
    </details>
  </section>`;
}

/** @param {Change} change */
function changeWords(change) {
  const { version, effectiveFrom, effectiveTo } = change;
  const by = change.changedBy ? ` (${change.changedBy})` : "";
  const days = `${date(effectiveFrom)} – ${effectiveTo ? date(effectiveTo) : ""}`;
  const what = t(`programmes.change.${change.change}`);
  return `${dateTime(change.changedAt)}${by}: ${t("details.version", { n: version })} ${what}, ${days}`;
}

/** What an editor may still do with a version. @param {App} app @param {Desk} desk @param {Version} version */
function versionActions(app, desk, version) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    end(app, desk, version, String(form.get("day")) || null);
  };
  return html`<details class="version-actions">
    <summary>${t("programmes.endOrWithdraw")}</summary>
    <form class="row" @submit=${submit}>
      <label class="field"
        ><span>${t("programmes.lastDay")}</span>
        <input type="date" name="day" value=${version.programme.effectiveTo ?? ""} />
      </label>
      <button class="button" ?disabled=${desk.busy}>${t("programmes.setEnd")}</button>
    </form>
    <p class="hint">${t("programmes.endHint")}</p>
    ${
      version.period === "future"
        ? html`<button
            class="button"
            ?disabled=${desk.busy}
            @click=${() => withdraw(app, desk, version)}
          >
            ${t("programmes.withdraw")}
          </button>`
        : null
    }
  </details>`;
}
