import { html, render } from "lit-html";
import { latLon, number } from "../format/format.js";
import { ROMAN, toPlane, zoneNear } from "../geo/zones.js";
import { t } from "../text/index.js";

/** @import {Map as LeafletMap} from "leaflet" */
/** @import {Store} from "../app/store.js" */

/**
 * The readout in the map's corner: latitude and longitude under the pointer (or in the centre),
 * and X and Y in a plane-rectangular zone.
 *
 * @param {LeafletMap} map
 * @param {HTMLElement} element
 * @param {Store} store
 */
export function createCoordinates(map, element, store) {
  let at = map.getCenter();
  let asked = 0;

  function draw() {
    asked = 0;
    const { lat, lng } = at;
    const automatic = zoneNear(lng, lat);
    const zone = store.state.zone ?? automatic;
    const { x, y } = toPlane(zone, lng, lat);
    render(
      html`<div class="coords" role="group" aria-label=${t("coords.title")}>
        <span class="coords-pair"
          ><span class="coords-name">${t("coords.latLon")}</span>
          <output data-testid="lat-lon">${latLon(lat, lng)}</output></span
        >
        <span class="coords-pair"
          >${zoneSelect(store, automatic)}
          <output data-testid="plane">
            <abbr title=${t("coords.x")}>X</abbr> ${number(x, 1, 1)}
            <abbr title=${t("coords.y")}>Y</abbr> ${number(y, 1, 1)}
          </output></span
        >
      </div>`,
      element,
    );
  }

  const soon = () => {
    asked ||= requestAnimationFrame(draw);
  };
  map.on("mousemove", ({ latlng }) => {
    at = latlng;
    soon();
  });
  map.on("move mouseout", () => {
    at = map.getCenter();
    soon();
  });
  store.subscribe(soon);
  draw();
}

/** @param {Store} store @param {number} automatic */
function zoneSelect(store, automatic) {
  const { zone } = store.state;
  const name = (/** @type {number} */ n) => t("coords.zoneN", { roman: ROMAN[n - 1] });
  const choose = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    store.set({ zone: value === "" ? null : Number(value) });
  };
  return html`<select class="coords-zone" aria-label=${t("coords.zone")} @change=${choose}>
    <option value="" ?selected=${zone === null}>
      ${t("coords.auto", { zone: name(automatic) })}
    </option>
    ${ROMAN.map(
      (_roman, i) =>
        html`<option value=${i + 1} ?selected=${zone === i + 1}>${name(i + 1)}</option>`,
    )}
  </select>`;
}
