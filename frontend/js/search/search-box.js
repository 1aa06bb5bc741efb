import { html, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { findCollection } from "../app/app.js";
import { layerBadge } from "../layers/swatch.js";
import { fitBounds } from "../map/map.js";
import { pick, pickPair, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { createSuggestions } from "./suggestions.js";

/** @import {App} from "../app/app.js" */
/** @import {SearchResult} from "../api/ogc.js" */
/** @import {Suggestions} from "./suggestions.js" */

/** @typedef {{app: App, suggestions: Suggestions, choose: (result: SearchResult | undefined) => void}} Box */

/**
 * The search box: suggestions while typing, chosen by arrows and Enter or by a click.
 *
 * @param {App} app
 * @param {HTMLElement} element
 */
export function createSearchBox(app, element) {
  const draw = () => render(template(box, element), element);
  const suggestions = createSuggestions(draw);
  /** @type {Box} */
  const box = {
    app,
    suggestions,
    choose(result) {
      if (!result) return;
      suggestions.close();
      goTo(app, result);
    },
  };
  draw();
  return { draw, focus: () => document.getElementById("search")?.focus() };
}

/** Selects a result, shows its layer and moves there. @param {App} app @param {SearchResult} result */
function goTo(app, { collection, id, bbox }) {
  const { layers } = app.store.state;
  const layer = layers[collection] ?? { on: true, opacity: 1 };
  app.store.set({
    selection: { collection, id },
    panel: "details",
    layers: { ...layers, [collection]: { ...layer, on: true } },
  });
  // The choice is made: the keys of the page work again, and a screen reader hears what it is.
  setTimeout(() => document.getElementById("side-panel")?.focus());
  if (bbox === null) return; // known by name only: there is nowhere to go
  const [west, south, east, north] = bbox;
  fitBounds(app.map, [west, south, east, north]);
}

/** @param {Box} box @param {HTMLElement} element */
function template(box, element) {
  const { suggestions } = box;
  const { results, active, query } = suggestions;
  const open = results !== null;
  const leave = (/** @type {FocusEvent} */ event) => {
    if (!element.contains(/** @type {Node | null} */ (event.relatedTarget))) suggestions.close();
  };
  const type = (/** @type {InputEvent} */ event) =>
    suggestions.type(/** @type {HTMLInputElement} */ (event.target).value);
  return html`<div class="search" role="search" @focusout=${leave}>
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
      @input=${type}
      @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(event, box)}
    />
    <div class="visually-hidden" role="status">
      ${open ? t("search.count", { n: results.length }) : ""}
    </div>
    ${open ? list(box) : null}
  </div>`;
}

/** @param {KeyboardEvent} event @param {Box} box */
function onKey(event, { suggestions, choose }) {
  /** @type {Record<string, () => void>} */
  const actions = {
    ArrowDown: () => suggestions.move(1),
    ArrowUp: () => suggestions.move(-1),
    Enter: () => choose(suggestions.chosen()),
    Escape: suggestions.close,
  };
  const action = actions[event.key];
  // While a word is being converted to kanji, these keys belong to the input method.
  if (!action || event.isComposing || suggestions.results === null) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

/** @param {Box} box */
function list(box) {
  const { results, failed, query } = box.suggestions;
  if (failed || results?.length === 0) {
    const words = failed ? t("search.failed") : t("search.none", { q: query });
    return html`<div class="search-list"><p class="hint">${words}</p></div>`;
  }
  return html`<ul
    class="search-list"
    id="search-list"
    role="listbox"
    aria-label=${t("search.label")}
  >
    ${results?.map((result, i) => option(box, result, i))}
  </ul>`;
}

/** @param {Box} box @param {SearchResult} result @param {number} index */
function option({ app, suggestions, choose }, result, index) {
  const place = pickPair({ ...result }, "place");
  const kind = pick(findCollection(app, result.collection)?.title);
  return html`<li
    id=${`search-${index}`}
    role="option"
    aria-selected=${index === suggestions.active}
    @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
    @click=${() => choose(result)}
  >
    ${layerBadge(app.modules.get(result.collection))}
    <span>${pickPair({ ...result }, "name")}</span>
    <small>${[kind, place].filter(Boolean).join(" · ")}</small>
  </li>`;
}
