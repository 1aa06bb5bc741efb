import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { saveFile } from "../app/share.js";
import { number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { outcomeIcon } from "../ui/outcome.js";
import { issuesCsv } from "./issues-csv.js";

/** @import {ImportIssue, ImportRun, IssueKind} from "./import-types.js" */

const TONES = /** @type {const} */ ({ error: "bad", warning: "open", info: "good" });

/** How many issues of a kind are written out; the rest is in the file. */
const SHOWN = 100;

/** Kinds from the worst to the least. @param {ImportRun} run @returns {IssueKind[]} */
function kindsOf({ issueKinds, issues = [] }) {
  if (issueKinds && issueKinds.length > 0) return issueKinds;
  /** @type {Map<string, IssueKind>} */
  const kinds = new Map();
  for (const { code, severity } of issues) {
    const key = `${severity} ${code}`;
    kinds.set(key, { code, severity, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  return [...kinds.values()];
}

/** @param {IssueKind} kind @param {string | null} shown */
function isShown({ code, severity }, shown) {
  if (shown === "refused") return severity === "error";
  if (shown === "repaired") return /repair/.test(code);
  return true;
}

/**
 * The issues, kind by kind, with their rows; and all of them as a file.
 *
 * @param {ImportRun} run @param {string | null} shown count whose kinds alone are wanted
 */
export function issuesSection(run, shown) {
  const { issues = [], issuesTotal = issues.length } = run;
  if (issuesTotal === 0) return html`<p class="hint">${t("imports.noIssues")}</p>`;
  const all = kindsOf(run);
  const wanted = all.filter((kind) => isShown(kind, shown));
  const kinds = wanted.length > 0 ? wanted : all;
  const save = () => {
    const stem = run.fileName.replace(/\.[^.]*$/, "");
    saveFile(`${stem}-issues.csv`, new Blob([issuesCsv(issues)], { type: "text/csv" }));
  };
  return html`<div class="block-head import-issues-head">
      <h4>${t("imports.issues", { n: number(issuesTotal, 0) })}</h4>
      <button class="button" data-testid="issues-csv" @click=${save}>
        ${icon("download")}${t("imports.issuesFile")}
      </button>
    </div>
    ${
      issuesTotal > issues.length
        ? html`<p class="hint">
            ${t("imports.issuesShown", { total: number(issuesTotal, 0), n: number(issues.length, 0) })}
          </p>`
        : null
    }
    ${repeat(
      kinds,
      ({ code, severity }) => `${severity} ${code}`,
      (kind) => kindCard(kind, issues, kinds.length === 1 || shown === "repaired"),
    )}`;
}

/** @param {IssueKind} kind @param {ImportIssue[]} issues @param {boolean} open */
function kindCard({ code, severity, count }, issues, open) {
  const own = issues.filter((issue) => issue.code === code && issue.severity === severity);
  return html`<details class="import-kind kind-${severity}" data-code=${code} ?open=${open}>
    <summary>
      ${outcomeIcon(TONES[severity], 14)}
      <span class="import-kind-words">${pick(own[0]?.message) || code}</span>
      <span class="import-kind-count">${t("imports.times", { n: number(count, 0) })}</span>
      <small>${t(`imports.${severity}`)} · <code>${code}</code></small>
    </summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${code}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col" class="figure">${t("imports.row")}</th>
            <th scope="col">${t("imports.message")}</th>
          </tr>
        </thead>
        <tbody>
          ${own.slice(0, SHOWN).map(
            ({ row, place, message }) =>
              html`<tr>
                <td class="figure">${row ?? "–"}</td>
                <td>${pick(message)}${place ? html` <small>${place}</small>` : null}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      count > Math.min(own.length, SHOWN)
        ? html`<p class="hint">
            ${t("imports.kindShown", { n: number(Math.min(own.length, SHOWN), 0), total: number(count, 0) })}
          </p>`
        : null
    }
  </details>`;
}
