import { html, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { isAbort } from "../api/http.js";
import { searchNames } from "../api/ogc.js";
import { findCollection } from "../app/app.js";
import { symbolIcon } from "../layers/symbols.js";
import { fitBounds } from "../map/map.js";
import { pick, pickPair, t } from "../text/index.js";
import { icon } from "../ui/icons.js";

/** @import {App} from "../app/app.js" */
/** @import {SearchResult} from "../api/ogc.js" */

const PAUSE = 220;

/**
 * The search box: suggestions while typing, chosen by arrows and Enter or by a click.
 *
 * @param {App} app
 * @param {HTMLElement} element
 */
export function createSearchBox(app, element) {
  let query = "";
  /** @type {SearchResult[] | null} */
  let results = null;
  let active = -1;
  let fault = "";
  let timer = 0;
  let calls = new AbortController();

  const close = () => {
    results = null;
    fault = "";
    active = -1;
    draw();
  };

  async function search() {
    calls.abort();
    calls = new AbortController();
    if (query.trim() === "") return close();
    try {
      results = await searchNames(query.trim(), calls.signal);
      fault = "";
      active = results.length > 0 ? 0 : -1;
    } catch (cause) {
      if (isAbort(cause)) return;
      results = [];
      fault = t("search.failed");
    }
    draw();
  }

  /** @param {SearchResult | undefined} result */
  function choose(result) {
    if (!result) return;
    close();
    const { layers } = app.store.state;
    const layer = layers[result.collection] ?? { on: true, opacity: 1 };
    app.store.set({
      selection: { collection: result.collection, id: result.id },
      panel: "details",
      layers: { ...layers, [result.collection]: { ...layer, on: true } },
    });
    const [west, south, east, north] = result.bbox;
    fitBounds(app.map, [west, south, east, north]);
  }

  /** @param {InputEvent} event */
  const onInput = (event) => {
    query = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    const count = results?.length ?? 0;
    if (event.isComposing) return;
    if (event.key === "Escape" && results) close();
    else if (event.key === "Enter") choose(results?.[active]);
    else if (event.key === "ArrowDown" && count > 0) active = (active + 1) % count;
    else if (event.key === "ArrowUp" && count > 0) active = (active - 1 + count) % count;
    else return;
    event.preventDefault();
    event.stopPropagation();
    draw();
  };

  const onLeave = (/** @type {FocusEvent} */ event) => {
    if (!element.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  };

  function draw() {
    const open = results !== null;
    render(
      html`<div class="search" role="search" @focusout=${onLeave}>
        ${icon("search")}
        <input
          id="search"
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${t("search.label")}
          aria-expanded=${open}
          aria-controls="search-list"
          aria-autocomplete="list"
          aria-activedescendant=${active >= 0 ? `search-${active}` : ""}
          placeholder=${t("search.placeholder")}
          .value=${live(query)}
          @input=${onInput}
          @keydown=${onKey}
        />
        <div class="visually-hidden" role="status">
          ${open ? t("search.count", { n: results?.length ?? 0 }) : ""}
        </div>
        ${open ? list() : null}
      </div>`,
      element,
    );
  }

  function list() {
    if (fault || results?.length === 0) {
      return html`<div class="search-list">
        <p class="hint">${fault || t("search.none", { q: query })}</p>
      </div>`;
    }
    return html`<ul
      class="search-list"
      id="search-list"
      role="listbox"
      aria-label=${t("search.label")}
    >
      ${results?.map((result, i) => option(app, result, { index: i, active, choose }))}
    </ul>`;
  }

  draw();
  return { draw, focus: () => document.getElementById("search")?.focus() };
}

/**
 * @param {App} app
 * @param {SearchResult} result
 * @param {{index: number, active: number, choose: (result: SearchResult) => void}} at
 */
function option(app, result, { index, active, choose }) {
  const badge = app.modules.get(result.collection)?.badge;
  const place = pickPair({ ...result }, "place");
  const kind = pick(findCollection(app, result.collection)?.title);
  return html`<li
    id=${`search-${index}`}
    role="option"
    aria-selected=${index === active}
    @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
    @click=${() => choose(result)}
  >
    ${badge ? symbolIcon(badge) : html`<span class="badge-blank"></span>`}
    <span>${pickPair({ ...result }, "name")}</span>
    <small>${[kind, place].filter(Boolean).join(" · ")}</small>
  </li>`;
}
