/**
 * The small maps on the pages of `/ogc`: one for each element of class `map`, in the style that the
 * service gives. A page stands without them.
 */

/** Addresses are taken from this file, because the service may lie below a path. */
const LIBRARY = new URL("../../vendor/maplibre-gl/dist/maplibre-gl.mjs", import.meta.url).href;

/** Outlines laid over the style, so that what a page lists is seen among the rest. */
const COLOUR = "#b34700";

/** @param {HTMLElement} element */
async function draw(element) {
  const gl = /** @type {typeof import("maplibre-gl")} */ (await import(LIBRARY));
  const { style, bbox, features } = element.dataset;
  const [west, south, east, north] = (bbox ?? "").split(",").map(Number);
  const map = new gl.Map({
    container: element,
    style: style ?? "",
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 32, maxZoom: 16 },
    cooperativeGestures: true,
    attributionControl: false,
  });
  map.addControl(new gl.NavigationControl({ showCompass: false }));
  if (features) map.on("load", () => point(map, features));
}

/** @param {import("maplibre-gl").Map} map @param {string} address of GeoJSON */
function point(map, address) {
  map.addSource("page", { type: "geojson", data: new URL(address, location.href).href });
  map.addLayer({
    id: "page/line",
    type: "line",
    source: "page",
    filter: ["!=", ["geometry-type"], "Point"],
    paint: { "line-color": COLOUR, "line-width": 3 },
  });
  map.addLayer({
    id: "page/point",
    type: "circle",
    source: "page",
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 14,
      "circle-opacity": 0,
      "circle-stroke-color": COLOUR,
      "circle-stroke-width": 3,
    },
  });
}

for (const element of document.querySelectorAll(".map")) {
  if (element instanceof HTMLElement) draw(element).catch(() => element.remove());
}
