import { number } from "../format/format.js";
import { t } from "../text/index.js";

/** Bytes as file managers write them. @param {number} bytes */
export function size(bytes) {
  if (bytes < 1_000_000) return `${number(Math.max(1, bytes / 1000), 0)} kB`;
  return bytes < 1_000_000_000 ? `${number(bytes / 1e6, 1)} MB` : `${number(bytes / 1e9, 2)} GB`;
}

/** A length of time in words, rounded as people do. @param {number} seconds */
export function duration(seconds) {
  if (seconds < 90) return t("imports.seconds", { n: number(Math.max(1, seconds), 0) });
  if (seconds < 5400) return t("imports.minutes", { n: number(Math.ceil(seconds / 60), 0) });
  return t("imports.hours", { n: number(seconds / 3600, 1) });
}

/** A value of a file as it is shown in a table. @param {unknown} value */
export function cell(value) {
  if (value === null || value === undefined || value === "") return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What people here call a charset. @param {string} name */
export function charsetName(name) {
  return /^(windows-31j|ms932|cp932)$/i.test(name) ? "CP932" : name;
}
