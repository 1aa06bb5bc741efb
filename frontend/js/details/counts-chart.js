import uPlot from "uplot";
import { hour, number, shortDay } from "../format/format.js";
import { COLOUR } from "../layers/palette.js";
import { pick, t } from "../text/index.js";
import { countLines } from "./counts-lines.js";

/** @import {Counts} from "../api/series.js" */

const HEIGHT = 210;

/**
 * Draws the counts: up solid, down dashed, and a grey band where an hour is missing in either.
 *
 * @param {HTMLElement} host
 * @param {Counts} counts
 */
export function drawCounts(host, counts) {
  const seconds = counts.hours.map((hourText) => Date.parse(hourText) / 1000);
  const chart = new uPlot(
    options(host.clientWidth || 340, counts),
    [seconds, ...countLines(counts).map((line) => line.values)],
    host,
  );
  const fit = new ResizeObserver(() => {
    if (host.clientWidth > 0) chart.setSize({ width: host.clientWidth, height: HEIGHT });
  });
  fit.observe(host);
  return {
    remove() {
      fit.disconnect();
      chart.destroy();
    },
  };
}

/** @param {number} width @param {Counts} counts @returns {uPlot.Options} */
function options(width, counts) {
  /** @type {(plot: uPlot, value: number | null, series: number, at: number | null) => string} */
  const figure = (_plot, value, _series, index) => {
    if (index === null) return "–";
    return value === null ? t("station.missing") : number(value, 0);
  };
  const line = { spanGaps: false, width: 2, points: { show: false }, value: figure };
  const at = (/** @type {number} */ second) => new Date(second * 1000).toISOString();
  return {
    width,
    height: HEIGHT,
    tzDate: (second) => uPlot.tzDate(new Date(second * 1000), "Asia/Tokyo"),
    cursor: { drag: { x: false, y: false } },
    scales: { y: { range: (_plot, _low, high) => [0, Math.max(10, high * 1.08)] } },
    axes: [
      {
        values: (_plot, splits) => splits.map((second) => shortDay(at(second))),
        space: 48,
        ...axis(),
      },
      {
        values: (_plot, splits) => splits.map((value) => number(value, 0)),
        size: 52,
        ...axis(),
        label: pick(counts.unit),
        labelSize: 18,
        labelFont: FONT,
      },
    ],
    series: [
      {
        label: t("station.time"),
        value: (_plot, second) => (second === null ? "–" : hour(at(second))),
      },
      ...countLines(counts).map(({ name }) => ({
        ...line,
        label: t(`station.${name}`),
        ...(name === "down" ? { stroke: COLOUR.vermilion, dash: [6, 4] } : { stroke: COLOUR.blue }),
      })),
    ],
    hooks: { drawClear: [(plot) => drawGaps(plot, counts)] },
  };
}

const FONT = '11px system-ui, "Noto Sans JP", "Noto Sans CJK JP", sans-serif';

function axis() {
  return {
    font: FONT,
    stroke: "#465463",
    grid: { stroke: "#e3e8ed", width: 1 },
    ticks: { show: false },
  };
}

/** @param {uPlot} plot @param {Counts} counts */
function drawGaps({ ctx, bbox, valToPos }, counts) {
  const half = 1800;
  const lines = countLines(counts);
  ctx.save();
  ctx.fillStyle = "rgba(107, 119, 133, 0.22)";
  counts.hours.forEach((when, i) => {
    if (lines.every((line) => line.values[i] !== null)) return;
    const second = Date.parse(when) / 1000;
    const left = Math.max(bbox.left, valToPos(second - half, "x", true));
    const right = Math.min(bbox.left + bbox.width, valToPos(second + half, "x", true));
    ctx.fillRect(left, bbox.top, right - left, bbox.height);
  });
  ctx.restore();
}
