import { isAbort } from "../api/http.js";
import { searchNames } from "../api/ogc.js";

/** @import {SearchResult} from "../api/ogc.js" */

/** Milliseconds of silence before the service is asked. */
const PAUSE = 220;

/**
 * What the search box knows: the words, the suggestions for them and which one is active.
 *
 * @typedef {ReturnType<typeof createSuggestions>} Suggestions
 * @param {() => void} onChange
 */
export function createSuggestions(onChange) {
  let timer = 0;
  let calls = new AbortController();
  const suggestions = {
    query: "",
    /** @type {SearchResult[] | null} null while the list is closed */
    results: null,
    active: -1,
    failed: false,
    /** @param {string} query */
    type(query) {
      suggestions.query = query;
      clearTimeout(timer);
      timer = window.setTimeout(search, PAUSE);
    },
    /** @param {1 | -1} step */
    move(step) {
      const count = suggestions.results?.length ?? 0;
      if (count > 0) suggestions.active = (suggestions.active + step + count) % count;
      onChange();
    },
    close() {
      Object.assign(suggestions, { results: null, failed: false, active: -1 });
      onChange();
    },
    chosen: () => suggestions.results?.[suggestions.active],
  };

  async function search() {
    calls.abort();
    calls = new AbortController();
    const words = suggestions.query.trim();
    if (words === "") return suggestions.close();
    try {
      const results = await searchNames(words, calls.signal);
      Object.assign(suggestions, { results, failed: false, active: results.length > 0 ? 0 : -1 });
    } catch (cause) {
      if (isAbort(cause)) return;
      Object.assign(suggestions, { results: [], failed: true, active: -1 });
    }
    onChange();
  }
  return suggestions;
}
