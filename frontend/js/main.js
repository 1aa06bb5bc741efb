import { html, render } from "lit-html";
import { Problem } from "./api/http.js";
import { getMapStyle, listCollections } from "./api/ogc.js";
import { getSession } from "./api/session.js";
import { DEFAULTS, readAddress } from "./app/address.js";
import { assemble } from "./app/assemble.js";
import { createStore } from "./app/store.js";
import { loadModules } from "./layers/registry.js";
import { createMap } from "./map/map.js";
import { setLanguage, t } from "./text/index.js";

/** Below this width panels are sheets, one at a time. */
const NARROW = 760;

/** @param {string} id */
function place(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

async function start() {
  const address = readAddress(location.hash);
  const store = createStore({ ...DEFAULTS, layersOpen: innerWidth >= NARROW, ...address });
  setLanguage(store.state.lang);
  const map = createMap(place("map"), store);
  try {
    const [collections, style, user] = await Promise.all([
      listCollections(),
      getMapStyle(),
      getSession().catch(() => null),
    ]);
    const modules = await loadModules(collections, style);
    await assemble({ store, map, collections, modules, style, user }, place);
  } catch (cause) {
    render(
      html`<p class="notice bad floating" role="alert">${t("app.noService")}</p>`,
      place("messages"),
    );
    if (!(cause instanceof Problem)) throw cause;
  }
}

start();
