import { language, t } from "../text/index.js";

/** @import {Bilingual} from "../types.js" */

/** A request that was answered with a problem, or not at all; its message is for the reader. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when no answer came
   * @param {Bilingual | null} messages
   * @param {string | null} parameter the offending input
   * @param {{pointer: string, sentence: Bilingual}[]} problems places in a document that was sent
   */
  constructor(status, messages, parameter = null, problems = []) {
    super(messages?.en ?? `status ${status}`);
    this.status = status;
    this.messages = messages;
    this.parameter = parameter;
    this.problems = problems;
  }

  /** The sentence to show in the present language. */
  get sentence() {
    const own = this.messages?.[language()];
    if (own) return own;
    return this.status === 0 ? t("problem.unreachable") : t("problem.other", { n: this.status });
  }
}

/** @typedef {{header: string, token: string} | null} CsrfToken */

/** @type {CsrfToken} */
let csrf = null;

/** Keeps the token that every writing request must carry. @param {CsrfToken} token */
export function keepCsrf(token) {
  csrf = token;
}

/** @param {Response} response @returns {Promise<Problem>} */
async function problemOf(response) {
  try {
    const body = await response.json();
    const messages = body.messages ?? (body.detail ? { ja: body.detail, en: body.detail } : null);
    return new Problem(response.status, messages, body.parameter ?? null, body.problems);
  } catch {
    return new Problem(response.status, null);
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<Response>}
 * @throws {Problem}
 */
export async function request(path, init = {}) {
  const headers = new Headers(init.headers);
  headers.set("Accept-Language", language());
  if (!headers.has("Accept")) headers.set("Accept", "application/json, application/geo+json");
  const writes = init.method !== undefined && init.method !== "GET";
  if (writes && csrf) headers.set(csrf.header, csrf.token);
  let response;
  try {
    response = await fetch(path, { ...init, headers, credentials: "same-origin" });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Problem(0, null);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** @param {string} path @param {AbortSignal} [signal] @returns {Promise<any>} */
export async function getJson(path, signal) {
  return (await request(path, { signal })).json();
}

/** @param {string} path @param {unknown} body @returns {Promise<any>} */
export async function postJson(path, body) {
  const response = await request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.status === 204 ? null : response.json();
}

/**
 * Sends a form and tells how far it is, which `fetch` cannot.
 *
 * @param {string} path
 * @param {FormData} body
 * @param {{onProgress: (sent: number, bytes: number) => void, signal: AbortSignal}} options
 * @returns {Promise<any>} the answer's JSON
 * @throws {Problem | DOMException} an `AbortError` when the signal says so
 */
export function send(path, body, { onProgress, signal }) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", path);
    call.setRequestHeader("Accept", "application/json");
    call.setRequestHeader("Accept-Language", language());
    if (csrf) call.setRequestHeader(csrf.header, csrf.token);
    call.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    call.onerror = () => reject(new Problem(0, null));
    call.onabort = () => reject(new DOMException("given up", "AbortError"));
    call.onload = async () => {
      const { status, responseText } = call;
      const answer = new Response(responseText || null, { status });
      if (!answer.ok) return reject(await problemOf(answer));
      resolve(await answer.json());
    };
    signal.addEventListener("abort", () => call.abort(), { once: true });
    call.send(body);
  });
}

/** The sentence of any failure, whatever was thrown. @param {unknown} cause */
export function sentenceOf(cause) {
  return cause instanceof Problem ? cause.sentence : t("problem.unexpected");
}

/** @param {unknown} cause */
export function isAbort(cause) {
  return cause instanceof DOMException && cause.name === "AbortError";
}
