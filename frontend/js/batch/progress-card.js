import { html } from "lit-html";
import { number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { dismiss, leave } from "./batch-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Batch} from "./batch-state.js" */

/** How far the job is, or how it ended when it did not succeed. @param {App} app @param {Batch} batch */
export function progressCard(app, batch) {
  const { job } = batch;
  const over = job?.status === "failed" || (!job && batch.fault !== "");
  return html`<section
    class="batch-progress"
    data-testid="batch-progress"
    data-status=${job?.status ?? ""}
  >
    <h3 id="batch-status">${t(job ? `batch.status.${job.status}` : "action.loading")}</h3>
    ${job?.status === "failed" ? html`<p class="notice bad" role="alert">${pick(job["x-ritchi"].messages)}</p>` : null}
    ${batch.fault ? html`<p class="notice bad" role="alert">${batch.fault}</p>` : null}
    ${job && !over ? figures(job) : null}
    ${
      over
        ? html`<button class="button" @click=${() => leave(app)}>${t("batch.back")}</button>`
        : html`<button
              class="button"
              data-testid="batch-dismiss"
              @click=${() => dismiss(app, batch)}
            >
              ${t("batch.cancel")}
            </button>
            <p class="hint">${t("batch.mayLeave")}</p>`
    }
  </section>`;
}

/** @param {NonNullable<Batch["job"]>} job */
function figures(job) {
  const { done, total, perSecond, secondsLeft } = job["x-ritchi"];
  const counted =
    total === undefined ? "" : t("batch.done", { done: number(done), total: number(total) });
  const rate = perSecond > 0 ? t("batch.rate", { n: number(perSecond, 0) }) : "";
  const left = secondsLeft === undefined ? "" : t("batch.left", { time: duration(secondsLeft) });
  return html`<progress max="100" value=${job.progress} aria-labelledby="batch-status">
      ${job.progress} %
    </progress>
    <p role="status">${[counted, rate, left].filter(Boolean).join(" · ")}</p>`;
}

/** @param {number} seconds */
function duration(seconds) {
  return seconds < 90
    ? t("batch.seconds", { n: seconds })
    : t("batch.minutes", { n: Math.ceil(seconds / 60) });
}
