import * as L from "leaflet";

const ROOT = "https://cyberjapandata.gsi.go.jp/xyz";

/** A tile that every basemap has, to learn whether the server can be reached. */
const PROBE = `${ROOT}/pale/5/28/12.png`;

/** @type {Record<string, string>} */
const TEMPLATES = {
  pale: `${ROOT}/pale/{z}/{x}/{y}.png`,
  std: `${ROOT}/std/{z}/{x}/{y}.png`,
  photo: `${ROOT}/seamlessphoto/{z}/{x}/{y}.jpg`,
};

/** Names of the basemaps, the quiet one first. */
export const BASEMAPS = /** @type {const} */ (["pale", "std", "photo", "none"]);

/** @returns {Promise<boolean>} */
function reachable() {
  return new Promise((resolve) => {
    if (navigator.onLine === false) return resolve(false);
    const image = new Image();
    const timer = setTimeout(() => resolve(false), 8000);
    image.onload = image.onerror = (event) => {
      clearTimeout(timer);
      resolve(/** @type {Event} */ (event).type === "load");
    };
    image.src = PROBE;
  });
}

/**
 * Shows one basemap below everything. The server is asked for one tile first and no more when it
 * does not answer, so that a page without network stays quiet; the map then keeps its plain colour.
 *
 * @param {L.Map} map
 * @param {{attribution: () => string, onReach: (reached: boolean) => void}} options
 */
export function createBasemap(map, { attribution, onReach }) {
  let wanted = "none";
  let turn = 0;
  /** @type {boolean | null} null before the server was asked */
  let reached = null;
  let credited = "";
  /** @type {L.TileLayer | null} */
  let layer = null;

  const clear = () => {
    layer?.remove();
    layer = null;
  };

  /** @param {string} name */
  async function show(name) {
    wanted = Object.hasOwn(TEMPLATES, name) ? name : "none";
    const mine = ++turn;
    clear();
    credit(wanted === "none" ? "" : attribution());
    if (wanted === "none") return onReach(true);
    reached ??= await reachable();
    if (mine !== turn) return;
    onReach(reached);
    if (reached) add();
  }

  /** Names the maker as long as the basemap is chosen. @param {string} words */
  function credit(words) {
    if (credited) map.attributionControl.removeAttribution(credited);
    credited = words;
    if (words) map.attributionControl.addAttribution(words);
  }

  function add() {
    let failures = 0;
    layer = L.tileLayer(TEMPLATES[wanted], {
      minZoom: 5,
      maxNativeZoom: 18,
      maxZoom: 20,
    });
    layer.on("tileload", () => (failures = 0));
    layer.on("tileerror", () => {
      failures += 1;
      // Single missing tiles are normal at sea; many in a row mean that the server is gone.
      if (failures < 8) return;
      retry();
    });
    layer.addTo(map);
  }

  const retry = () => {
    reached = null;
    return show(wanted);
  };
  window.addEventListener("online", retry);
  return { show, retry };
}
