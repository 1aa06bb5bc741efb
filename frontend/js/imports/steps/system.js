import { html } from "lit-html";
import { number } from "../../format/format.js";
import { ROMAN } from "../../geo/zones.js";
import { pick, t } from "../../text/index.js";
import { begin } from "../actions.js";
import { agreeToSystem, hasSystem, needsSystem, tableOf } from "../consent.js";
import { isAnswered } from "../questions.js";
import { problemNote, remarkList } from "../problem-note.js";
import { sentenceOfFile } from "../sentence.js";
import { edit, previewSoon } from "../settings.js";
import { goToStep } from "../wizard.js";
import { nextButton } from "./recognise.js";

/** @import {App} from "../../app/app.js" */
/** @import {Candidate, Table} from "../import-types.js" */
/** @import {Wizard} from "../wizard.js" */

/** Systems without a zone that files of Japan come in, with what they are called. */
const COMMON = /** @type {const} */ ([6668, 4612, 4326, 3857]);

/** The step in which the coordinate system is said or agreed to. @param {App} app @param {Wizard} wizard */
export function systemStep(app, wizard) {
  const table = tableOf(wizard);
  if (!table || !wizard.settings) return html`<p class="hint">${t("action.loading")}</p>`;
  return html`${sentenceOfFile(wizard)} ${problemNote(wizard.run?.problem)}
    <p>${leadOf(table)}</p>
    ${
      table.crs.text
        ? html`<details class="import-more">
            <summary>${t("imports.crs.text")}</summary>
            <code>${table.crs.text}</code>
          </details>`
        : null
    }
    ${needsSystem(table) ? choices(app, wizard, table) : declared(app, wizard, table)}
    ${
      wizard.fault?.at
        ? html`<p class="notice bad" role="alert">${wizard.fault.words()}</p>`
        : html`<p class="hint" role="status">${looksAt(wizard)}</p>`
    }
    ${remarkList(wizard.preview?.remarks)} ${onward(app, wizard, table)}`;
}

/** @param {Table} table */
function leadOf({ crs }) {
  if (crs.how === "absent") return t("imports.crs.ask");
  if (!crs.epsg) return t("imports.crs.askUnknown");
  return t("imports.crs.known", { name: crs.name ?? "", epsg: crs.epsg });
}

/** @param {Wizard} wizard */
function looksAt({ previewing, preview, settings }) {
  if (previewing) return t("imports.previewing");
  const n = preview?.features?.features.length ?? 0;
  return n > 0 && settings?.epsg
    ? t("imports.crs.look", { n: number(n, 0) })
    : t("imports.crs.none");
}

/** @param {App} app @param {Wizard} wizard @param {number} epsg */
function choose(app, wizard, epsg) {
  wizard.preview = null;
  edit(app, wizard, { epsg });
  previewSoon(app, wizard, 0);
}

/** @param {App} app @param {Wizard} wizard @param {Table} table */
function choices(app, wizard, table) {
  const candidates = candidatesOf(wizard, table);
  const now = wizard.settings?.epsg ?? 0;
  return html`<fieldset class="group import-systems">
    <legend>${t("imports.crs.candidates")}</legend>
    ${candidates.map(
      (candidate, i) =>
        html`<label class="tick"
          ><input
            type="radio"
            name="epsg"
            value=${candidate.epsg}
            .checked=${candidate.epsg === now}
            @change=${() => choose(app, wizard, candidate.epsg)}
          />
          <span
            ><strong>${candidate.name}</strong> <small>EPSG:${candidate.epsg}</small>
            ${i === 0 ? html`<span class="import-guess">${t("imports.crs.guess")}</span>` : null}
            ${candidate.why ? html`<small class="block-line">${pick(candidate.why)}</small>` : null}
          </span></label
        >`,
    )}
    ${others(app, wizard, candidates)}
  </fieldset>`;
}

/** The candidates, led by what is usual for the product or was chosen the last time. @param {Wizard} wizard @param {Table} table @returns {Candidate[]} */
function candidatesOf({ preview }, { crs, suggestion, remembered }) {
  const { epsg } = suggestion;
  const guessed = crs.candidates ?? [];
  if (!epsg) return guessed;
  const known = guessed.find((one) => one.epsg === epsg);
  const words = t(remembered ? "imports.crs.asBefore" : "imports.crs.ofProduct");
  const name = known?.name ?? (preview?.epsg === epsg ? preview.system : "");
  const first = { epsg, name: name || `EPSG:${epsg}`, why: { ja: words, en: words } };
  return [first, ...guessed.filter((one) => one.epsg !== epsg)];
}

/** Any other system: by its zone, or by its number. @param {App} app @param {Wizard} wizard @param {Candidate[]} candidates */
function others(app, wizard, candidates) {
  const now = wizard.settings?.epsg ?? 0;
  const other = now > 0 && !candidates.some(({ epsg }) => epsg === now);
  const take = (/** @type {Event} */ event) => {
    const epsg = Number(/** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value);
    if (Number.isInteger(epsg) && epsg > 0) choose(app, wizard, epsg);
  };
  const option = (/** @type {number} */ epsg, /** @type {string} */ words) =>
    html`<option value=${epsg} .selected=${epsg === now}>${words} (EPSG:${epsg})</option>`;
  return html`<details class="import-more" ?open=${other}>
    <summary>${t("imports.crs.others")}</summary>
    <label class="field"
      ><span>${t("imports.crs.known2011")}</span>
      <select name="system" @change=${take}>
        <option value="">${t("imports.crs.choose")}</option>
        ${COMMON.map((epsg) => option(epsg, t(`imports.crs.epsg.${epsg}`)))}
        ${ROMAN.map((roman, i) => option(6669 + i, t("imports.crs.plane2011", { roman })))}
        ${ROMAN.map((roman, i) => option(2443 + i, t("imports.crs.plane2000", { roman })))}
      </select></label
    >
    <label class="field"
      ><span>${t("imports.crs.number")}</span>
      <input
        name="epsg-number"
        inputmode="numeric"
        class="short-code"
        .value=${other ? String(now) : ""}
        @change=${take}
      />
      <small>${t("imports.crs.numberHint")}</small></label
    >
  </details>`;
}

/** A file that names its system can still be wrong. @param {App} app @param {Wizard} wizard @param {Table} table */
function declared(app, wizard, table) {
  const { settings } = wizard;
  const against = Boolean(settings?.epsg) && settings?.epsg !== table.crs.epsg;
  return html`<p class="hint">${t("imports.crs.wrongHint")}</p>
    ${
      against
        ? html`<p class="notice">
            ${t("imports.crs.against", { epsg: settings?.epsg ?? 0 })}
            <button class="link" @click=${() => choose(app, wizard, 0)}>
              ${t("imports.crs.asDeclared")}
            </button>
          </p>`
        : null
    }
    ${others(app, wizard, table.crs.epsg ? [{ epsg: table.crs.epsg, name: "" }] : [])}`;
}

/** What the chosen system is called. @param {Wizard} wizard @param {Table} table */
function nameOf(wizard, table) {
  const { settings, preview } = wizard;
  const epsg = settings?.epsg;
  if (preview?.epsg === epsg && preview?.system) return preview.system;
  return candidatesOf(wizard, table).find((one) => one.epsg === epsg)?.name ?? `EPSG:${epsg}`;
}

/** @param {App} app @param {Wizard} wizard @param {Table} table */
function onward(app, wizard, table) {
  const ready = (Boolean(table.product) || table.remembered) && isAnswered(app, wizard);
  const off =
    wizard.busy || Boolean(wizard.fault) || (needsSystem(table) && !wizard.settings?.epsg);
  const asks = needsSystem(table) && !hasSystem(app, wizard);
  const go = (/** @type {boolean} */ trying) => () => {
    if (asks) agreeToSystem(app, wizard);
    if (trying) begin(app, wizard, "check");
    else {
      goToStep(app, "assign");
      previewSoon(app, wizard, 0);
    }
  };
  const name = nameOf(wizard, table);
  return html`${asks && wizard.settings?.epsg ? html`<p class="import-consent">${t("imports.crs.consent", { name })}</p>` : null}
    <div class="actions">
      ${
        ready
          ? nextButton(t(asks ? "imports.crs.agreeCheck" : "imports.next.check"), go(true), off)
          : nextButton(t(asks ? "imports.crs.agree" : "imports.next.assign"), go(false), off)
      }
      ${
        ready
          ? html`<button class="button" ?disabled=${off} @click=${go(false)}>
              ${t(asks ? "imports.crs.agreeSee" : "imports.seeAssign")}
            </button>`
          : null
      }
      <button class="button" @click=${() => goToStep(app, "recognise")}>
        ${t("imports.seeRows")}
      </button>
    </div>`;
}
