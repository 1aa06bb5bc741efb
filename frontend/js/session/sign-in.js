import { html } from "lit-html";
import { sentenceOf } from "../api/http.js";
import { signIn, signOut } from "../api/session.js";
import { t } from "../text/index.js";
import { openDialog } from "../ui/dialog.js";

/** @import {App} from "../app/app.js" */

/** Opens the dialog in which a user signs in. @param {App} app */
export function openSignIn(app) {
  let fault = "";
  let busy = false;
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    [busy, fault] = [true, ""];
    dialog.redraw();
    try {
      app.user = await signIn(String(form.get("name")), String(form.get("password")));
      dialog.close();
      app.announce(t("session.signedIn", { name: app.user?.name ?? "" }));
      sessionChanged(app);
    } catch (cause) {
      fault = sentenceOf(cause);
    }
    busy = false;
    dialog.redraw();
  };
  const dialog = openDialog({
    title: () => t("session.signIn"),
    body: () =>
      html`<form class="sign-in" @submit=${submit}>
        <p class="hint">${t("session.lead")}</p>
        <label class="field"
          ><span>${t("session.name")}</span>
          <input name="name" autocomplete="username" required autofocus
        /></label>
        <label class="field"
          ><span>${t("session.password")}</span>
          <input name="password" type="password" autocomplete="current-password" required
        /></label>
        ${fault ? html`<p class="notice bad" role="alert">${fault}</p>` : null}
        <button class="button primary wide" ?disabled=${busy}>${t("session.signIn")}</button>
      </form>`,
  });
}

/** @param {App} app */
export async function leaveSession(app) {
  try {
    app.user = await signOut();
    app.announce(t("session.signedOut"));
    if (app.store.state.panel === "imports") app.store.set({ panel: null });
    sessionChanged(app);
  } catch (cause) {
    app.announce(sentenceOf(cause));
  }
}

/** Who reads decides what is served: everything shown is asked for again. @param {App} app */
function sessionChanged(app) {
  app.vector?.reload();
  app.map.fire("moveend");
  app.redraw();
}
