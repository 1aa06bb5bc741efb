import { isAbort } from "../api/http.js";
import { listItems } from "../api/ogc.js";

/** @import {Map as LeafletMap} from "leaflet" */
/** @import {Item} from "../types.js" */

const PAGE = 100;

/**
 * The rows of one collection that lie on the screen, page by page.
 *
 * @param {LeafletMap} map
 * @param {() => void} onChange
 */
export function createRows(map, onChange) {
  let calls = new AbortController();
  /** @type {string | null} */
  let shown = null;
  const rows = {
    /** @type {Item[]} */ items: [],
    more: false,
    busy: false,
    failed: false,
    /** @type {number | null} */ matched: null,
    /** Whether rows that have ended are listed, too. */
    ended: false,
    toggleEnded() {
      rows.ended = !rows.ended;
      if (shown) fetchPage(shown, 0);
    },
    /** @param {string} collection from the first page on */
    load: (collection) => fetchPage(collection, 0),
    /** @param {string} collection */
    loadMore: (collection) => fetchPage(collection, rows.items.length),
  };

  /** @param {string} collection @param {number} offset */
  async function fetchPage(collection, offset) {
    shown = collection;
    calls.abort();
    calls = new AbortController();
    Object.assign(rows, { busy: true, failed: false });
    onChange();
    try {
      const page = await listItems(
        collection,
        { bbox: boxOf(map), limit: PAGE, offset, ended: rows.ended },
        calls.signal,
      );
      rows.items = offset === 0 ? page.items : [...rows.items, ...page.items];
      Object.assign(rows, { more: page.more, matched: page.matched, busy: false });
    } catch (cause) {
      if (isAbort(cause)) return;
      Object.assign(rows, { items: [], more: false, failed: true, busy: false });
    }
    onChange();
  }
  return rows;
}

/** @param {LeafletMap} map */
function boxOf(map) {
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

/**
 * Sorts rows by one attribute; rows without a value come last in either direction.
 *
 * @param {Item[]} items
 * @param {{name: string, down: boolean} | null} order
 */
export function sorted(items, order) {
  if (!order) return items;
  const { name, down } = order;
  const collator = new Intl.Collator("ja", { numeric: true });
  const blank = (/** @type {unknown} */ value) =>
    value === null || value === undefined || value === "";
  return [...items].sort((a, b) => {
    const [x, y] = [a.properties[name], b.properties[name]];
    if (blank(x) || blank(y)) return Number(blank(x)) - Number(blank(y));
    const both = typeof x === "number" && typeof y === "number";
    const step = both ? x - y : collator.compare(String(x), String(y));
    return down ? -step : step;
  });
}
