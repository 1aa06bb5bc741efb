import { html } from "lit-html";
import { findText, pick, t } from "../text/index.js";

/** @import {ImportIssue, RunProblem} from "./import-types.js" */

/** Why the last thing that was tried did not come to its end. @param {RunProblem | null | undefined} problem */
export function problemNote(problem) {
  if (!problem) return null;
  const { title, detail } = problem;
  const head = typeof title === "string" ? "" : pick(title);
  return html`<div class="notice bad" role="alert" data-testid="import-problem">
    ${head ? html`<p><strong>${head}</strong></p>` : null}
    <p>${pick(detail) || t("problem.unexpected")}</p>
  </div>`;
}

/** What should be known about the file or a coordinate system. @param {ImportIssue[] | undefined} remarks */
export function remarkList(remarks) {
  if (!remarks || remarks.length === 0) return null;
  return html`<ul class="import-remarks">
    ${remarks.map(
      ({ severity, message, place }) =>
        html`<li class="remark-${severity.toLowerCase()}">
          <strong>${findText(`imports.${severity.toLowerCase()}`) ?? severity}</strong>
          ${pick(message)} ${place ? html`<small>${place}</small>` : null}
        </li>`,
    )}
  </ul>`;
}
