import { html } from "lit-html";
import { pick, t } from "../text/index.js";
import { answerWord } from "./challenge-card.js";

/** @import {App} from "../app/app.js" */
/** @import {Verdict} from "../types.js" */
/** @import {Section} from "./challenge-section.js" */

const KINDS = /** @type {const} */ (["objection", "override"]);
const VERDICTS = ["eligible", "not-eligible", "undetermined"];
const OUTCOMES = ["met", "not-met", "unknown"];

/**
 * The form in which an editor says what should be answered instead, and why.
 *
 * @param {App} app
 * @param {Verdict} verdict
 * @param {Section} section
 * @param {{outline: boolean, record: (wish: Record<string, unknown>, file: File | null) => void}} desk
 */
export function challengeForm(app, verdict, section, { outline, record }) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const file = form.get("file");
    record(
      {
        kind: form.get("kind"),
        claimed: form.get("claimed"),
        reason: form.get("reason"),
        ...(section.about ? { requirement: section.about } : {}),
        ...(outline ? { visibility: form.get("visibility") } : {}),
      },
      file instanceof File && file.size > 0 ? file : null,
    );
  };
  const about = (/** @type {Event} */ event) => {
    section.about = /** @type {HTMLSelectElement} */ (event.target).value;
    app.redraw();
  };
  const said = verdict.findings.find(
    ({ requirement, criterion }) => (requirement ?? criterion) === section.about,
  );
  const now = said ? said.outcome : verdict.verdict;
  const others = (said ? OUTCOMES : VERDICTS).filter((word) => word !== now);
  return html`<details class="challenge-new">
    <summary data-testid="challenge-new">${t("challenges.record")}</summary>
    <form class="group" @submit=${submit}>
      <p class="hint">${t("challenges.lead")}</p>
      ${kinds()}
      <label class="field"
        ><span>${t("challenges.about")}</span>
        <select @change=${about}>
          <option value="">${t("challenges.wholeVerdict")} (${answerWord(verdict.verdict)})</option>
          ${verdict.findings.map(
            ({ requirement, criterion, title, outcome }) =>
              html`<option value=${requirement ?? criterion}>
                ${pick(title) || criterion} (${answerWord(outcome)})
              </option>`,
          )}
        </select>
      </label>
      <label class="field"
        ><span>${t("challenges.claimed")}</span>
        <select name="claimed">
          ${others.map((word) => html`<option value=${word}>${answerWord(word)}</option>`)}
        </select>
      </label>
      ${reasons()} ${outline ? visibility() : null}
      <button class="button primary wide" ?disabled=${section.busy} data-testid="challenge-send">
        ${t("challenges.send")}
      </button>
    </form>
  </details>`;
}

function visibility() {
  return html`<label class="field"
    ><span>${t("challenges.visibility")}</span>
    <select name="visibility">
      <option value="staff">${t("challenges.staff")}</option>
      <option value="public">${t("challenges.public")}</option>
    </select>
  </label>`;
}

function kinds() {
  return KINDS.map(
    (kind, place) =>
      html`<label class="tick challenge-kind">
        <input type="radio" name="kind" value=${kind} ?checked=${place === 0} />
        ${t(`challenges.kindHint.${kind}`)}
      </label>`,
  );
}

function reasons() {
  return html`<label class="field"
      ><span>${t("challenges.reason")}</span>
      <textarea name="reason" rows="4" required maxlength="4000"></textarea>
    </label>
    <label class="field"
      ><span>${t("challenges.file")}</span>
      <input type="file" name="file" accept="application/pdf,image/png,image/jpeg" />
    </label>`;
}
