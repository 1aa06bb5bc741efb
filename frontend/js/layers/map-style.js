import { tileTemplate } from "../api/ogc.js";

/** @import {MapStyle, StyleLayer} from "../types.js" */

/**
 * The parts of the map's style that draw one collection, each with the paint properties that the
 * opacity slider multiplies, at full strength.
 *
 * @param {MapStyle} style
 * @param {string} collection
 * @returns {StyleLayer[]}
 */
export function layersOf(style, collection) {
  return style.layers
    .filter(({ source }) => source === collection)
    .map(({ id, paint }) => ({
      suffix: id.slice(id.indexOf("/") + 1),
      opacity: Object.fromEntries(
        Object.entries(paint ?? {}).filter(([property]) => property.endsWith("-opacity")),
      ),
    }));
}

/**
 * The style as this page draws it: the same, with everything hidden until the reader's choice is
 * applied, and read from the host that the reader came to, whatever the service calls itself.
 *
 * @param {MapStyle} style
 * @returns {MapStyle}
 */
export function styleOfPage(style) {
  const sources = Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => [
      id,
      { ...source, tiles: [tileTemplate(id)] },
    ]),
  );
  const layers = style.layers.map((layer) => ({
    ...layer,
    layout: { ...layer.layout, visibility: "none" },
  }));
  const sprite = style.sprite.slice(style.sprite.indexOf("/ogc/"));
  return { ...style, sources, layers, sprite: location.origin + sprite };
}
