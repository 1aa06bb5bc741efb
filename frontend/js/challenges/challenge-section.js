import { html } from "lit-html";
import { sentenceOf } from "../api/http.js";
import { attachFile, decideChallenge, listChallenges, openChallenge } from "../api/challenges.js";
import { mayEdit } from "../app/app.js";
import { pick, t } from "../text/index.js";
import { challengeCard } from "./challenge-card.js";
import { challengeForm } from "./challenge-form.js";

/** @import {App} from "../app/app.js" */
/** @import {Challenge, Verb} from "../api/challenges.js" */
/** @import {Verdict} from "../types.js" */

/**
 * @typedef {object} Section What belongs to one verdict.
 * @property {Challenge[] | null} challenges null while they load
 * @property {string} about the requirement that a new challenge is about; empty for the verdict
 * @property {boolean} busy
 * @property {string} fault
 */

/** @type {WeakMap<Verdict, Section>} */
const sections = new WeakMap();

/**
 * @typedef {{parcels: string[], stale: boolean}} Asked the parcels that were judged, none for an
 *   outline, and whether the question has changed since
 */

/** The challenges of a verdict, to stand beside it. @param {App} app @param {Verdict} verdict @param {Asked} asked */
export function challengesOf(app, verdict, { parcels, stale }) {
  if (stale) return null;
  const section = sectionOf(app, verdict, parcels);
  const shown = section.challenges ?? [];
  if (shown.length === 0) return null;
  /** @param {Challenge} challenge @param {Verb} verb @param {string} comment */
  const decide = (challenge, verb, comment) =>
    during(app, section, async () => {
      await decideChallenge(challenge, verb, comment);
      await load(section, verdict, parcels);
    });
  const titleOf = (/** @type {string} */ name) =>
    pick(verdict.findings.find((one) => (one.requirement ?? one.criterion) === name)?.title);
  const desk = { busy: section.busy, decide, titleOf };
  return html`<section class="block" data-testid="challenges">
    <h3>${t("challenges.title")}</h3>
    <p class="hint">${t("challenges.both")}</p>
    ${shown.map((challenge) => challengeCard(app, challenge, desk))} ${faultOf(section)}
  </section>`;
}

/** Where an editor challenges a verdict. @param {App} app @param {Verdict} verdict @param {Asked} asked */
export function challengeEntry(app, verdict, { parcels, stale }) {
  if (stale || !mayEdit(app)) return null;
  const section = sectionOf(app, verdict, parcels);
  return html`${challengeForm(app, verdict, section, {
    outline: parcels.length === 0,
    record: (wish, file) => record(app, section, { verdict, parcels, wish, file }),
  })}
  ${faultOf(section)}`;
}

/** @param {Section} section */
function faultOf({ fault }) {
  return fault ? html`<p class="notice bad" role="alert">${fault}</p>` : null;
}

/** @param {App} app @param {Verdict} verdict @param {string[]} parcels */
function sectionOf(app, verdict, parcels) {
  let section = sections.get(verdict);
  if (!section) {
    section = { challenges: null, about: "", busy: false, fault: "" };
    sections.set(verdict, section);
    const fresh = section;
    during(app, fresh, () => load(fresh, verdict, parcels));
  }
  return section;
}

/** Outlines have no name to find challenges by. @param {Section} section @param {Verdict} verdict @param {string[]} parcels */
async function load(section, verdict, parcels) {
  const { programme } = verdict;
  section.challenges = parcels.length > 0 ? await listChallenges({ programme, parcels }) : [];
}

/**
 * @param {App} app
 * @param {Section} section
 * @param {{verdict: Verdict, parcels: string[], wish: Record<string, unknown>, file: File | null}} given
 */
function record(app, section, { verdict, parcels, wish, file }) {
  return during(app, section, async () => {
    const { lots } = app.store.state;
    const opened = await openChallenge({
      programme: verdict.programme,
      programmeVersion: verdict.programmeVersion,
      site: parcels.length > 0 ? { parcels } : verdict.site,
      asOf: verdict.asOf,
      ...(lots === null ? {} : { lots }),
      ...wish,
    });
    section.challenges = [opened, ...(section.challenges ?? [])];
    app.announce(t("challenges.done"));
    setTimeout(() => goToRecorded(opened.id));
    if (file) {
      const attached = await attachFile(opened.id, file);
      section.challenges = section.challenges.map((one) =>
        one.id === attached.id ? attached : one,
      );
    }
  });
}

/** @param {App} app @param {Section} section @param {() => Promise<void>} work */
async function during(app, section, work) {
  Object.assign(section, { busy: true, fault: "" });
  app.redraw();
  try {
    await work();
  } catch (cause) {
    section.fault = sentenceOf(cause);
  }
  section.busy = false;
  app.redraw();
}

/** Closes the form and brings what was recorded into view. @param {string} id */
function goToRecorded(id) {
  const place = document.querySelector(".challenge-new");
  place?.removeAttribute("open");
  place?.querySelector("form")?.reset();
  document.querySelector(`[data-challenge="${id}"]`)?.scrollIntoView({ block: "center" });
}
