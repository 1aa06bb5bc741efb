import { html } from "lit-html";
import { number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { outcomeIcon } from "../ui/outcome.js";

/** @import {ImportIssue, ImportRun} from "../types.js" */
/** @import {Actions} from "./imports-panel.js" */

const COUNTS = /** @type {const} */ (["read", "new", "changed", "unchanged", "refused"]);
const TONES = /** @type {const} */ ({ error: "bad", warning: "open", info: "good" });

/** What a file would change or has changed, issue by issue. @param {ImportRun} run @param {Actions} actions @param {boolean} busy */
export function runReport(run, actions, busy) {
  const preview = run.state === "checked" ? (run.preview?.features.length ?? 0) : 0;
  return html`<section class="report" data-testid="report">
    <h3>${t("imports.report")}</h3>
    <p>
      <strong>${run.fileName}</strong>
      <span class="state state-${run.state}">${t(`imports.state.${run.state}`)}</span>
    </p>
    <dl class="counts">
      ${COUNTS.map(
        (name) =>
          html`<div>
            <dt>${t(`imports.${name}`)}</dt>
            <dd>${number(run.counts?.[name] ?? 0, 0)}</dd>
          </div>`,
      )}
    </dl>
    ${preview > 0 ? html`<p class="hint">${t("imports.preview", { n: preview })}</p>` : null}
    ${reportActions(run, actions, busy)} ${issues(run)}
  </section>`;
}

/** @param {ImportRun} run @param {Actions} actions @param {boolean} busy */
function reportActions(run, actions, busy) {
  const undo = () => {
    if (window.confirm(t("imports.undoAsk", { file: run.fileName }))) actions.change(run, "undo");
  };
  if (run.state === "checked") {
    return html`<button
      class="button primary wide"
      ?disabled=${busy}
      @click=${() => actions.change(run, "commit")}
    >
      ${icon("check")}${t("imports.commit")}
    </button>`;
  }
  if (run.state !== "committed") return null;
  return html`<button class="button wide" ?disabled=${busy} @click=${undo}>
    ${icon("undo")}${t("imports.undo")}
  </button>`;
}

/** @param {ImportRun} run */
function issues({ issues: list = [], issuesTotal = list.length }) {
  if (list.length === 0) return html`<p class="hint">${t("imports.noIssues")}</p>`;
  return html`<h4>${t("imports.issues", { n: issuesTotal })}</h4>
    ${issuesTotal > list.length ? html`<p class="hint">${t("imports.issuesShown", { total: issuesTotal, n: list.length })}</p>` : null}
    <div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${t("imports.issues", { n: issuesTotal })}
    >
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col" class="figure">${t("imports.row")}</th>
            <th scope="col">${t("imports.severity")}</th>
            <th scope="col">${t("imports.message")}</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(issueRow)}
        </tbody>
      </table>
    </div>`;
}

/** @param {ImportIssue} issue */
function issueRow({ row, severity, message, place, code }) {
  return html`<tr>
    <td class="figure">${row ?? "–"}</td>
    <td class="nowrap">${outcomeIcon(TONES[severity], 14)} ${t(`imports.${severity}`)}</td>
    <td>
      ${pick(message)}${place ? html`<br /><small>${place}</small>` : null}<br /><small
        ><code>${code}</code></small
      >
    </td>
  </tr>`;
}
