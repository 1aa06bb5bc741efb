/**
 * The colours of the map: Okabe and Ito's set, toned down so that they lie calmly on a pale
 * basemap and stay apart for readers who confuse red and green. Shape always says the same.
 */
export const COLOUR = {
  blue: "#1f6aa5",
  sky: "#4c9fd0",
  green: "#0b7f64",
  amber: "#d98e04",
  vermilion: "#c2501c",
  purple: "#9a4f86",
  yellow: "#e5cf4a",
  ink: "#24384a",
  grey: "#6b7785",
  white: "#ffffff",
  picked: "#b34700",
  selected: "#0a2540",
};
