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
 * The challenges of a verdict beside it, and for editors a form to record one.
 *
 * @param {App} app
 * @param {Verdict} verdict
 * @param {{parcels: string[], stale: boolean}} asked the parcels that were judged; none for an outline
 */
export function challengeSection(app, verdict, { parcels, stale }) {
  if (stale) return null;
  const section = sectionOf(app, verdict, parcels);
  /** @param {Challenge} challenge @param {Verb} verb @param {string} comment */
  const decide = (challenge, verb, comment) =>
    during(app, section, async () => {
      await decideChallenge(challenge, verb, comment);
      await load(section, verdict, parcels);
    });
  const titleOf = (/** @type {string} */ name) =>
    pick(verdict.findings.find((one) => (one.requirement ?? one.criterion) === name)?.title);
  const desk = { busy: section.busy, decide, titleOf };
  const shown = section.challenges ?? [];
  return html`<section class="block" data-testid="challenges">
    <h3>${t("challenges.title")}</h3>
    ${section.fault ? html`<p class="notice bad" role="alert">${section.fault}</p>` : null}
    ${section.challenges && shown.length === 0 ? html`<p class="hint">${t("challenges.none")}</p>` : null}
    ${shown.length > 0 ? html`<p class="hint">${t("challenges.both")}</p>` : null}
    ${shown.map((challenge) => challengeCard(app, challenge, desk))}
    ${
      mayEdit(app)
        ? challengeForm(app, verdict, section, {
            outline: parcels.length === 0,
            record: (wish, file) => record(app, section, { verdict, parcels, wish, file }),
          })
        : null
    }
  </section>`;
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
