import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { exportPath, listExportFormats } from "../api/exports.js";
import { sentenceOf } from "../api/http.js";
import { findCollection } from "../app/app.js";
import { number } from "../format/format.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { openDialog } from "../ui/dialog.js";
import {
  count,
  download,
  formatOf,
  MOST_ROWS_HERE,
  newWork,
  questionOf,
  settle,
} from "./export-state.js";
import { outcome } from "./outcome.js";

/** @import {App} from "../app/app.js" */
/** @import {Scope, Work} from "./export-state.js" */

/**
 * Asks what of a layer is wanted, in which format, and hands the file over.
 *
 * @param {App} app
 * @param {string} collection
 * @param {{ids?: string[], scope?: Scope}} [chosen] features that were chosen elsewhere on the
 *   page, and what is meant at first
 */
export function openExport(app, collection, { ids = [], scope = "all" } = {}) {
  const title = pick(findCollection(app, collection)?.title);
  const work = newWork(collection, boxOf(app), ids);
  work.choice.scope = scope;
  let counting = new AbortController();
  let fetching = new AbortController();
  const dialog = openDialog({
    title: () => t("export.title", { name: title }),
    body: () => body(work, { change, start, stop: () => fetching.abort() }),
    wide: true,
    onClose: () => {
      counting.abort();
      fetching.abort();
    },
  });

  async function change() {
    counting.abort();
    counting = new AbortController();
    settle(work);
    const counted = count(work, counting.signal);
    dialog.redraw();
    await counted;
    dialog.redraw();
  }

  function start() {
    fetching = new AbortController();
    return download(work, fetching.signal, dialog.redraw);
  }

  listExportFormats().then(
    (formats) => {
      work.formats = formats;
      return change();
    },
    (cause) => {
      work.fault = () => sentenceOf(cause);
      dialog.redraw();
    },
  );
}

/** What is chosen of a layer elsewhere on the page. @param {App} app @param {string} collection */
export function chosenIds({ store }, collection) {
  const { parcels, selection } = store.state;
  if (collection === "parcels" && parcels.length > 0) return parcels;
  return selection?.collection === collection ? [selection.id] : [];
}

/** The box of the map, kept to the earth. @param {App} app */
function boxOf({ map }) {
  const bounds = map.getBounds();
  const within = (/** @type {number} */ value, /** @type {number} */ most) =>
    Math.min(most, Math.max(-most, value));
  return [
    within(bounds.getWest(), 180),
    within(bounds.getSouth(), 90),
    within(bounds.getEast(), 180),
    within(bounds.getNorth(), 90),
  ];
}

/** @typedef {{change: () => void, start: () => void, stop: () => void}} Acts */

/** @param {Work} work @param {Acts} acts */
function body(work, acts) {
  const busy = work.download !== null;
  return html`<div class="export" data-testid="export">
    <fieldset class="group" ?disabled=${busy}>
      <legend>${t("export.scope")}</legend>
      ${scopes(work).map((scope) => scopeChoice(work, scope, acts.change))}
    </fieldset>
    <p class="export-count" role="status" data-testid="export-count">${counted(work)}</p>
    <fieldset class="group" ?disabled=${busy}>
      <legend>${t("export.format")}</legend>
      ${work.formats.map(({ id, title, explanation }) =>
        choice(`export-format-${id}`, {
          group: "export-format",
          checked: work.choice.format === id,
          choose: () => {
            work.choice.format = id;
            acts.change();
          },
          words: html`<strong>${pick(title)}</strong>
            <span class="hint">${pick(explanation)}</span>`,
        }),
      )}
    </fieldset>
    <fieldset class="group export-more" ?disabled=${busy}>
      <legend>${t("export.more")}</legend>
      ${systems(work, acts.change)} ${charsets(work, acts.change)} ${readme(work, acts.change)}
    </fieldset>
    ${outcome(work)} ${actions(work, acts)}
  </div>`;
}

/** @param {Work} work @returns {Scope[]} */
function scopes({ ids }) {
  return ids.length > 0 ? ["chosen", "box", "all"] : ["all", "box"];
}

/** @param {Work} work @param {Scope} scope @param {() => void} change */
function scopeChoice(work, scope, change) {
  return choice(`export-scope-${scope}`, {
    group: "export-scope",
    checked: work.choice.scope === scope,
    choose: () => {
      work.choice.scope = scope;
      change();
    },
    words: t(`export.scope.${scope}`, { n: work.ids.length }),
  });
}

/**
 * @param {string} id
 * @param {{group: string, checked: boolean, choose: () => void, words: unknown}} radio
 */
function choice(id, { group, checked, choose, words }) {
  return html`<label class="export-choice" for=${id}>
    <input type="radio" id=${id} name=${group} .checked=${live(checked)} @change=${choose} />
    <span>${words}</span>
  </label>`;
}

/** How much the file will hold. @param {Work} work */
function counted({ summary, fault }) {
  if (!summary) return fault ? "" : t("action.loading");
  const { rows, rowsLeftOut, rowsSynthetic } = summary;
  return html`<strong>${t("export.rows", { n: number(rows) })}</strong> ${
      rowsLeftOut > 0
        ? html`<br />${t("export.leftOut", {
              n: number(rowsLeftOut),
              sources: summary.sourcesLeftOut.map(({ title }) => pick(title)).join("、"),
            })}`
        : null
    }
    ${rowsSynthetic > 0 ? html`<br />${t("export.synthetic", { n: number(rowsSynthetic) })}` : null}`;
}

/** @param {string} code */
function systemName(code) {
  const zone = Number(code.replace("EPSG:", "")) - 6668;
  if (zone >= 1 && zone <= 19) return t("export.crs.zone", { n: zone, code });
  if (code === "EPSG:6668") return t("export.crs.jgd");
  if (code === "EPSG:3857") return t("export.crs.mercator");
  return t("export.crs.degrees", { code });
}

/** @param {Work} work @param {() => void} change */
function systems(work, change) {
  const format = formatOf(work);
  if (!format) return null;
  const now = work.choice.crs || format.usualCrs;
  const choose = (/** @type {Event} */ { target }) => {
    work.choice.crs = /** @type {HTMLSelectElement} */ (target).value;
    change();
  };
  return html`<label class="export-row">
    <span>${t("export.crs")}</span>
    <select data-testid="export-crs" @change=${choose}>
      ${format.crs.map(
        (code) =>
          html`<option value=${code} .selected=${live(code === now)}>${systemName(code)}</option>`,
      )}
    </select>
  </label>`;
}

/** @param {Work} work @param {() => void} change */
function charsets(work, change) {
  const format = formatOf(work);
  if (!format || format.charsets.length < 2) return null;
  const choose = (/** @type {Event} */ { target }) => {
    work.choice.charset = /** @type {HTMLSelectElement} */ (target).value;
    change();
  };
  return html`<label class="export-row">
    <span>${t("export.charset")}</span>
    <select data-testid="export-charset" @change=${choose}>
      ${format.charsets.map(
        (name) =>
          html`<option value=${name} .selected=${live(name === work.choice.charset)}>
            ${name === "cp932" ? t("export.charset.cp932") : t("export.charset.utf8")}
          </option>`,
      )}
    </select>
  </label>`;
}

/** @param {Work} work @param {() => void} change */
function readme(work, change) {
  if (!formatOf(work)?.readme) return null;
  const toggle = (/** @type {Event} */ { target }) => {
    work.choice.readme = /** @type {HTMLInputElement} */ (target).checked;
    change();
  };
  return html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${live(work.choice.readme)}
      ?disabled=${work.choice.charset === "cp932"}
      @change=${toggle}
    />${t("export.readme")}</label
  >`;
}

/** @param {Work} work @param {Acts} acts */
function actions(work, { start, stop }) {
  const rows = work.summary?.rows ?? 0;
  if (rows > MOST_ROWS_HERE) {
    return html`<div class="actions">
      <p class="hint">${t("export.large")}</p>
      <a
        class="button primary wide"
        data-testid="export-download"
        href=${exportPath(work.collection, questionOf(work))}
        download=${work.summary?.fileName ?? ""}
        >${icon("download")}${t("export.download")}</a
      >
    </div>`;
  }
  const { download: running } = work;
  return html`<div class="actions">
    <button
      type="button"
      class="button primary wide"
      data-testid="export-download"
      ?disabled=${!work.summary || running !== null}
      aria-busy=${running ? "true" : "false"}
      @click=${start}
    >
      ${icon("download")}${running ? progress(running) : t("export.download")}
    </button>
    ${
      running
        ? html`<button type="button" class="button" @click=${stop}>${t("export.stop")}</button>`
        : null
    }
  </div>`;
}

/** @param {{bytes: number, total: number | null}} running */
function progress({ bytes, total }) {
  if (bytes === 0) return t("export.making");
  const megabytes = (/** @type {number} */ n) => number(n / 1_000_000, 1, 1);
  return total
    ? t("export.receivingOf", { n: megabytes(bytes), total: megabytes(total) })
    : t("export.receiving", { n: megabytes(bytes) });
}
