import { html } from "lit-html";
import { pick, t } from "../../text/index.js";
import { icon } from "../../ui/icons.js";
import { chooseFiles, dropFiles, sendFiles } from "../actions.js";
import { duration, size } from "../amounts.js";
import { tooLarge } from "../files.js";
import { runList } from "../run-list.js";

/** @import {App} from "../../app/app.js" */
/** @import {Note, Unit} from "../files.js" */
/** @import {Sending, Wizard} from "../wizard.js" */

/** The step in which files are chosen and sent. @param {App} app @param {Wizard} wizard */
export function sendStep(app, wizard) {
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    sendFiles(app, wizard);
  };
  const { units, faults } = wizard.choice;
  return html`<p class="hint">${t("imports.lead")}</p>
    ${
      wizard.sending
        ? sendingCard(wizard.sending)
        : html`<form @submit=${submit}>
            ${dropZone(app, wizard)} ${faults.map((fault) => note(fault, true))}
            ${units.length > 0 ? chosen(app, wizard) : null}
          </form>`
    }
    ${runList(app, wizard)}`;
}

/** @param {App} app @param {Wizard} wizard */
function dropZone(app, wizard) {
  const take = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    chooseFiles(app, wizard, [...(input.files ?? [])]);
    // The same file may be chosen again after it was mended.
    input.value = "";
  };
  const mark = (/** @type {boolean} */ over) => (/** @type {Event} */ event) => {
    event.preventDefault();
    /** @type {HTMLElement} */ (event.currentTarget).classList.toggle("is-over", over);
  };
  return html`<label
      class="file drop-zone import-drop"
      @dragover=${mark(true)}
      @dragleave=${mark(false)}
      @drop=${(/** @type {DragEvent} */ event) => {
        mark(false)(event);
        dropFiles(app, wizard, event.dataTransfer);
      }}
    >
      ${icon("upload", 26)}
      <span>${t("imports.drop")}</span>
      <small>${t("imports.dropHint")}</small>
      <input
        type="file"
        multiple
        aria-label=${t("imports.file")}
        data-testid="import-file"
        @change=${take}
      />
    </label>
    <label class="file button import-folder"
      ><span>${t("imports.folder")}</span>
      <input
        type="file"
        webkitdirectory
        aria-label=${t("imports.folder")}
        data-testid="import-folder"
        @change=${take}
      />
    </label>`;
}

/** @param {Note} note @param {boolean} [bad] */
function note({ key, values }, bad = false) {
  return html`<p class="notice ${bad ? "bad" : ""}" role=${bad ? "alert" : "status"}>
    ${t(key, values)}
  </p>`;
}

/** @param {App} app @param {Wizard} wizard */
function chosen(app, wizard) {
  const { units, chosen: at } = wizard.choice;
  const large = tooLarge(units[at], wizard.limits);
  const choose = (/** @type {number} */ i) => () => {
    wizard.choice.chosen = i;
    app.redraw();
  };
  return html`<fieldset class="group import-units">
      <legend>
        ${units.length > 1 ? t("imports.send.several", { n: units.length }) : t("imports.send.one")}
      </legend>
      ${units.map((unit, i) =>
        units.length > 1
          ? html`<label class="tick"
              ><input type="radio" name="unit" .checked=${i === at} @change=${choose(i)} />
              ${unitLine(unit)}</label
            >`
          : html`<p>${unitLine(unit)}</p>`,
      )}
    </fieldset>
    ${units[at].notes.map((one) => note(one))} ${large ? note(large, true) : formatChoice(wizard)}
    <button class="button primary wide" data-testid="import-send" ?disabled=${large !== null}>
      ${icon("upload")}${t("imports.send.go")}
    </button>`;
}

/** @param {Unit} unit */
function unitLine({ name, files, bytes }) {
  const parts = files.map((file) => file.name.slice(file.name.lastIndexOf("."))).join(" ");
  return html`<span
    ><strong>${name}</strong>
    <small>${size(bytes)}${files.length > 1 ? ` · ${parts}` : ""}</small></span
  >`;
}

/** @param {Wizard} wizard */
function formatChoice(wizard) {
  return html`<details class="import-more">
    <summary>${t("imports.formatMore")}</summary>
    <label class="field"
      ><span>${t("imports.format")}</span>
      <select
        @change=${(/** @type {Event} */ event) => (wizard.format = /** @type {HTMLSelectElement} */ (event.target).value)}
      >
        <option value="">${t("imports.formatAuto")}</option>
        ${wizard.formats.map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${wizard.format === id}>
              ${pick(title) || id}
            </option>`,
        )}
      </select></label
    >
  </details>`;
}

/** @param {Sending} sending */
function sendingCard({ unit, sent, bytes, since, control }) {
  const seconds = (performance.now() - since) / 1000;
  const rate = seconds > 0.5 ? sent / seconds : 0;
  const arrived = bytes > 0 && sent >= bytes;
  const words = [
    t("imports.send.done", { done: size(sent), total: size(bytes) }),
    rate > 0 ? t("imports.send.rate", { n: size(rate) }) : "",
    rate > 0 && !arrived ? t("imports.left", { time: duration((bytes - sent) / rate) }) : "",
  ];
  return html`<div class="import-progress" data-testid="import-sending">
    <p id="import-sending">
      <strong
        >${t(arrived ? "imports.send.arrived" : "imports.send.going", { file: unit.name })}</strong
      >
    </p>
    <progress max=${bytes || 1} value=${sent} aria-labelledby="import-sending"></progress>
    <p class="import-rate">${words.filter(Boolean).join(" · ")}</p>
    <button
      class="button"
      type="button"
      data-testid="import-cancel"
      @click=${() => control.abort()}
    >
      ${icon("close")}${t("imports.cancel")}
    </button>
    <p class="hint">${t("imports.send.stay")}</p>
  </div>`;
}
