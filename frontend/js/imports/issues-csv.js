import { csvField } from "../compare/comparison-csv.js";
import { pick, t } from "../text/index.js";

/** @import {ImportIssue} from "./import-types.js" */

/** Spreadsheets of Japanese Windows read UTF-8 only behind this mark. */
const MARK = "\ufeff";

/** The issues as a CSV file for spreadsheets; no text in it becomes a formula. @param {ImportIssue[]} issues */
export function issuesCsv(issues) {
  const head = [
    t("imports.severity"),
    t("imports.code"),
    t("imports.row"),
    t("imports.place"),
    t("imports.message"),
  ];
  const lines = issues.map(({ severity, code, row, place, message }) => [
    t(`imports.${severity}`),
    code,
    row ?? "",
    place ?? "",
    pick(message),
  ]);
  return MARK + [head, ...lines].map((line) => line.map(csvField).join(",")).join("\r\n") + "\r\n";
}
