import { COLOUR } from "./palette.js";

/** @import {MapSymbol, StyleLayer} from "../types.js" */

/** True where the feature has the state, in MapLibre's words. @param {string} name */
function state(name) {
  return ["boolean", ["feature-state", name], false];
}

/**
 * The style of a layer of points: a halo for the pointed-at one, a symbol by one attribute, and
 * a dashed ring round what is synthetic.
 *
 * @param {{attribute?: string, names: Record<string, string>, other: string, size?: number}} options
 *   `names` gives the image for each value of the attribute
 * @returns {StyleLayer[]}
 */
export function pointStyle({ attribute, names, other, size = 1 }) {
  const cases = Object.entries(names).flat();
  const image = attribute ? ["match", ["to-string", ["get", attribute]], ...cases, other] : other;
  const icon = (/** @type {number} */ scale) => scale * size;
  return [
    {
      suffix: "halo",
      type: "circle",
      paint: {
        "circle-radius": 17 * size,
        "circle-color": COLOUR.yellow,
        "circle-stroke-color": COLOUR.selected,
        "circle-stroke-width": 2,
      },
      opacity: {
        "circle-opacity": ["case", state("hover"), 0.9, 0],
        "circle-stroke-opacity": ["case", state("hover"), 1, 0],
      },
    },
    {
      suffix: "synthetic",
      type: "symbol",
      filter: ["==", ["get", "synthetic"], true],
      minzoom: 10,
      layout: {
        "icon-image": "ritchi-synthetic-ring",
        "icon-size": size,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
      opacity: { "icon-opacity": 0.8 },
    },
    {
      suffix: "symbol",
      type: "symbol",
      layout: {
        "icon-image": image,
        "icon-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          4,
          icon(0.55),
          9,
          icon(0.8),
          13,
          icon(1),
        ],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
      opacity: { "icon-opacity": 1 },
    },
  ];
}

/**
 * The style of a layer of areas. Synthetic ones are hatched as well.
 *
 * @param {{fill: string, line: string, hatch: string}} colours
 * @returns {StyleLayer[]}
 */
export function areaStyle({ fill, line, hatch }) {
  return [
    {
      suffix: "fill",
      type: "fill",
      paint: { "fill-color": ["case", state("picked"), COLOUR.amber, fill] },
      opacity: { "fill-opacity": ["case", state("picked"), 0.55, state("hover"), 0.42, 0.16] },
    },
    {
      suffix: "hatch",
      type: "fill",
      filter: ["==", ["get", "synthetic"], true],
      minzoom: 14,
      paint: { "fill-pattern": hatch },
      opacity: { "fill-opacity": 0.35 },
    },
    {
      suffix: "line",
      type: "line",
      paint: {
        "line-color": ["case", state("picked"), COLOUR.picked, line],
        "line-width": ["case", state("picked"), 3, state("hover"), 2.5, 1],
      },
      opacity: { "line-opacity": 0.9 },
    },
  ];
}

/**
 * One kind of line: white casing and a coloured core, dashed or not.
 *
 * @param {{suffix: string, filter: unknown[], colour: string, width: number, dash?: number[]}} kind
 * @returns {StyleLayer[]}
 */
export function lineStyle({ suffix, filter, colour, width, dash }) {
  const at = (/** @type {number} */ scale, /** @type {number} */ extra) => [
    "case",
    state("hover"),
    width * scale + extra + 3,
    width * scale + extra,
  ];
  const wide = (/** @type {number} */ extra) => [
    "interpolate",
    ["linear"],
    ["zoom"],
    6,
    at(0.4, extra / 2),
    12,
    at(1, extra),
  ];
  const layout = { "line-cap": dash ? "butt" : "round", "line-join": "round" };
  return [
    {
      suffix: `${suffix}-casing`,
      type: "line",
      filter,
      layout,
      paint: {
        "line-color": ["case", state("hover"), COLOUR.selected, COLOUR.white],
        "line-width": wide(3),
      },
      opacity: { "line-opacity": 0.9 },
    },
    {
      suffix,
      type: "line",
      filter,
      layout,
      paint: {
        "line-color": colour,
        "line-width": wide(0),
        ...(dash ? { "line-dasharray": dash } : {}),
      },
      opacity: { "line-opacity": 1 },
    },
  ];
}

/**
 * A point layer's images, names for its style and legend, from one table of symbols.
 *
 * @param {string} layer
 * @param {string} attribute
 * @param {Record<string, MapSymbol>} symbols by the attribute's value; `other` for the rest
 */
export function symbolTable(layer, attribute, symbols) {
  const imageOf = (/** @type {string} */ code) => `${layer}-${code}`;
  const codes = Object.keys(symbols).filter((code) => code !== "other");
  return {
    images: Object.fromEntries(codes.concat("other").map((code) => [imageOf(code), symbols[code]])),
    names: Object.fromEntries(codes.map((code) => [code, imageOf(code)])),
    other: imageOf("other"),
    legend: codes.map((code) => ({ attribute, code, symbol: symbols[code] })),
  };
}
