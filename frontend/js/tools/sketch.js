import * as L from "leaflet";
import { densify } from "../geo/geodesy.js";
import { COLOUR } from "../layers/palette.js";

/** @typedef {import("../geo/geodesy.js").Position} Position */
/**
 * @typedef {object} SketchOptions
 * @property {"line"|"area"} kind
 * @property {(points: Position[], finished: boolean) => void} onChange
 * @property {() => void} onCancel
 *
 * @typedef {object} Sketch A drawing in progress on the map.
 * @property {() => boolean} finish false when there are too few points
 * @property {() => void} undo
 * @property {() => void} addCentre
 * @property {() => void} remove
 */

/** Clicks closer than this to an earlier point mean that point. */
const SAME_PIXELS = 6;

/**
 * Starts drawing: clicks set vertices, a double click or a click on the first vertex finishes.
 *
 * @param {L.Map} map
 * @param {SketchOptions} options
 * @returns {Sketch}
 */
export function startSketch(map, { kind, onChange, onCancel }) {
  /** @type {Position[]} */
  let points = [];
  let finished = false;
  const least = kind === "area" ? 3 : 2;
  const picture = createPicture(map, kind);
  const container = map.getContainer();

  /** @param {Position | null} [pointer] */
  const draw = (pointer = null) => picture.draw(points, { pointer, finished });
  const changed = () => {
    draw();
    onChange(points, finished);
  };
  /** @param {L.LatLng} at @param {Position} position */
  const isAt = (at, [lon, lat]) =>
    map.latLngToContainerPoint(at).distanceTo(map.latLngToContainerPoint([lat, lon])) < SAME_PIXELS;

  const sketch = {
    finish() {
      if (finished || points.length < least) return finished;
      finished = true;
      listen("off");
      changed();
      return true;
    },
    undo() {
      if (finished || points.length === 0) return;
      points = points.slice(0, -1);
      changed();
    },
    addCentre: () => add(map.getCenter()),
    remove() {
      listen("off");
      picture.remove();
    },
  };

  /** @param {L.LatLng} at */
  function add(at) {
    if (finished) return;
    if (points.length > 0 && isAt(at, points[points.length - 1])) return;
    if (kind === "area" && points.length >= least && isAt(at, points[0])) {
      sketch.finish();
      return;
    }
    const { lng, lat } = at.wrap();
    points = [...points, [lng, lat]];
    changed();
  }

  const onClick = (/** @type {L.LeafletMouseEvent} */ { latlng }) => add(latlng);
  const onMove = (/** @type {L.LeafletMouseEvent} */ { latlng }) => draw([latlng.lng, latlng.lat]);
  const onKey = keyHandler(container, sketch, onCancel);

  /** @param {"on" | "off"} turn */
  function listen(turn) {
    map[turn]("click", onClick)[turn]("mousemove", onMove)[turn]("dblclick", sketch.finish);
    map.doubleClickZoom[turn === "on" ? "disable" : "enable"]();
    container.classList.toggle("is-sketching", turn === "on");
    if (turn === "on") document.addEventListener("keydown", onKey, true);
    else document.removeEventListener("keydown", onKey, true);
  }

  listen("on");
  return sketch;
}

/**
 * @param {HTMLElement} container
 * @param {Sketch} sketch
 * @param {() => void} onCancel
 */
function keyHandler(container, sketch, onCancel) {
  /** @type {Record<string, () => void>} */
  const actions = {
    Enter: sketch.finish,
    Backspace: sketch.undo,
    Escape: onCancel,
    " ": sketch.addCentre,
  };
  return (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    // Keys typed into a form belong to the form; only Escape reaches the drawing from anywhere.
    const ours = target === document.body || target === container || event.key === "Escape";
    const action = actions[event.key];
    if (!action || !ours) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}

/** @param {L.Map} map @param {"line"|"area"} kind */
function createPicture(map, kind) {
  const common = { interactive: false, pane: "ritchi-drawing" };
  const fill = {
    fillColor: COLOUR.amber,
    fillOpacity: kind === "area" ? 0.2 : 0,
    fill: kind === "area",
  };
  const casing = L.polyline([], { ...common, color: "#ffffff", weight: 6 }).addTo(map);
  const look = { ...common, color: COLOUR.picked, weight: 3, ...fill };
  const body = (kind === "area" ? L.polygon([], look) : L.polyline([], look)).addTo(map);
  const rubber = L.polyline([], {
    ...common,
    color: COLOUR.picked,
    weight: 2,
    dashArray: "4 5",
  }).addTo(map);
  const dots = L.layerGroup([], { pane: "ritchi-drawing" }).addTo(map);
  /** @param {Position[]} path */
  const latLngs = (path) => densify(path).map(([lon, lat]) => L.latLng(lat, lon));

  return {
    /** @param {Position[]} points @param {{pointer: Position | null, finished: boolean}} moment */
    draw(points, { pointer, finished }) {
      const ring = kind === "area" && points.length > 2 ? [...points, points[0]] : points;
      casing.setLatLngs(latLngs(ring));
      body.setLatLngs(latLngs(ring));
      const last = points[points.length - 1];
      rubber.setLatLngs(pointer && last && !finished ? latLngs([last, pointer]) : []);
      dots.clearLayers();
      const dot = {
        ...common,
        radius: 5,
        color: COLOUR.picked,
        weight: 2,
        fillColor: "#ffffff",
        fillOpacity: 1,
      };
      for (const [lon, lat] of points) dots.addLayer(L.circleMarker([lat, lon], dot));
    },
    remove() {
      for (const layer of [casing, body, rubber, dots]) layer.remove();
    },
  };
}
