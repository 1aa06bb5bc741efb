import { pick, pickPair } from "../text/index.js";

/** The title of a source, given as an id, a sentence or an object. @param {unknown} source @returns {string} */
export function sourceTitle(source) {
  if (source === null || source === undefined) return "";
  if (typeof source !== "object") return String(source);
  const given = /** @type {Record<string, any>} */ (source);
  const title =
    typeof given.title === "object"
      ? pick(given.title)
      : (given.title ?? (pickPair(given, "title") || pickPair(given, "source_title")));
  const words = title || pick(given) || given.document || given.id || "";
  const place = given.place ?? given.source_place;
  const where = typeof place === "object" ? pick(place) : place;
  return [words, where].filter(Boolean).join(" — ");
}
