import { html, render } from "lit-html";
import { mayEdit } from "../app/app.js";
import { openHelp } from "./help.js";
import { leaveSession, openSignIn } from "../session/sign-in.js";
import { isTask } from "../tasks/tasks.js";
import { t } from "../text/index.js";
import { brandMark, icon } from "../ui/icons.js";

/** @import {App} from "../app/app.js" */
/** @import {Lang} from "../types.js" */

/**
 * The bar at the top: name, tools, language and sign-in. The search box has its own place in it.
 *
 * @param {App} app
 * @param {{brand: HTMLElement, tools: HTMLElement, account: HTMLElement}} places
 */
export function drawHeader(app, { brand, tools, account }) {
  render(
    html`${brandMark()}<span class="brand-name">立地</span><span class="brand-latin">Ritchi</span>`,
    brand,
  );
  brand.setAttribute("title", t("app.tagline"));
  tools.setAttribute("aria-label", t("nav.tools"));
  render(toolButtons(app), tools);
  render(accountButtons(app), account);
}

/** @param {App} app */
function toolButtons(app) {
  const { state } = app.store;
  const tableOf = () => state.selection?.collection ?? firstShown(app);
  return html` ${toggle("layers", t("nav.layers"), state.layersOpen, () => app.store.set({ layersOpen: !state.layersOpen }))}
  ${toggle(
    "clipboard",
    t("nav.check"),
    isTask(state.panel),
    () => app.store.set({ panel: isTask(state.panel) ? null : "check" }),
    "accent",
  )}
  ${toggle("table", t("nav.table"), state.table !== null, () =>
    app.store.set({ table: state.table === null ? tableOf() : null }),
  )}
  ${toggle("ruler", t("nav.measure"), false, () => app.sketchBar.start({ kind: "line", purpose: "measure" }))}
  ${
    mayEdit(app)
      ? toggle("upload", t("nav.imports"), state.panel === "imports", () =>
          app.store.set({ panel: state.panel === "imports" ? null : "imports" }),
        )
      : null
  }`;
}

/** The layer to list first: the topmost one that is shown. @param {App} app */
export function firstShown(app) {
  const { layers } = app.store.state;
  return app.collections.find(({ id }) => layers[id]?.on)?.id ?? app.collections[0]?.id ?? null;
}

/** @param {string} sign @param {string} words @param {boolean} pressed @param {() => void} act @param {string} [look] */
function toggle(sign, words, pressed, act, look = "") {
  return html`<button
    class="tool ${look}"
    aria-label=${words}
    title=${words}
    aria-pressed=${pressed}
    @click=${act}
  >
    ${icon(sign)}<span>${words}</span>
  </button>`;
}

/** @param {App} app */
function accountButtons(app) {
  const { lang } = app.store.state;
  const choice = (/** @type {Lang} */ code, /** @type {string} */ words) =>
    html`<button
      lang=${code}
      aria-pressed=${lang === code}
      @click=${() => app.store.set({ lang: code })}
    >
      ${words}
    </button>`;
  return html`<div class="segments on-dark" role="group" aria-label=${t("app.language")}>
      ${choice("ja", "日本語")} ${choice("en", "EN")}
    </div>
    <button
      class="tool icon-only"
      aria-label=${t("nav.help")}
      title=${t("nav.help")}
      @click=${() => openHelp()}
    >
      ${icon("help")}
    </button>
    ${
      app.user
        ? html`<button
            class="tool"
            aria-label=${t("session.signOut")}
            title=${app.user.name}
            @click=${() => leaveSession(app)}
          >
            ${icon("user")}<span>${t("session.signOut")}</span>
          </button>`
        : html`<button
            class="tool"
            @click=${() => openSignIn(app)}
            aria-label=${t("session.signIn")}
            data-testid="sign-in"
          >
            ${icon("user")}<span>${t("session.signIn")}</span>
          </button>`
    }`;
}
