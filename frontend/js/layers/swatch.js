import { html, svg } from "lit-html";
import { symbolIcon } from "./symbols.js";

/** @import {LayerModule, LegendEntry} from "../types.js" */

/** The sign that stands for a whole layer in lists. @param {LayerModule | undefined} module */
export function layerBadge(module) {
  if (module?.badge) return symbolIcon(module.badge);
  const first = module?.legend[0];
  return first ? swatch(first) : html`<span class="badge-blank"></span>`;
}

/** The sign of one legend entry, drawn as the map draws it. @param {LegendEntry} entry */
export function swatch({ symbol, line, area }) {
  if (symbol) return symbolIcon(symbol, 18);
  if (line) {
    return svg`<svg class="symbol" viewBox="0 0 24 24" width="22" height="18" aria-hidden="true">
      <path d="M1 12h22" stroke=${line.colour} stroke-width=${line.width} stroke-dasharray=${line.dash ?? "none"}></path></svg>`;
  }
  return svg`<svg class="symbol" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
    <path d="M3 5h18v14H3z" fill=${area?.fill ?? "none"} stroke=${area?.stroke ?? "none"} stroke-width="2"></path>
    ${area?.hatch ? svg`<path d="M3 13l8-8M5 19L19 5M13 19l8-8" stroke=${area.stroke} stroke-width="1.2"></path>` : null}</svg>`;
}
