import { createAssemblagePanel } from "../assemblage/assemblage-panel.js";
import { createBatchPanel } from "../batch/batch-panel.js";
import { createChallengesPanel } from "../challenges/challenges-panel.js";
import { createCheckPanel } from "../check/check-panel.js";
import { createComparePanel } from "../compare/compare-panel.js";
import { createProgrammesPanel } from "../programmes/programmes-panel.js";
import { createWhatIfPanel } from "../what-if/what-if-panel.js";

/** @import {App} from "../app/app.js" */
/** @import {Panel} from "../panels/side-panel.js" */
/** @import {TextKey} from "../text/index.js" */

/**
 * A job of the planner that has a panel of its own.
 *
 * @typedef {object} Task
 * @property {string} id name of the panel in the address
 * @property {TextKey} tab words of its tab
 * @property {"editor"} [only] who sees the tab; everybody where it is absent
 * @property {(app: App) => Panel} create
 */

/** The planner's jobs in the order of their tabs. Adding one is adding its line. @type {Task[]} */
export const TASKS = [
  { id: "check", tab: "tab.check", create: createCheckPanel },
  { id: "batch", tab: "tab.batch", create: createBatchPanel },
  { id: "assemblage", tab: "tab.assemblage", create: createAssemblagePanel },
  { id: "what-if", tab: "tab.whatIf", create: createWhatIfPanel },
  { id: "compare", tab: "tab.compare", create: createComparePanel },
  { id: "programmes", tab: "tab.programmes", create: createProgrammesPanel },
  { id: "challenges", tab: "tab.challenges", create: createChallengesPanel },
];

/** Whether a panel is one of the planner's jobs. @param {string | null} panel */
export function isTask(panel) {
  return TASKS.some(({ id }) => id === panel);
}
