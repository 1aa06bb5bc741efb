import { html } from "lit-html";
import { attachmentAddress } from "../api/challenges.js";
import { mayEdit } from "../app/app.js";
import { date, number } from "../format/format.js";
import { findText, pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";

/** @import {App} from "../app/app.js" */
/** @import {Challenge, Verb} from "../api/challenges.js" */

/**
 * What a card needs of whoever shows it.
 *
 * @typedef {object} Desk
 * @property {boolean} busy
 * @property {(challenge: Challenge, verb: Verb, comment: string) => void} decide
 * @property {(requirement: string) => string} [titleOf] words of a requirement
 * @property {(challenge: Challenge) => unknown} [more] further lines of a card
 */

/** The word for a verdict or an outcome. @param {string} word */
export function answerWord(word) {
  return findText(`verdict.${word}`) ?? findText(`outcome.${word}`) ?? word;
}

/** One challenge: what is claimed instead, why, and how far it has come. @param {App} app @param {Challenge} challenge @param {Desk} desk */
export function challengeCard(app, challenge, desk) {
  const { id, kind, state, requirement, claimed, serviceSays, reason, comment } = challenge;
  const about = requirement ? titleOf(challenge, desk, requirement) : t("challenges.wholeVerdict");
  return html`<article
    class="challenge challenge-${state}"
    data-challenge=${id}
    data-state=${state}
  >
    <header>
      <strong>${t(`challenges.kind.${kind}`)}: ${answerWord(claimed)}</strong>
      <span class="state challenge-state">${t(`challenges.state.${state}`)}</span>
    </header>
    <p class="hint">
      ${about}${serviceSays ? html` · ${t("challenges.serviceSays", { answer: answerWord(serviceSays) })}` : null}
    </p>
    <p class="challenge-reason">${reason}</p>
    ${files(challenge)}
    <p class="hint">
      ${t("challenges.recorded", { day: date(challenge.createdAt), by: by(challenge.createdBy) })}
    </p>
    ${
      challenge.decidedAt && state !== "open"
        ? html`<p class="hint">
            ${t(`challenges.decided.${state}`, { day: date(challenge.decidedAt), by: by(challenge.decidedBy) })}
            ${comment ? html`— ${comment}` : null}
          </p>`
        : null
    }
    ${desk.more?.(challenge)}
    ${mayEdit(app) && state === "open" ? decision(app, challenge, desk) : null}
  </article>`;
}

/** @param {Challenge} challenge @param {Desk} desk @param {string} requirement */
function titleOf({ answer }, desk, requirement) {
  const own = answer?.findings.find((one) => (one.requirement ?? one.criterion) === requirement);
  return pick(own?.title) || desk.titleOf?.(requirement) || requirement;
}

/** @param {string | undefined} name */
function by(name) {
  return name ? ` (${name})` : "";
}

/** @param {Challenge} challenge */
function files({ id, attachments = [] }) {
  if (attachments.length === 0) return null;
  return html`<ul class="challenge-files">
    ${attachments.map(
      ({ place, name, bytes }) =>
        html`<li>
          <a href=${attachmentAddress(id, place)} download=${name}
            >${icon("download", 14)} ${name}</a
          >
          <small>${number(bytes / 1024, 0)} kB</small>
        </li>`,
    )}
  </ul>`;
}

/** A colleague decides; the author may only take it back. @param {App} app @param {Challenge} challenge @param {Desk} desk */
function decision(app, challenge, desk) {
  if (challenge.createdBy === app.user?.name) {
    return html`<p class="hint">${t("challenges.needsAnother")}</p>
      <button
        type="button"
        class="button"
        ?disabled=${desk.busy}
        @click=${() => desk.decide(challenge, "withdraw", "")}
      >
        ${t("challenges.withdraw")}
      </button>`;
  }
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
    const verb = button?.value === "decline" ? "decline" : "approve";
    desk.decide(challenge, verb, String(form.get("comment")));
  };
  return html`<form class="challenge-decision" @submit=${submit}>
    <label class="field"
      ><span>${t("challenges.comment")}</span>
      <textarea name="comment" rows="2" required maxlength="4000"></textarea>
    </label>
    <div class="row">
      <button class="button primary" value="approve" ?disabled=${desk.busy} data-testid="approve">
        ${t("challenges.approve")}
      </button>
      <button class="button" value="decline" ?disabled=${desk.busy}>
        ${t("challenges.decline")}
      </button>
    </div>
  </form>`;
}
