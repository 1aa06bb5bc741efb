import { svg } from "lit-html";

/** @import {MapSymbol} from "../types.js" */

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

/** A symbol of the map for legends and lists. @param {MapSymbol} symbol @param {number} [side] */
export function symbolIcon(symbol, side = 18) {
  return svg`<svg class="symbol" viewBox="0 0 24 24" width=${side} height=${side} aria-hidden="true">
    <path d=${symbol.outline} fill=${symbol.fill}
      stroke=${symbol.stroke ?? "none"} stroke-width="2" stroke-linejoin="round"></path>
    ${
      symbol.sign
        ? svg`<path d=${symbol.sign} fill="none" stroke=${symbol.markColour ?? "#ffffff"}
            stroke-width="2" stroke-linecap="round" stroke-linejoin="round"></path>`
        : null
    }
  </svg>`;
}
