/**
 * What the service tells about imports, and what a person decides about one. Nothing here runs.
 *
 * @import {Attribute, Bilingual} from "../types.js"
 *
 * @typedef {"recognising"|"recognised"|"checking"|"checked"|"committing"|"committed"|"undoing"
 *   |"undone"|"refused"|"cancelled"|"failed"} RunState
 *
 * @typedef {object} ImportIssue
 * @property {string} code
 * @property {"error"|"warning"|"info"} severity
 * @property {number|null} row
 * @property {string|null} place
 * @property {Bilingual} message
 *
 * @typedef {{code: string, severity: ImportIssue["severity"], count: number}} IssueKind
 * @typedef {"read"|"new"|"changed"|"unchanged"|"removed"|"refused"|"repaired"} CountName
 *
 * @typedef {object} Progress
 * @property {string} phase
 * @property {number} rows
 * @property {number|null} [done] 0 to 1, null while nobody can tell
 * @property {number} [rowsPerSecond]
 * @property {number|null} [secondsLeft]
 *
 * @typedef {{column: string, from: string, values: Record<string, string>}} Rule
 * @typedef {{collection: string, rules: Rule[], joinsParts: boolean}} Mapping
 *
 * @typedef {object} Settings
 * @property {string} table
 * @property {string|null} [charset]
 * @property {number} epsg 0 where the declaration of the file counts
 * @property {string|null} [product]
 * @property {Mapping} mapping
 * @property {string} sourceId
 * @property {string} positionalAccuracy
 * @property {string|null} [asOf]
 * @property {string} dataset
 * @property {string} visibility
 * @property {boolean} repairs
 * @property {boolean} closesMissing
 *
 * @typedef {{epsg: number, name: string, why?: Bilingual}} Candidate
 * @typedef {object} Crs
 * @property {number|null} [epsg]
 * @property {string|null} [name]
 * @property {string|null} [text]
 * @property {"declared"|"by-format"|"absent"} how
 * @property {Candidate[]} [candidates]
 *
 * @typedef {{name: string, kind: string, samples: unknown[]}} Field
 *
 * @typedef {object} Table
 * @property {string} name
 * @property {number|null} [rows]
 * @property {boolean} spatial
 * @property {string|null} [geometryType] of the first shape
 * @property {Crs} crs
 * @property {Field[]} fields
 * @property {unknown[][]} records
 * @property {{id: string, title: Bilingual}|null} [product]
 * @property {Settings} suggestion
 * @property {boolean} [remembered]
 * @property {Settings|null} [fresh] the suggestion as it is without what is remembered
 *
 * @typedef {object} Recognition
 * @property {{id: string, title: Bilingual}} format
 * @property {{name: string, how: Bilingual|string, candidates?: string[]}|null} [charset]
 * @property {Table[]} tables
 * @property {ImportIssue[]} [remarks]
 *
 * @typedef {{type?: string, title?: Bilingual|string, detail: Bilingual, parameter?: string|null}} RunProblem
 *
 * @typedef {object} ImportRun
 * @property {string} id
 * @property {RunState} state
 * @property {string} fileName
 * @property {string[]} [files]
 * @property {number} [bytes]
 * @property {string|null} [format]
 * @property {string|null} [collection]
 * @property {boolean} [special] whether the format says all by itself
 * @property {string} [createdBy]
 * @property {string} [createdAt]
 * @property {string|null} [committedAt]
 * @property {Progress|null} [progress]
 * @property {Recognition|null} [recognition]
 * @property {Settings|null} [settings]
 * @property {Partial<Record<CountName, number>>|null} [counts]
 * @property {IssueKind[]} [issueKinds]
 * @property {ImportIssue[]} [issues]
 * @property {number} [issuesTotal]
 * @property {GeoJSON.FeatureCollection|null} [preview]
 * @property {RunProblem|null} [problem]
 *
 * @typedef {{number: number, values: Record<string, unknown>,
 *   problems?: {column: string|null, severity: ImportIssue["severity"], message: Bilingual}[]}} PreviewRow
 *
 * @typedef {object} Preview What the first rows become, without anything being stored.
 * @property {PreviewRow[]} rows
 * @property {GeoJSON.FeatureCollection|null} [features]
 * @property {number} epsg that positions were read in
 * @property {string} system its name, empty where it has none
 * @property {ImportIssue[]} [remarks]
 *
 * @typedef {Attribute & {required?: boolean, called?: string[]}} TargetAttribute
 *
 * @typedef {object} Target
 * @property {string} collection
 * @property {Bilingual} title
 * @property {string} geometryType
 * @property {string[]} geometryTypes every kind of shape that its rows may have
 * @property {TargetAttribute[]} attributes
 *
 * @typedef {object} Targets
 * @property {Target[]} targets
 * @property {{id: string, title: Bilingual|string}[]} sources
 * @property {{id: string, title: Bilingual, collection: string}[]} products
 */

export {};
