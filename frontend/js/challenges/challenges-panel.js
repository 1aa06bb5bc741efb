import { html } from "lit-html";
import { decideChallenge, listChallenges } from "../api/challenges.js";
import { sentenceOf } from "../api/http.js";
import { date } from "../format/format.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { challengeCard } from "./challenge-card.js";

/** @import {App} from "../app/app.js" */
/** @import {Challenge, Verb} from "../api/challenges.js" */
/** @import {State, User} from "../types.js" */

const FILTERS = /** @type {const} */ (["", "open", "approved"]);

/**
 * The panel that lists the challenges that the reader may see; editors decide there.
 *
 * @param {App} app
 */
export function createChallengesPanel(app) {
  const work = {
    /** @type {Challenge[] | null} */ challenges: null,
    /** @type {User | null} who the list was read for */ reader: null,
    filter: "",
    busy: false,
    fault: "",
  };

  async function load() {
    work.reader = app.user;
    work.challenges = await listChallenges(work.filter ? { state: work.filter } : {});
  }

  /** @param {() => Promise<unknown>} task */
  async function during(task) {
    Object.assign(work, { busy: true, fault: "" });
    app.redraw();
    try {
      await task();
    } catch (cause) {
      work.fault = sentenceOf(cause);
    }
    work.busy = false;
    app.redraw();
  }

  const desk = {
    get busy() {
      return work.busy;
    },
    /** @param {Challenge} challenge @param {Verb} verb @param {string} comment */
    decide: (challenge, verb, comment) =>
      during(async () => {
        await decideChallenge(challenge, verb, comment);
        await load();
      }),
    more: (/** @type {Challenge} */ challenge) => siteLine(app, challenge),
  };

  const choose = (/** @type {string} */ filter) => {
    work.filter = filter;
    during(load);
  };

  return {
    title: () => t("challenges.title"),
    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      if (state.panel === "challenges" && before?.panel !== "challenges") during(load);
    },
    template() {
      if (!work.busy && work.challenges && work.reader !== app.user)
        queueMicrotask(() => during(load));
      return html`<p class="hint">${t("challenges.panelLead")}</p>
        ${filters(work.filter, choose)}
        ${work.fault ? html`<p class="notice bad" role="alert">${work.fault}</p>` : null}
        ${work.challenges?.length === 0 ? html`<p class="hint">${t("challenges.none")}</p>` : null}
        ${(work.challenges ?? []).map((challenge) => challengeCard(app, challenge, desk))}`;
    },
  };
}

/** @param {string} chosen @param {(filter: string) => void} choose */
function filters(chosen, choose) {
  return html`<div class="segments" role="group" aria-label=${t("challenges.filter")}>
    ${FILTERS.map(
      (filter) =>
        html`<button aria-pressed=${chosen === filter} @click=${() => choose(filter)}>
          ${filter ? t(`challenges.state.${filter}`) : t("challenges.all")}
        </button>`,
    )}
  </div>`;
}

/** Which land and programme it is about, with the way to the check of it. @param {App} app @param {Challenge} challenge */
function siteLine(app, challenge) {
  const { parcels, outline, programme, programmeVersion, asOf, lots } = challenge;
  const open = () =>
    app.store.set({ panel: "check", parcels, programme, asOf, lots: lots ?? null, run: false });
  const bounds = outline ? boundsOf(outline) : null;
  return html`<p class="hint">
      ${programme} · ${t("details.version", { n: programmeVersion })} · ${date(asOf)}
      ${parcels.length > 0 ? html`<br />${t("challenges.parcels", { n: parcels.length })}: ${parcels.slice(0, 3).join(", ")}` : null}
    </p>
    ${
      parcels.length > 0
        ? html`<button class="link" @click=${open}>
            ${icon("clipboard", 14)} ${t("challenges.openCheck")}
          </button>`
        : null
    }
    ${
      bounds
        ? html`<button
            class="link"
            @click=${() => {
              app.overlays.show("site", outline);
              fitBounds(app.map, bounds, 17);
            }}
          >
            ${icon("target", 14)} ${t("action.zoomTo")}
          </button>`
        : null
    }`;
}
