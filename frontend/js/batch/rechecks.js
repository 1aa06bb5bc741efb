import { html } from "lit-html";
import { getRecheck, listRechecks, startRecheck } from "../api/batch.js";
import { sentenceOf } from "../api/http.js";
import { getItem } from "../api/ogc.js";
import { mayEdit } from "../app/app.js";
import { dateTime, number } from "../format/format.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { findText, pick, t } from "../text/index.js";

/** @import {App} from "../app/app.js" */
/** @import {Change, Part, Recheck, Rechecks} from "../api/batch.js" */

/**
 * The reports of the nightly re-check: a list, and the changes of one.
 *
 * @param {App} app
 */
export function createRechecks(app) {
  /** @type {{all: Rechecks | null, open: (Recheck & {changes: Change[]}) | null, fault: string}} */
  const held = { all: null, open: null, fault: "" };

  /** @param {() => Promise<void>} task */
  async function during(task) {
    held.fault = "";
    try {
      await task();
    } catch (cause) {
      held.fault = sentenceOf(cause);
    }
    app.redraw();
  }

  const load = () =>
    during(async () => {
      held.all = await listRechecks();
      if (held.all.underWay.length > 0) setTimeout(load, 1500);
    });
  const start = () =>
    during(async () => {
      await startRecheck();
      await load();
    });

  return {
    load,
    /** @param {string | undefined} id shows one report, or none */
    show: (id) =>
      during(async () => {
        held.open = id ? await getRecheck(id) : null;
      }),
    template: () =>
      html`<details class="block rechecks" data-testid="rechecks" ?open=${held.open !== null}>
        <summary><h3>${t("batch.rechecks")}</h3></summary>
        <p class="hint">${t("batch.rechecksLead")}</p>
        ${held.fault ? html`<p class="notice bad" role="alert">${held.fault}</p>` : null}
        ${mayEdit(app) ? startButton(held.all, start) : null}
        ${held.open ? report(app, held.open) : list(app, held.all)}
      </details>`,
  };
}

/** @param {Rechecks | null} all @param {() => void} start */
function startButton(all, start) {
  const [running] = all?.underWay ?? [];
  return html`<button class="button" ?disabled=${running !== undefined} @click=${start}>
    ${running ? t("batch.recheckRunning", { n: running.progress }) : t("batch.recheckNow")}
  </button>`;
}

/** @param {App} app @param {string | undefined} id */
function open(app, id) {
  const task = { ...app.store.state.task };
  if (id) task.batchRecheck = id;
  else delete task.batchRecheck;
  app.store.set({ task });
}

/** @param {App} app @param {Rechecks | null} all */
function list(app, all) {
  if (!all) return null;
  if (all.rechecks.length === 0) return html`<p class="hint">${t("batch.noRechecks")}</p>`;
  return html`<ul class="runs">
    ${all.rechecks.map(
      (recheck) =>
        html`<li>
          <button @click=${() => open(app, recheck.id)}>
            <strong>${dateTime(recheck.finishedAt)}</strong>
            <span class="state">${t(`batch.audience.${recheck.visibility}`)}</span>
            <small>${counts(recheck)}</small>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** @param {Recheck} recheck */
function counts({ changed, evaluated, untouched, added, removed }) {
  return t("batch.recheckCounts", {
    verdicts: number(changed.verdict),
    outcomes: number(changed.outcome),
    measured: number(changed.measured),
    evaluated: number(evaluated),
    untouched: number(untouched),
    added: number(added),
    removed: number(removed),
  });
}

/** @param {App} app @param {Recheck & {changes: Change[]}} recheck */
function report(app, recheck) {
  return html`<p>
      <button class="link" @click=${() => open(app, undefined)}>${t("batch.recheckBack")}</button>
    </p>
    <h4>${dateTime(recheck.finishedAt)} (${t(`batch.by.${recheck.startedBy}`)})</h4>
    <p class="hint">${counts(recheck)}</p>
    ${
      recheck.changes.length === 0
        ? html`<p>${t("batch.noChanges")}</p>`
        : html`<ul class="changes">
            ${recheck.changes.map((change) => changeItem(app, change))}
          </ul>`
    }`;
}

/** @param {App} app @param {Change} change */
function changeItem(app, change) {
  const show = async () => {
    try {
      const { geometry } = await getItem({ collection: "parcels", id: change.parcel });
      const bounds = boundsOf(geometry);
      app.overlays.show("selection", geometry);
      if (bounds) fitBounds(app.map, bounds, 17);
    } catch (cause) {
      app.announce(sentenceOf(cause));
    }
  };
  const verdict = (/** @type {string} */ word) => findText(`verdict.${word}`) ?? word;
  return html`<li>
    <button class="link" @click=${show}>${change.name}</button>
    <strong
      >${change.before === change.after ? verdict(change.after) : `${verdict(change.before)} → ${verdict(change.after)}`}</strong
    >
    <ul class="bullets">
      ${change.criteria.map(
        ({ title, unit, before, after }) =>
          html`<li>${pick(title)}: ${words(before, unit)} → ${words(after, unit)}</li>`,
      )}
    </ul>
    <small>${t("batch.because", { causes: change.causes.map(causeWord).join(" / ") })}</small>
  </li>`;
}

/** @param {Part | undefined} part @param {string} unit */
function words(part, unit) {
  if (!part) return t("batch.absent");
  const outcome = findText(`outcome.${part.outcome}`) ?? part.outcome;
  return part.measured === undefined ? outcome : `${outcome} (${number(part.measured, 4)} ${unit})`;
}

/** @param {string} cause */
function causeWord(cause) {
  return findText(`batch.cause.${cause}`) ?? cause;
}
