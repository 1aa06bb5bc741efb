/**
 * What the reader imagines, and how it is written: for the service as a list of changes, for the
 * address as a short text.
 *
 * @typedef {object} Addition
 * @property {number} lon
 * @property {number} lat
 * @property {string | null} opens a day; null when it counts at any time
 *
 * @typedef {object} Changes Replaced, never changed in place.
 * @property {Record<string, {lon: number, lat: number}>} moves by the id of the interchange
 * @property {Addition[]} additions
 * @property {string[]} removals
 * @property {number | null} radius null while the programme's own stays
 * @property {number | null} hectares
 *
 * @typedef {Record<string, unknown>} Sent one change as the service reads it
 */

/** @type {Changes} */
export const NOTHING = { moves: {}, additions: [], removals: [], radius: null, hectares: null };

/** As many as the service takes. */
const MOST = 30;
const LONGEST = 4000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @param {Changes} changes */
export function isNothing(changes) {
  return toSent(changes).length === 0;
}

/** @param {number} degrees */
const rounded = (degrees) => Number(degrees.toFixed(6));

/** @param {Changes} changes @returns {Sent[]} */
export function toSent({ moves, additions, removals, radius, hectares }) {
  return [
    ...(radius === null ? [] : [{ radiusMetres: radius }]),
    ...(hectares === null ? [] : [{ minimumHectares: hectares }]),
    ...Object.entries(moves).map(([id, { lon, lat }]) => ({
      move: { id, to: [rounded(lon), rounded(lat)] },
    })),
    ...removals.map((id) => ({ remove: id })),
    ...additions.map(({ lon, lat, opens }) => ({
      add: { position: [rounded(lon), rounded(lat)], ...(opens ? { opens } : {}) },
    })),
  ];
}

/** Reads what the service has stored; what cannot be understood is left out. @param {any[]} sent @returns {Changes} */
export function fromSent(sent) {
  /** @type {Changes} */
  const changes = { ...NOTHING, moves: {}, additions: [], removals: [] };
  for (const one of sent.slice(0, MOST)) {
    if (one.radiusMetres !== undefined) changes.radius = Number(one.radiusMetres);
    if (one.minimumHectares !== undefined) changes.hectares = Number(one.minimumHectares);
    if (one.remove) changes.removals.push(String(one.remove));
    if (one.move) {
      const [lon, lat] = one.move.to;
      changes.moves[one.move.id] = { lon, lat };
    }
    if (one.add) {
      const [lon, lat] = one.add.position;
      changes.additions.push({ lon, lat, opens: one.add.opens ?? null });
    }
  }
  return changes;
}

/** The changes as a short text for the address. @param {Changes} changes */
export function encode(changes) {
  const at = (/** @type {{lon: number, lat: number}} */ { lon, lat }) =>
    `${lon.toFixed(6)},${lat.toFixed(6)}`;
  const { moves, additions, removals, radius, hectares } = changes;
  return [
    ...(radius === null ? [] : [`r${radius}`]),
    ...(hectares === null ? [] : [`a${hectares}`]),
    ...Object.entries(moves).map(([id, place]) => `m${id}@${at(place)}`),
    ...removals.map((id) => `x${id}`),
    ...additions.map((one) => `n${at(one)}${one.opens ? `@${one.opens}` : ""}`),
  ].join("~");
}

/** Reads an address; a part that cannot be understood is left out. @param {string} text @returns {Changes} */
export function decode(text) {
  /** @type {Changes} */
  const changes = { ...NOTHING, moves: {}, additions: [], removals: [] };
  for (const part of text.slice(0, LONGEST).split("~").slice(0, MOST)) readPart(part, changes);
  return changes;
}

/** @param {string} part @param {Changes} into */
function readPart(part, into) {
  const [kind, rest] = [part.charAt(0), part.slice(1)];
  const [head, tail] = rest.split("@");
  const number = Number(rest);
  const named = ID.test(head) && head.length <= 120;
  const changed = named && (Object.hasOwn(into.moves, head) || into.removals.includes(head));
  if (kind === "r" && number > 0 && number <= 100_000) into.radius = number;
  if (kind === "a" && number > 0 && number <= 100_000) into.hectares = number;
  if (kind === "x" && named && !changed) into.removals.push(head);
  if (kind === "m" && named && !changed) {
    const place = readPlace(tail);
    if (place) into.moves[head] = place;
  }
  if (kind === "n") {
    const place = readPlace(head);
    const opens = /^\d{4}-\d{2}-\d{2}$/.test(tail ?? "") ? tail : null;
    if (place) into.additions.push({ ...place, opens });
  }
}

/** A place in Japan, as "lon,lat". @param {string | undefined} text */
export function readPlace(text) {
  const parts = (text ?? "").split(",");
  const [lon, lat] = parts.map((part) => (part.trim() === "" ? NaN : Number(part)));
  const sound = parts.length === 2 && lon >= 122 && lon <= 154 && lat >= 20 && lat <= 46;
  return sound ? { lon: rounded(lon), lat: rounded(lat) } : null;
}

/**
 * The interchanges that count when these changes are made.
 *
 * @param {{id: string, lon: number, lat: number, counted: boolean}[]} interchanges
 * @param {Changes} changes
 * @param {string} day on which they must be open
 */
export function placesOf(interchanges, { moves, additions, removals }, day) {
  const kept = interchanges
    .filter(({ id, counted }) => counted && !removals.includes(id))
    .map(({ id, lon, lat }) => moves[id] ?? { lon, lat });
  const added = additions.filter(({ opens }) => opens === null || opens <= day);
  return [...kept, ...added].map(({ lon, lat }) => ({ lon, lat }));
}
