import { svg } from "lit-html";

/** Line drawings of the interface, in a box of 24 by 24. */
const DRAWINGS = /** @type {Record<string, string>} */ ({
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M7 7l10 10M17 7L7 17",
  question: "M9 9.200a3 3 0 1 1 4.3 2.700c-.9.4-1.3 1-1.3 2M12 17.500v.1",
  undo: "M9 7L4.5 11.500L9 16M5 11.500h9a5 5 0 0 1 0 10h-2",
  layers: "M12 3l9 5-9 5-9-5zM3.5 12.500L12 17l8.5-4.500M3.5 16.500L12 21l8.5-4.5",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.500L20.5 20.5",
  table: "M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9",
  ruler: "M3.5 15.500l12-12 5 5-12 12zM7 12l2 2M10 9l2.5 2.500M13 6l2 2",
  clipboard: "M8 4.500h8v3H8zM8 6H5.500v14.500h13V6H16M8.5 14l2.5 2.5 4.5-5",
  upload: "M12 15.500V4.500M7.5 9L12 4.500L16.5 9M4.5 15v4.500h15V15",
  download: "M12 4.500v11M7.5 11L12 15.500L16.5 11M4.5 15v4.500h15V15",
  help: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM9.5 9.500a2.5 2.5 0 1 1 3.6 2.200c-.8.4-1.1.9-1.1 1.800M12 16.500v.1",
  user: "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4.5 20.500c0-4 3.5-6 7.5-6s7.5 2 7.5 6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  target: "M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM12 2v5M12 17v5M2 12h5M17 12h5",
  link: "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.700l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.700l1-1",
  up: "M6 14.500L12 8.500L18 14.5",
  down: "M6 9.500L12 15.500L18 9.5",
  left: "M14.5 6L8.5 12L14.5 18",
  right: "M9.5 6L15.5 12L9.5 18",
  pen: "M4.5 19.500l1-4.500L16 4.500l3.5 3.500L9 18.500z",
  warning: "M12 4L22 20.500H2zM12 10v5M12 17.700v.1",
  pointer: "M6 3.500l12.5 8-5.5 1.2-2.5 5.800z",
});

/** A drawing beside words; readers of screens hear the words only. @param {string} name @param {number} [side] */
export function icon(name, side = 18) {
  return svg`<svg class="icon" viewBox="0 0 24 24" width=${side} height=${side} aria-hidden="true">
    <path d=${DRAWINGS[name]} fill="none" stroke="currentColor" stroke-width="1.8"
      stroke-linecap="round" stroke-linejoin="round"></path></svg>`;
}

/** The sign of the product: a wafer with one die marked, on the pin of a map. */
export function brandMark() {
  return svg`<svg class="brand-mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
    <path d="M16 1.500c7.2 0 12.5 5.3 12.5 12.300c0 7.4-6.8 12.3-12.5 16.900C10.3 26.1 3.5 21.2 3.5 13.800C3.5 6.8 8.8 1.5 16 1.500z" fill="#ffffff"></path>
    <circle cx="16" cy="13.7" r="9.3" fill="#12395b"></circle>
    <path d="M7.5 10.500h17M7.5 17h17M12.7 5.500v16.400M19.3 5.500v16.4" stroke="#7fb2d6" stroke-width="1"></path>
    <path d="M12.7 10.500h6.600v6.500h-6.600z" fill="#f2b544"></path></svg>`;
}
