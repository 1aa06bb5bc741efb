import { html, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { findCollection, soonOnce } from "../app/app.js";
import {
  endedBadge,
  ownAttributes,
  syntheticBadge,
  titleOf,
  valueOf,
} from "../details/attributes.js";
import { chosenIds, openExport } from "../exports/export-dialog.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { language, pick, pickPair, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { createRows, sorted } from "./rows.js";

/** @import {App} from "../app/app.js" */
/** @import {Attribute, Collection, Item, State} from "../types.js" */

/** @typedef {{name: string, down: boolean} | null} Order */

/**
 * The drawer at the foot: the features on the screen as a table, linked with the map both ways.
 *
 * @param {App} app
 * @param {HTMLElement} element
 */
export function createDrawer(app, element) {
  const draw = soonOnce(drawNow);
  const rows = createRows(app.map, draw);
  /** @type {Order} */
  let order = null;

  const reload = () => {
    const { table } = app.store.state;
    if (table) rows.load(table);
  };
  app.map.on("moveend", reload);
  app.hover.subscribe((now) => markRows(element, "is-hovered", now?.id));

  /** @param {string} name */
  const sortBy = (name) => {
    order = { name, down: order?.name === name && !order.down };
    draw();
  };

  function drawNow() {
    const { table } = app.store.state;
    const collection = table ? findCollection(app, table) : undefined;
    element.hidden = !collection;
    if (!collection) {
      render(null, element);
      return;
    }
    const columns = columnsOf(collection, app.modules.get(collection.id)?.columns ?? []);
    const body = { collection, columns, items: sorted(rows.items, order) };
    render(
      html`${head(app, rows, collection)} ${grid(app, body, { order, sortBy })}
      ${rows.more ? moreRow(() => rows.loadMore(collection.id), rows.busy) : null}`,
      element,
    );
    markRows(element, "is-selected", app.store.state.selection?.id);
    if (document.activeElement === element && !rows.busy) goToFirstRow(element);
  }

  return {
    draw,
    /** @param {State} state @param {State | null} before */
    follow(state, before) {
      if (state.table !== (before?.table ?? null)) {
        order = null;
        Object.assign(rows, { items: [], more: false, matched: null });
        reload();
      }
      if (state.selection?.id !== before?.selection?.id) {
        markRows(element, "is-selected", state.selection?.id)?.scrollIntoView({ block: "nearest" });
      }
    },
  };
}

/** Takes the keyboard, which waits at the drawer, to the first row. @param {HTMLElement} element */
function goToFirstRow(element) {
  const first = element.querySelector("tbody .choose") ?? element.querySelector("tbody button");
  /** @type {HTMLElement | null} */ (first)?.focus();
}

/**
 * Takes the keyboard from a button of one row to the same button of the next or the one before.
 *
 * @param {KeyboardEvent} event
 */
function moveBetweenRows(event) {
  const from = /** @type {HTMLElement} */ (event.target);
  const row = from.closest("tr");
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[
    event.key
  ];
  if (!row || !next) return;
  const place = [...row.querySelectorAll("button")].indexOf(/** @type {any} */ (from));
  event.preventDefault();
  next.querySelectorAll("button")[place]?.focus();
}

/** Marks the row of one feature and answers it. @param {HTMLElement} element @param {string} mark @param {string | undefined} id */
function markRows(element, mark, id) {
  for (const row of element.querySelectorAll(`.${mark}`)) row.classList.remove(mark);
  const row = id ? element.querySelector(`[data-id="${CSS.escape(id)}"]`) : null;
  row?.classList.add(mark);
  return row;
}

/** The columns: those the layer names first, then the rest. @param {Collection} collection @param {string[]} first */
function columnsOf(collection, first) {
  const suffix = language() === "ja" ? "_ja" : "_en";
  const wanted = first.map((name) => name.replace(/_ja$/, suffix));
  const own = ownAttributes(collection).filter(({ type }) => type !== "array");
  const rank = (/** @type {Attribute} */ { name }) => (wanted.indexOf(name) + 99) % 99;
  const isFirst = (/** @type {Attribute} */ { name }) => wanted.includes(name);
  return [
    ...own.filter(isFirst).sort((a, b) => rank(a) - rank(b)),
    ...own.filter((attribute) => !isFirst(attribute)),
  ];
}

/** @param {App} app @param {ReturnType<typeof createRows>} rows @param {Collection} collection */
function head(app, rows, collection) {
  const n = rows.items.length;
  const count = rows.matched !== null && rows.matched > n ? { n, total: rows.matched } : null;
  const choose = (/** @type {Event} */ event) =>
    app.store.set({ table: /** @type {HTMLSelectElement} */ (event.target).value });
  return html`<div class="panel-head drawer-head">
      <h2>${t("table.title")}</h2>
      <select aria-label=${t("table.layer")} @change=${choose}>
        ${app.collections.map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${id === collection.id}>${pick(title)}</option>`,
        )}
      </select>
      <span class="hint" role="status">
        ${rows.busy ? t("action.loading") : count ? t("table.countOf", count) : t("table.count", { n })}
      </span>
      <span class="spring"></span>
      <button
        class="button small"
        type="button"
        data-testid="export-table"
        @click=${() => openExport(app, collection.id, { ids: chosenIds(app, collection.id) })}
      >
        ${icon("download", 16)}${t("export.short")}
      </button>
      <label class="hint">
        <input type="checkbox" .checked=${live(rows.ended)} @change=${rows.toggleEnded} />
        ${t("table.ended")}
      </label>
      <button
        class="icon-button"
        aria-label=${t("action.close")}
        @click=${() => app.store.set({ table: null })}
      >
        ${icon("close")}
      </button>
    </div>
    ${rows.failed ? html`<p class="notice" role="alert">${t("table.failed")}</p>` : null}
    ${!rows.busy && !rows.failed && n === 0 ? html`<p class="hint padded">${t("table.empty")}</p>` : null}`;
}

/** @param {() => void} load @param {boolean} busy */
function moreRow(load, busy) {
  return html`<p class="drawer-more">
    <button class="button" ?disabled=${busy} @click=${load}>${t("table.more")}</button>
    <span class="hint">${t("table.moreNote")}</span>
  </p>`;
}

/**
 * @param {App} app
 * @param {{collection: Collection, columns: Attribute[], items: Item[]}} body
 * @param {{order: Order, sortBy: (name: string) => void}} sorting
 */
function grid(app, { collection, columns, items }, { order, sortBy }) {
  if (items.length === 0) return null;
  const name = language() === "ja" ? "name_ja" : "name_en";
  const titled = [{ name, title: t("table.name"), figure: false }].concat(
    columns.map((column) => ({
      name: column.name,
      title: titleOf(column),
      figure: isFigure(column),
    })),
  );
  return html`<div class="scroll" tabindex="-1">
    <table class="grid">
      <caption class="visually-hidden">
        ${t("table.caption", { layer: pick(collection.title) })}
      </caption>
      <thead>
        <tr>
          ${titled.map((column) => sortHead(column, order, sortBy))}
        </tr>
      </thead>
      <tbody @keydown=${moveBetweenRows}>
        ${repeat(
          items,
          ({ id }) => id,
          (item) => row(app, collection, { item, columns }),
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {Attribute} attribute */
function isFigure({ type, codes }) {
  return (type === "number" || type === "integer") && !codes;
}

/** @param {{name: string, title: string, figure: boolean}} column @param {Order} order @param {(name: string) => void} sortBy */
function sortHead({ name, title, figure }, order, sortBy) {
  const mine = order?.name === name;
  return html`<th
    scope="col"
    class=${figure ? "figure" : ""}
    aria-sort=${mine ? (order.down ? "descending" : "ascending") : "none"}
  >
    <button @click=${() => sortBy(name)} title=${t("table.sortBy", { name: title })}>
      ${title}${mine ? icon(order.down ? "down" : "up", 14) : null}
    </button>
  </th>`;
}

/** The button that chooses a parcel for the check, while that is open. @param {App} app @param {Item} item */
function chooser({ store }, { id, properties }) {
  const { panel, parcels } = store.state;
  if (panel !== "check") return null;
  const chosen = parcels.includes(id);
  const toggle = (/** @type {Event} */ event) => {
    event.stopPropagation();
    const others = parcels.filter((other) => other !== id);
    store.set({ parcels: chosen ? others : [...parcels, id] });
  };
  return html`<button
    type="button"
    class="chip choose"
    aria-pressed=${chosen}
    aria-label=${t("table.choose", { name: pickPair(properties, "name") || id })}
    @click=${toggle}
  >
    ${chosen ? icon("check", 14) : null}${t("table.chooseShort")}
  </button>`;
}

/** @param {App} app @param {Collection} collection @param {{item: Item, columns: Attribute[]}} line */
function row(app, collection, { item, columns }) {
  const reference = { collection: collection.id, id: item.id };
  const point = () => app.hover.set(reference);
  const leave = () => app.hover.set(null);
  const choose = () => {
    app.store.set({ selection: reference, panel: "details" });
    const bounds = boundsOf(item.geometry);
    if (bounds && !app.map.getBounds().contains([bounds[1], bounds[0]])) fitBounds(app.map, bounds);
  };
  return html`<tr
    data-id=${item.id}
    @mouseenter=${point}
    @mouseleave=${leave}
    @focusin=${point}
    @focusout=${leave}
    @click=${choose}
  >
    <th scope="row">
      <button
        class="link"
        @click=${(/** @type {Event} */ event) => {
          event.stopPropagation();
          choose();
        }}
      >
        ${pickPair(item.properties, "name") || item.id}
      </button>
      ${syntheticBadge(item.properties.synthetic)} ${endedBadge(item.properties.valid_to)}
      ${collection.id === "parcels" ? chooser(app, item) : null}
    </th>
    ${columns.map(
      (column) =>
        html`<td class=${isFigure(column) ? "figure" : ""}>
          ${valueOf(column, item.properties)}
        </td>`,
    )}
  </tr>`;
}
