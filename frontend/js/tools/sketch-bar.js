import { html, render } from "lit-html";
import { area, length } from "../format/format.js";
import { lengthOf, measureRing } from "../geo/geodesy.js";
import { t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { startSketch } from "./sketch.js";

/** @import {Map as LeafletMap} from "leaflet" */
/** @import {Position} from "../geo/geodesy.js" */
/** @import {Sketch} from "./sketch.js" */

/**
 * @typedef {object} Task
 * @property {"line"|"area"} kind
 * @property {"measure"|"site"} purpose a measurement stays on the map until it is closed, a site is
 *   handed over
 * @property {(points: Position[]) => void} [onFinish]
 * @property {() => void} [onCancel]
 *
 * @typedef {ReturnType<typeof createSketchBar>} SketchBar
 */

/**
 * The bar above the map while something is drawn or measured: figures so far and the buttons.
 *
 * @param {LeafletMap} map
 * @param {HTMLElement} element
 */
export function createSketchBar(map, element) {
  /** @type {{task: Task, sketch: Sketch, points: Position[], finished: boolean, hint: string} | null} */
  let now = null;

  /** @param {Task} task */
  function start(task) {
    stop();
    const sketch = startSketch(map, { kind: task.kind, onChange: changed, onCancel: stop });
    now = { task, sketch, points: [], finished: false, hint: "" };
    draw();
    map.getContainer().focus({ preventScroll: true });
  }

  /** @param {Position[]} points @param {boolean} finished */
  function changed(points, finished) {
    if (!now) return;
    now = { ...now, points, finished, hint: "" };
    const { task } = now;
    if (finished && task.purpose === "site") {
      const { onFinish } = task;
      now.task = { ...task, onCancel: undefined };
      stop();
      onFinish?.(points);
      return;
    }
    draw();
  }

  function stop() {
    const before = now;
    now = null;
    before?.sketch.remove();
    before?.task.onCancel?.();
    draw();
  }

  function finish() {
    if (!now || now.sketch.finish()) return;
    now.hint = t(now.task.kind === "area" ? "draw.needThree" : "draw.needTwo");
    draw();
  }

  function draw() {
    element.hidden = now === null;
    render(now ? bar(now, { start, stop, finish }) : null, element);
  }

  return {
    start,
    stop,
    draw,
    isOpen: () => now !== null,
    isActive: () => now !== null && !now.finished,
  };
}

/**
 * @param {{task: Task, sketch: Sketch, points: Position[], finished: boolean, hint: string}} now
 * @param {{start: (task: Task) => void, stop: () => void, finish: () => void}} actions
 */
function bar({ task, sketch, points, finished, hint }, { start, stop, finish }) {
  const measuring = task.purpose === "measure";
  const again = finished ? null : buttons({ sketch, finish });
  return html`<div
    class="sketch-bar"
    role="region"
    aria-label=${t(measuring ? "nav.measure" : "draw.title")}
  >
    ${measuring ? kindSwitch(task, start) : html`<strong>${t("draw.title")}</strong>`}
    <output class="sketch-figures" aria-live="polite">${figures(task.kind, points)}</output>
    ${again}
    <button class="button quiet" @click=${stop}>
      ${icon("close")}${finished ? t("action.close") : t("draw.cancel")}
    </button>
    <p class=${hint || finished ? "sketch-hint" : "sketch-hint is-keys"}>
      ${hint || (finished ? t("measure.note") : t("draw.keys"))}
    </p>
  </div>`;
}

/** @param {{sketch: Sketch, finish: () => void}} actions */
function buttons({ sketch, finish }) {
  return html`<button class="button quiet" @click=${sketch.undo}>
      ${icon("undo")}${t("draw.undo")}
    </button>
    <button class="button primary" @click=${finish}>${icon("check")}${t("draw.finish")}</button>`;
}

/** @param {Task} task @param {(task: Task) => void} start */
function kindSwitch(task, start) {
  const kinds = /** @type {const} */ (["line", "area"]);
  return html`<div class="segments" role="group" aria-label=${t("nav.measure")}>
    ${kinds.map(
      (kind) =>
        html`<button aria-pressed=${task.kind === kind} @click=${() => start({ ...task, kind })}>
          ${t(kind === "line" ? "measure.distance" : "measure.area")}
        </button>`,
    )}
  </div>`;
}

/** @param {"line"|"area"} kind @param {Position[]} points */
function figures(kind, points) {
  if (points.length === 0) return t("measure.start");
  if (kind === "line") {
    return points.length < 2
      ? t("measure.more")
      : html`<strong>${length(lengthOf(points))}</strong>`;
  }
  if (points.length < 3) return t("draw.points", { n: points.length });
  const measured = measureRing(points);
  return html`<strong>${area(measured.area)}</strong>
    <span>${t("measure.perimeter")} ${length(measured.perimeter)}</span>`;
}
