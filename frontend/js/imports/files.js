import { size } from "./amounts.js";

/** @import {Limits} from "../api/imports.js" */
/** @import {TextKey} from "../text/index.js" */
/** @typedef {{key: TextKey, values: Record<string, string | number>}} Note */
/** @typedef {{name: string, files: File[], bytes: number, notes: Note[]}} Unit What is one import. */

/** The files that together are a shapefile. */
const PARTS = ["shp", "shx", "dbf", "prj", "cpg"];

/** What programs leave beside data: indexes, metadata and the files of operating systems. */
const JUNK =
  /^\.|^(thumbs\.db|desktop\.ini)$|\.(sbn|sbx|qix|qpj|qmd|fbn|fbx|ain|aih|atx|ixs|mxs|shp\.xml)$/i;

/** The name without its last ending, and that ending. @param {string} name */
function split(name) {
  const dot = name.lastIndexOf(".");
  return dot < 1
    ? { stem: name, ending: "" }
    : { stem: name.slice(0, dot), ending: name.slice(dot + 1).toLowerCase() };
}

/** Files of one folder and one name belong together. @param {File} file */
function placeOf(file) {
  const folder = file.webkitRelativePath.split("/").slice(0, -1).join("/");
  return `${folder}/${split(file.name).stem.toLowerCase()}`;
}

/**
 * What can be imported among files that a person has chosen, and what to tell of the rest. Only
 * names and sizes are looked at; what a file is, the service tells by its content.
 *
 * @param {File[]} files
 * @returns {{units: Unit[], faults: Note[]}}
 */
export function unitsOf(files) {
  /** @type {Unit[]} */
  const units = [];
  /** @type {Note[]} */
  const faults = [];
  /** @type {Map<string, File[]>} */
  const sets = new Map();
  for (const file of files.filter(({ name }) => !JUNK.test(name))) {
    if (PARTS.includes(split(file.name).ending)) {
      sets.set(placeOf(file), [...(sets.get(placeOf(file)) ?? []), file]);
    } else if (file.size === 0) {
      faults.push({ key: "imports.send.empty", values: { file: file.name } });
    } else units.push({ name: file.name, files: [file], bytes: file.size, notes: [] });
  }
  for (const parts of sets.values()) {
    const shapefile = shapefileOf(parts);
    if (shapefile) units.unshift(shapefile);
    else faults.push(...parts.map((part) => lonely(part)));
  }
  if (files.length > 0 && units.length === 0 && faults.length === 0) {
    faults.push({ key: "imports.send.nothing", values: {} });
  }
  return { units, faults };
}

/** What is larger than the service takes, told before it is sent. @param {Unit} unit @param {Limits | null} limits @returns {Note | null} */
export function tooLarge({ name, bytes }, limits) {
  if (!limits || bytes <= limits.bytes) return null;
  const values = { file: name, size: size(bytes), most: size(limits.bytes) };
  return { key: "imports.send.tooLarge", values };
}

/** @param {File[]} parts @returns {Unit | null} */
function shapefileOf(parts) {
  const find = (/** @type {string} */ ending) =>
    parts.find(({ name }) => split(name).ending === ending);
  const shapes = find("shp");
  if (!shapes) return null;
  /** @type {Note[]} */
  const notes = [];
  if (!find("dbf")) {
    const values = { file: `${split(shapes.name).stem}.dbf` };
    notes.push({ key: "imports.send.noDbf", values });
  }
  // The first file stands for the whole, also in the list of imports.
  const files = [shapes, ...parts.filter((part) => part !== shapes)];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return { name: shapes.name, files, bytes, notes };
}

/** @param {File} part @returns {Note} */
function lonely({ name }) {
  const { stem, ending } = split(name);
  const values = { file: name, shp: `${stem}.shp` };
  return { key: ending === "dbf" ? "imports.send.loneDbf" : "imports.send.lonePart", values };
}

/**
 * All files of a drop, those in folders too.
 *
 * @param {DataTransfer | null} transfer
 * @returns {Promise<File[]>}
 */
export async function filesOfDrop(transfer) {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.length === 0 || entries.some((entry) => entry === null)) {
    return [...(transfer?.files ?? [])];
  }
  const found = await Promise.all(entries.map((entry) => filesUnder(entry)));
  return found.flat();
}

/** @param {FileSystemEntry | null} entry @returns {Promise<File[]>} */
async function filesUnder(entry) {
  if (entry?.isFile) {
    const file = /** @type {FileSystemFileEntry} */ (entry);
    return [await new Promise((resolve, reject) => file.file(resolve, reject))];
  }
  if (!entry?.isDirectory) return [];
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(filesUnder))).flat();
}
