/** JSON pointers (RFC 6901) into a document that is being written. */

/** @param {string} pointer @returns {string[]} */
function steps(pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a place, undefined where there is none. @param {any} document @param {string} pointer @returns {any} */
export function valueAt(document, pointer) {
  return steps(pointer).reduce((value, step) => value?.[step], document);
}

/**
 * Puts a value at a place, making what leads there; undefined takes it away.
 *
 * @param {any} document
 * @param {string} pointer
 * @param {unknown} value
 */
export function putAt(document, pointer, value) {
  const path = steps(pointer);
  const last = path.pop();
  if (last === undefined) return;
  let parent = document;
  for (const step of path) parent = parent[step] ??= {};
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}
