import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { money, number } from "../format/format.js";
import { boundsOf } from "../geo/geojson.js";
import { fitBounds } from "../map/map.js";
import { pick, t } from "../text/index.js";
import { icon } from "../ui/icons.js";
import { loadMore, loadSites } from "./batch-state.js";

/** @import {App} from "../app/app.js" */
/** @import {Site, Summary} from "../api/batch.js" */
/** @import {Batch} from "./batch-state.js" */

/** The verdicts one by one; a row shows its place and its reasons. @param {App} app @param {Batch} batch @param {Summary} summary */
export function resultTable(app, batch, summary) {
  const columns = [
    { sort: "name", title: t("table.name"), figure: false },
    { sort: "verdict", title: t("batch.column.verdict"), figure: false },
    { sort: "area", title: t("batch.column.area"), figure: true },
    { sort: "ceiling", title: t("batch.column.ceiling"), figure: true },
    ...summary.criteria.map(({ key, title, unit }) => ({
      sort: `measured:${key}`,
      title: `${pick(title)} (${unit})`,
      figure: true,
    })),
  ];
  const n = batch.sites.length;
  return html`<p class="hint" role="status">
      ${t("batch.rows", { n: number(n), total: number(batch.matched) })}
    </p>
    <div class="scroll batch-scroll" tabindex="0" role="region" aria-label=${t("batch.table")}>
      <table class="grid">
        <caption class="visually-hidden">
          ${t("batch.table")}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => head(app, batch, column))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            batch.sites,
            ({ id }) => id,
            (site) => row(app, batch, { site, summary }),
          )}
        </tbody>
      </table>
    </div>
    ${
      n < batch.matched
        ? html`<button class="button wide" @click=${() => loadMore(app, batch)}>
            ${t("table.more")}
          </button>`
        : null
    }`;
}

/** @param {App} app @param {Batch} batch @param {{sort: string, title: string, figure: boolean}} column */
function head(app, batch, { sort, title, figure }) {
  const down = batch.order.sort === `-${sort}`;
  const mine = down || batch.order.sort === sort;
  const order = () =>
    loadSites(app, batch, { ...batch.order, sort: mine && !down ? `-${sort}` : sort });
  return html`<th
    scope="col"
    class=${figure ? "figure" : ""}
    aria-sort=${mine ? (down ? "descending" : "ascending") : "none"}
  >
    <button data-sort=${sort} @click=${order} title=${t("table.sortBy", { name: title })}>
      ${title}${mine ? icon(down ? "down" : "up", 14) : null}
    </button>
  </th>`;
}

/** @param {App} app @param {Batch} batch @param {{site: Site, summary: Summary}} line */
function row(app, batch, { site, summary }) {
  const { name, verdict, area_ha: area, ceiling_jpy: ceiling, findings } = site.properties;
  const chosen = batch.chosen?.id === site.id;
  const choose = () => {
    batch.chosen = chosen ? null : site;
    app.overlays.show("selection", chosen ? null : site.geometry);
    const bounds = chosen ? null : boundsOf(site.geometry);
    if (bounds) fitBounds(app.map, bounds, 17);
    app.redraw();
  };
  const measured = summary.criteria.map(({ key }) => findings.find((f) => f.key === key));
  const word = verdict ?? "problem";
  return html`<tr
      class=${chosen ? "is-selected" : ""}
      data-site=${site.properties.site_id}
      @click=${choose}
    >
      <th scope="row">
        <button
          class="link"
          aria-expanded=${chosen}
          @click=${(/** @type {Event} */ event) => {
            event.stopPropagation();
            choose();
          }}
        >
          ${name}
        </button>
      </th>
      <td><span class="batch-swatch" data-verdict=${word}></span> ${t(`batch.verdict.${word}`)}</td>
      <td class="figure">${area === undefined ? "" : number(area, 4, 4)}</td>
      <td class="figure">${ceiling === undefined ? "" : money(ceiling).full}</td>
      ${measured.map(
        (finding) =>
          html`<td class="figure">
            ${finding?.measured === undefined ? "" : number(finding.measured, 4)}
          </td>`,
      )}
    </tr>
    ${chosen ? reasons(app, site, summary.criteria.length + 4) : null}`;
}

/** @param {App} app @param {Site} site @param {number} width */
function reasons(app, { properties }, width) {
  const { parcel_id: parcel, findings, problem } = properties;
  const check = () => app.store.set({ panel: "check", parcels: parcel ? [parcel] : [], run: true });
  return html`<tr class="batch-reasons">
    <td colspan=${width}>
      <div class="batch-words">
        ${problem ? html`<p>${pick(problem)}</p>` : null}
        <ul class="bullets">
          ${findings.map(
            (finding) =>
              html`<li>
                <strong>${pick(finding.title)}: ${t(`outcome.${finding.outcome}`)}</strong>
                ${pick(finding.reason)}
                ${finding.flip ? html`<em>${pick(finding.flip)}</em>` : null}
              </li>`,
          )}
        </ul>
        ${parcel ? html`<button class="link" @click=${check}>${t("batch.openCheck")}</button>` : null}
      </div>
    </td>
  </tr>`;
}
