import { html } from "lit-html";
import { number, quantity } from "../format/format.js";
import { syntheticBadge } from "../details/attributes.js";
import { findText, pick, t } from "../text/index.js";
import { outcomeIcon } from "../ui/outcome.js";
import { goToChange } from "./changes-on-map.js";

/** @import {App} from "../app/app.js" */
/** @import {ChangeKind, Preview, Sample, Sum} from "../api/programmes.js" */
/** @import {Desk} from "./programmes-state.js" */

/** @type {{kind: ChangeKind, tone: "good" | "bad" | "open"}[]} */
const KINDS = [
  { kind: "gained", tone: "good" },
  { kind: "lost", tone: "bad" },
  { kind: "undetermined", tone: "open" },
];

/** What the draft would change, in numbers and by example. @param {App} app @param {Desk} desk @param {Preview} preview */
export function previewResult(app, desk, preview) {
  const { parcels, comparedWith, samples = [] } = preview;
  return html`<div
    id="preview-result"
    tabindex="-1"
    aria-live="polite"
    data-testid="preview-result"
  >
    ${desk.stale ? html`<p class="notice">${t("programmes.previewStale")}</p>` : null}
    <dl class="changes">${KINDS.map(({ kind, tone }) => sumOf(kind, tone, preview[kind]))}</dl>
    <p class="hint">
      ${comparedWith ? t("programmes.comparedWith", { version: comparedWith }) : t("programmes.comparedWithNone")}
      ${parcels ? extentWords(parcels) : null}
    </p>
    ${preview.synthetic ? html`<p class="notice">${syntheticBadge(true)} ${t("synthetic.note")}</p>` : null}
    ${preview.mapComplete === false ? html`<p class="hint">${t("programmes.mapPart")}</p>` : null}
    ${
      samples.length > 0
        ? html`<details open>
            <summary>${t("programmes.samples")}</summary>
            <ul class="samples">
              ${samples.map((sample) => sampleOf(app, preview, sample))}
            </ul>
          </details>`
        : null
    }
  </div>`;
}

/** @param {{total: number, compared: number, complete: boolean}} parcels */
function extentWords({ total, compared, complete }) {
  const counts = { n: number(compared), total: number(total) };
  return complete ? t("programmes.extent", counts) : t("programmes.extentPart", counts);
}

/** @param {ChangeKind} kind @param {"good" | "bad" | "open"} tone @param {Sum} [sum] */
function sumOf(kind, tone, sum = { parcels: 0, hectares: 0 }) {
  return html`<div class="tone-${tone}" data-change=${kind} data-parcels=${sum.parcels}>
    <dt>${outcomeIcon(tone)} ${t(`programmes.kind.${kind}`)}</dt>
    <dd>
      ${t("programmes.parcels", { n: number(sum.parcels) })}
      <small>${quantity(sum.hectares, "ha")}</small>
    </dd>
  </div>`;
}

/** @param {App} app @param {Preview} preview @param {Sample} sample */
function sampleOf(app, preview, { change, id, name, areaHectares, from, to, reasonAfter }) {
  const tone = KINDS.find(({ kind }) => kind === change)?.tone ?? "open";
  const words = (/** @type {string} */ verdict) =>
    findText(`verdict.${verdict}`) ?? t("programmes.none");
  return html`<li class="tone-${tone}">
    <button type="button" class="link" @click=${() => goToChange(app, preview, id)}>
      ${outcomeIcon(tone, 13)} ${name}
    </button>
    <small>${quantity(areaHectares, "ha")} · ${words(from)} → ${words(to)}</small>
    <small>${pick(reasonAfter)}</small>
  </li>`;
}
