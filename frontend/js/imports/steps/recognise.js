import { html } from "lit-html";
import { number } from "../../format/format.js";
import { pick, t } from "../../text/index.js";
import { icon } from "../../ui/icons.js";
import { begin, giveUp } from "../actions.js";
import { charsetName } from "../amounts.js";
import { hasSystem, needsSystem, tableOf } from "../consent.js";
import { goToFeatures } from "../preview-map.js";
import { isAnswered } from "../questions.js";
import { problemNote, remarkList } from "../problem-note.js";
import { progressCard } from "../progress-card.js";
import { recordsTable } from "../rows-table.js";
import { sentenceOfFile } from "../sentence.js";
import { beginWith, readIn } from "../settings.js";
import { goTo, goToStep } from "../wizard.js";

/** @import {App} from "../../app/app.js" */
/** @import {Recognition, Table} from "../import-types.js" */
/** @import {Wizard} from "../wizard.js" */

/** The step that tells what the file is. @param {App} app @param {Wizard} wizard */
export function recogniseStep(app, wizard) {
  const { run } = wizard;
  if (!run || run.state === "recognising") return progressCard(app, wizard);
  if (run.state === "refused" || run.state === "failed" || run.state === "cancelled") {
    return html`${problemNote(run.problem) ?? html`<p class="notice">${t(`imports.state.${run.state}`)}</p>`}
      ${remarkList(run.recognition?.remarks)}
      <div class="actions">
        <button class="button primary" @click=${() => goTo(app, null)}>
          ${t("imports.another")}
        </button>
        <button class="button" ?disabled=${wizard.busy} @click=${() => giveUp(app, wizard)}>
          ${t("imports.forget")}
        </button>
      </div>`;
  }
  const { recognition } = run;
  const table = tableOf(wizard);
  if (!recognition || !table) return html`<p class="hint">${t("action.loading")}</p>`;
  return html`${problemNote(run.problem)} ${sentenceOfFile(wizard)}
  ${tableChoice(app, wizard, recognition, table)} ${charsetChoice(app, wizard, recognition)}
  ${remarkList(recognition.remarks)}
  ${recordsTable(table, table.spatial && wizard.preview ? (record) => goToFeatures(app, wizard, record) : undefined)}
  ${wizard.previewing ? html`<p class="hint">${t("imports.previewing")}</p>` : mapHint(wizard)}
  ${onward(app, wizard, table)}`;
}

/** @param {Wizard} wizard */
function mapHint({ preview }) {
  const n = preview?.features?.features.length ?? 0;
  return html`<p class="hint" role="status">
    ${n > 0 ? t("imports.onMap", { n: number(n, 0) }) : "\u00a0"}
  </p>`;
}

/** @param {App} app @param {Wizard} wizard @param {Recognition} recognition @param {Table} now */
function tableChoice(app, wizard, { tables }, now) {
  if (tables.length < 2) return null;
  return html`<fieldset class="group">
    <legend>${t("imports.tables", { n: tables.length })}</legend>
    <div class="import-tables">
      ${tables.map(
        (table) =>
          html`<label class="tick"
            ><input
              type="radio"
              name="table"
              .checked=${table.name === now.name}
              @change=${() => beginWith(app, wizard, table.suggestion)}
            />
            <span><strong>${table.name}</strong> <small>${tableWords(table)}</small></span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** @param {Table} table */
function tableWords({ rows, spatial, product, fields }) {
  return [
    rows === null || rows === undefined ? "" : t("imports.rows", { n: number(rows, 0) }),
    spatial ? "" : t("imports.noPlace"),
    product ? pick(product.title) : t("imports.fieldCount", { n: fields.length }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {App} app @param {Wizard} wizard @param {Recognition} recognition */
function charsetChoice(app, wizard, { charset }) {
  if (!charset) return null;
  const names = [...new Set([charset.name, ...(charset.candidates ?? [])])];
  const now = wizard.settings?.charset ?? charset.name;
  const take = async (/** @type {Event} */ event) => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    await readIn(app, wizard, select.value);
    // What cannot be read like that stays as it was read.
    if (wizard.fault) select.value = now;
  };
  return html`<label class="field import-line"
      ><span>${t("imports.charset")}</span>
      <select name="charset" aria-invalid=${Boolean(wizard.fault?.at)} @change=${take}>
        ${names.map((name) => html`<option value=${name} .selected=${name === now}>${charsetName(name)}</option>`)}
      </select>
      <small>${t("imports.charsetHint")}</small></label
    >
    ${wizard.fault?.at ? html`<p class="notice bad" role="alert">${wizard.fault.words()}</p>` : null}`;
}

/** The next thing to do: the system, the columns, or at once the trial. @param {App} app @param {Wizard} wizard @param {Table} table */
function onward(app, wizard, table) {
  if (wizard.run?.special) return null;
  const asks = needsSystem(table) && !hasSystem(app, wizard);
  const ready = (Boolean(table.product) || table.remembered) && isAnswered(app, wizard);
  const primary = asks
    ? nextButton(t("imports.next.system"), () => goToStep(app, "system"))
    : ready
      ? nextButton(t("imports.next.check"), () => begin(app, wizard, "check"), wizard.busy)
      : nextButton(t("imports.next.assign"), () => goToStep(app, "assign"));
  return html`<div class="actions">
    ${primary}
    ${
      ready && !asks
        ? html`<button class="button" @click=${() => goToStep(app, "assign")}>
            ${t("imports.seeAssign")}
          </button>`
        : null
    }
    <button class="button" ?disabled=${wizard.busy} @click=${() => giveUp(app, wizard)}>
      ${t("imports.remove")}
    </button>
  </div>`;
}

/** @param {string} words @param {() => void} act @param {boolean} [off] */
export function nextButton(words, act, off = false) {
  return html`<button
    type="button"
    class="button primary wide"
    data-testid="import-next"
    ?disabled=${off}
    @click=${act}
  >
    ${words}${icon("right")}
  </button>`;
}
