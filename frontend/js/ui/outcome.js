import { html } from "lit-html";
import { icon } from "./icons.js";

/** @typedef {"good" | "bad" | "open"} Tone */

const SIGNS = { good: "check", bad: "cross", open: "question" };

/** A sign whose shape, not only its colour, says how something turned out. @param {Tone} tone @param {number} [side] */
export function outcomeIcon(tone, side = 16) {
  return html`<span class="outcome-sign ${tone}">${icon(SIGNS[tone], side)}</span>`;
}
