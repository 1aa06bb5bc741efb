import { request } from "./http.js";

/** @import {Question} from "./eligibility.js" */
/** @typedef {"a4" | "a3"} Paper */
/** @typedef {"pdf" | "bundle"} Format */

/**
 * A check as a document, under the name that the service gives it.
 *
 * @param {Question} question
 * @param {{paper: Paper, lang: string, format: Format}} form
 * @returns {Promise<{name: string, content: Blob}>}
 */
export async function fetchReport({ programme, site, lots, asOf }, form) {
  const response = await request("/api/reports", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "*/*" },
    body: JSON.stringify({
      programme,
      site,
      ...(lots === null ? {} : { lots }),
      ...(asOf === null ? {} : { asOf }),
      ...form,
    }),
  });
  const name = nameIn(response.headers.get("Content-Disposition") ?? "");
  return { name: name ?? `ritchi-report.${form.format}`, content: await response.blob() };
}

/** The name of the file that a Content-Disposition tells. @param {string} disposition */
export function nameIn(disposition) {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (coded) return decodeURIComponent(coded);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? null;
}
