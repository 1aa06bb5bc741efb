import { html } from "lit-html";
import { number } from "../format/format.js";
import { swatch } from "../layers/swatch.js";
import { getItem } from "../api/ogc.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { t } from "../text/index.js";
import { FILLS } from "./paint.js";

/** @import {App} from "../app/app.js" */
/** @import {Group} from "../api/what-if.js" */
/** @import {WhatIf} from "./what-if-state.js" */

/** @param {number} hectares */
const ha = (hectares) => number(hectares, 4, 4);

/** The live figures: what is gained and lost in the map section, and exactly everywhere. @param {WhatIf} what */
export function numbers(what) {
  const { model, exact, busy } = what;
  if (!what.basis) return null;
  const totals = model?.totals();
  const dash = "–";
  const asked = busy ? t("whatIf.asking") : dash;
  /** @type {["gained" | "lost", number | undefined, number | undefined, Group | undefined][]} */
  const rows = [
    ["gained", totals?.gained, totals?.gainedArea, exact?.gained],
    ["lost", totals?.lost, totals?.lostArea, exact?.lost],
  ];
  return html`<table class="plain-table what-if-table">
      <caption>
        ${t("whatIf.numbers")}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col" colspan="2">${t("whatIf.inSection")}</th>
          <th scope="col" colspan="2">${t("whatIf.everywhere")}</th>
        </tr>
        <tr>
          <td></td>
          <th scope="col">${t("whatIf.parcels")}</th>
          <th scope="col">ha</th>
          <th scope="col">${t("whatIf.parcels")}</th>
          <th scope="col">ha</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, parcels, area, group]) =>
            html`<tr data-row=${name}>
              <th scope="row">${sign(name)} ${t(`whatIf.${name}`)}</th>
              <td class="figure" data-cell="parcels">
                ${parcels === undefined ? dash : number(parcels)}
              </td>
              <td class="figure">${area === undefined ? dash : ha(area / 10_000)}</td>
              <td class="figure" data-cell="exact">${group ? number(group.parcels) : asked}</td>
              <td class="figure">${group ? ha(group.hectares) : dash}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${totals ? outcomes(totals) : html`<p class="notice" role="status">${t("whatIf.zoomIn")}</p>`}
    ${totals && totals.uncertain > 0 ? html`<p class="hint">${t("whatIf.rounding", { n: number(totals.uncertain) })}</p>` : null}
    ${totals?.synthetic || exact?.synthetic ? html`<p class="hint synthetic-note">${t("whatIf.synthetic")}</p>` : null}`;
}

/** The legend is also the table of what is in the section. @param {import("./model.js").Totals} totals */
function outcomes({ counts, inView }) {
  const names = /** @type {const} */ (["not", "open", "met"]);
  return html`<ul class="legend what-if-legend" aria-label=${t("whatIf.legend")}>
    ${[...names].reverse().map((name) => {
      const n = counts[names.indexOf(name)];
      return html`<li data-outcome=${name}>
        ${sign(name)} ${t(`whatIf.${name}`)} <span class="figure">${number(n)}</span>
      </li>`;
    })}
    <li><small>${t("whatIf.of", { n: number(inView) })}</small></li>
  </ul>`;
}

/** @param {keyof typeof FILLS} name */
function sign(name) {
  const hatched = name === "gained" || name === "lost";
  const stroke = name === "gained" ? "#ffffff" : "#1b2a38";
  return swatch({ area: { fill: FILLS[name], stroke, hatch: hatched } });
}

/** The parcels by name, from the exact answer. @param {App} app @param {WhatIf} what */
export function exactLists(app, { exact }) {
  if (!exact) return null;
  return html`${list(app, "gained", exact.gained)} ${list(app, "lost", exact.lost)}`;
}

/** @param {App} app @param {"gained" | "lost"} name @param {Group} group */
function list(app, name, { parcels, largest }) {
  if (parcels === 0) return null;
  const go = async (/** @type {string} */ id) => {
    const bounds = boundsOf(await getItem({ collection: "parcels", id }));
    if (bounds) fitBounds(app.map, bounds, 17);
  };
  return html`<details class="as-table" data-list=${name}>
    <summary>${t(`whatIf.${name}`)}: ${t("whatIf.largest", { n: number(largest.length) })}</summary>
    <div class="scroll">
      <table class="plain-table">
        <tbody>
          ${largest.map(
            (one) =>
              html`<tr>
                <td>
                  <button type="button" class="link" @click=${() => go(one.id)}>${one.name}</button>
                </td>
                <td class="figure">${ha(one.hectares)} ha</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
