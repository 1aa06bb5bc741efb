import { svg } from "lit-html";

/** @import {MapSymbol} from "../types.js" */

/** Outlines in a box of 24 by 24, drawn on the map and in the legend from the same words. */
const SHAPES = /** @type {Record<string, string>} */ ({
  circle: "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19z",
  dot: "M12 6.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z",
  square:
    "M5.5 3h13A2.5 2.5 0 0 1 21 5.5v13a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 18.5v-13A2.5 2.5 0 0 1 5.5 3z",
  diamond: "M12 1.5L22.5 12L12 22.5L1.5 12z",
  triangle: "M12 2.5L22.5 21h-21z",
  wedge: "M1.5 3.5h21L12 22z",
  hexagon: "M12 1.5l9.2 5.25v10.5L12 22.5l-9.2-5.25v-10.5z",
  house: "M12 2l9.5 7.5v12h-19v-12z",
  shield: "M4 2.5h16v8.5c0 5.5-3.5 9-8 11c-4.5-2-8-5.5-8-11z",
  drop: "M12 1.5c4.5 5.5 7.5 9 7.5 13.25a7.5 7.5 0 0 1-15 0C4.5 10.5 7.5 7 12 1.5z",
  star: "M12 1.5l3.1 6.900l7.4.8l-5.5 5l1.6 7.4L12 17.800l-6.6 3.800l1.6-7.4l-5.5-5l7.4-.8z",
  flag: "M4 2h16.5l-4 5.5l4 5.5H7v9H4z",
});

/** Small signs inside an outline, stroked. */
const MARKS = /** @type {Record<string, string>} */ ({
  bar: "M8 12h8",
  plus: "M12 8v8M8 12h8",
  dot: "M11.3 12h1.4",
  chip: "M9 9h6v6H9z",
  ring: "M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z",
  wave: "M6.5 13.5c1.8-2.2 3.7-2.2 5.5 0s3.7 2.2 5.5 0",
  bars: "M8 16v-4M12 16V8M16 16v-6",
  fork: "M12 18v-5M12 13L8.5 8.5M12 13l3.5-4.5",
  bolt: "M13 8.5l-2.5 4.5h3.5L11.5 18",
  road: "M9.5 17l1.2-10M14.5 17l-1.2-10M12 9v1.5M12 13v2",
  pipe: "M7 10h6.5v6.5",
});

/** Pixels of a symbol's side on the screen. */
const SIDE = 24;

/** @param {CanvasRenderingContext2D} context @param {MapSymbol} symbol */
function paint(context, symbol) {
  const outline = new Path2D(SHAPES[symbol.shape]);
  context.lineJoin = "round";
  context.lineCap = "round";
  context.strokeStyle = "#ffffff";
  context.lineWidth = 4;
  context.stroke(outline);
  context.fillStyle = symbol.fill;
  context.fill(outline);
  context.strokeStyle = symbol.stroke ?? "#ffffff";
  context.lineWidth = symbol.stroke ? 2 : 1;
  context.stroke(outline);
  if (!symbol.mark) return;
  context.strokeStyle = symbol.markColour ?? "#ffffff";
  context.lineWidth = 2;
  context.stroke(new Path2D(MARKS[symbol.mark]));
}

/**
 * A symbol as pixels for the map, twice as fine as the screen.
 *
 * @param {MapSymbol} symbol
 * @returns {ImageData}
 */
export function symbolPixels(symbol) {
  const side = SIDE * 2 + 8;
  const context = blank(side);
  context.translate(4, 4);
  context.scale(2, 2);
  paint(context, symbol);
  return context.getImageData(0, 0, side, side);
}

/** The dashed ring that marks a synthetic point. @returns {ImageData} */
export function syntheticRingPixels() {
  const side = 72;
  const context = blank(side);
  context.strokeStyle = "#24384a";
  context.lineWidth = 3;
  context.setLineDash([7, 6]);
  context.beginPath();
  context.arc(side / 2, side / 2, 32, 0, Math.PI * 2);
  context.stroke();
  return context.getImageData(0, 0, side, side);
}

/** The hatch that marks synthetic areas. @param {string} colour @returns {ImageData} */
export function hatchPixels(colour) {
  const side = 16;
  const context = blank(side);
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.beginPath();
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift, side);
    context.lineTo(shift + side, 0);
  }
  context.stroke();
  return context.getImageData(0, 0, side, side);
}

/** @param {number} side */
function blank(side) {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no 2d canvas");
  return context;
}

/** The same symbol for legends and lists. @param {MapSymbol} symbol @param {number} [side] */
export function symbolIcon(symbol, side = 18) {
  return svg`<svg class="symbol" viewBox="0 0 24 24" width=${side} height=${side} aria-hidden="true">
    <path d=${SHAPES[symbol.shape]} fill=${symbol.fill}
      stroke=${symbol.stroke ?? "none"} stroke-width="2" stroke-linejoin="round"></path>
    ${
      symbol.mark
        ? svg`<path d=${MARKS[symbol.mark]} fill="none" stroke=${symbol.markColour ?? "#ffffff"}
            stroke-width="2" stroke-linecap="round" stroke-linejoin="round"></path>`
        : null
    }
  </svg>`;
}
