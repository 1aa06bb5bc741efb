/**
 * The words that the modules of this front end share. Nothing here runs.
 *
 * @typedef {"ja" | "en"} Lang
 * @typedef {{ja: string, en: string}} Bilingual
 *
 * @typedef {object} Attribute One column of a collection, as the service describes it.
 * @property {string} name
 * @property {"string"|"integer"|"number"|"boolean"|"date"|"date-time"|"array"} type
 * @property {Bilingual} title
 * @property {string|null} [unit]
 * @property {Record<string, Bilingual>|null} [codes]
 *
 * @typedef {object} Collection
 * @property {string} id
 * @property {string} group siting, infrastructure, traffic or groundwater
 * @property {Bilingual} title
 * @property {Bilingual} description
 * @property {"point"|"line"|"polygon"} geometryType
 * @property {number} tileMinZoom lowest tile matrix that has tiles
 * @property {Attribute[]} attributes
 * @property {boolean} empty whether nothing of it has a place that the reader may see
 *
 * @typedef {Record<string, unknown>} Properties
 * @typedef {{type: "Feature", id: string, geometry: GeoJSON.Geometry, properties: Properties}} Item
 * @typedef {{collection: string, id: string}} Reference Names one feature of one collection.
 * @typedef {Reference & {properties: Properties}} Hit A feature found under the pointer.
 *
 * @typedef {{outline: string, fill: string, stroke?: string, sign?: string, markColour?: string}} MapSymbol
 *   Outline and sign are paths in a box of 24 by 24.
 * @typedef {object} LegendEntry
 * @property {string} [attribute] attribute whose code names the entry
 * @property {string} [code]
 * @property {string} [text] key of the text catalogue, where no code does
 * @property {string} [image] name of a symbol of the style
 * @property {MapSymbol} [symbol] that symbol
 * @property {{colour: string, width: number, dash?: string}} [line]
 * @property {{fill: string, stroke: string, hatch?: boolean}} [area]
 *
 * @typedef {object} MapStyle The map's style as MapLibre reads it, given by the service.
 * @property {8} version
 * @property {string} sprite
 * @property {Record<string, any>} sources by collection
 * @property {{id: string, source: string, paint?: Record<string, unknown>, layout?: object}[]} layers
 *   named `<collection>/<suffix>`, in drawing order
 * @property {{"ritchi:collections": Record<string, {order: number, shown: boolean}>,
 *   "ritchi:symbols": Record<string, MapSymbol>}} metadata
 *
 * @typedef {{suffix: string, opacity: Record<string, unknown>}} StyleLayer
 *   One layer of the style; `opacity` lists the paint properties that the opacity slider
 *   multiplies, with their value at full strength.
 *
 * @typedef {LayerExtras & {badge: string|null, legend: LegendEntry[]}} LayerLook What
 *   js/layers/<id>.js exports as default; `badge` names the symbol that stands for the layer.
 *
 * @typedef {LayerExtras & LayerParts} LayerModule
 * @typedef {object} LayerParts
 * @property {number} order drawing order, low is drawn first
 * @property {boolean} on shown before the reader has chosen
 * @property {MapSymbol|null} badge symbol that stands for the layer in lists
 * @property {LegendEntry[]} legend
 * @property {StyleLayer[]} style
 *
 * @typedef {object} LayerExtras
 * @property {string[]} [columns] attributes the table shows first
 * @property {string} [whenEmpty] key of the text that says what to import while it is empty
 * @property {string[]} [hidden] attributes the extras show better than the plain list
 * @property {(properties: Properties) => unknown} [extras] lit template below the attributes
 * @property {(element: HTMLElement, item: Item) => () => void} [mount] live part below the
 *   attributes; answers the function that ends it
 *
 * @typedef {{on: boolean, opacity: number}} LayerState
 * @typedef {object} State Everything that the address of the page repeats.
 * @property {Lang} lang
 * @property {{lat: number, lon: number, zoom: number}} view
 * @property {string} basemap
 * @property {Record<string, LayerState>} layers
 * @property {string|null} panel details, imports or the id of a task
 * @property {Reference|null} selection
 * @property {string|null} table collection shown in the drawer
 * @property {boolean} layersOpen
 * @property {string|null} programme
 * @property {string|null} asOf
 * @property {number|null} lots
 * @property {string[]} parcels
 * @property {boolean} run whether the check of `parcels` is to be made on arrival
 * @property {number|null} zone plane-rectangular zone, null when the place decides
 * @property {Record<string, string>} task what the open task's panel keeps in the address, by name
 *
 * @typedef {{name: string, roles: string[], clearance: string}} User
 *
 * @typedef {object} Finding
 * @property {string} criterion
 * @property {Bilingual} [title]
 * @property {"met"|"not-met"|"unknown"} outcome
 * @property {number|null} measured
 * @property {number|null} threshold
 * @property {number|null} margin
 * @property {string|null} unit
 * @property {number|null} [uncertainty]
 * @property {Bilingual} reason
 * @property {Bilingual} [settledBy] what would settle an unknown
 * @property {{by?: number, unit?: string, from?: string, sentence: Bilingual}} [flip] smallest change that would make it met
 * @property {string} [requirement]
 * @property {Record<string, unknown>} [details]
 * @property {Record<string, number|null>} [readings]
 * @property {GeoJSON.FeatureCollection} [evidence]
 * @property {unknown[]} [sources]
 *
 * @typedef {object} Verdict
 * @property {string} programme
 * @property {string} programmeVersion
 * @property {string} asOf
 * @property {"eligible"|"not-eligible"|"undetermined"} verdict
 * @property {number} areaHectares
 * @property {Finding[]} findings
 * @property {{ceilingJpy: number, basis: unknown}|null} [subsidy]
 * @property {GeoJSON.Geometry|GeoJSON.Feature|GeoJSON.FeatureCollection} [site]
 * @property {Bilingual} [reason]
 * @property {Bilingual[]} [assumptions]
 * @property {boolean} [synthetic]
 *
 * @typedef {object} Programme
 * @property {string} id
 * @property {string} [kind] support (where absent), screening or template
 * @property {string} version
 * @property {Bilingual} title
 * @property {Bilingual} [authority]
 * @property {string} [effectiveFrom]
 * @property {string|null} [effectiveTo]
 * @property {unknown} [source]
 * @property {Bilingual[]} [assumptions]
 *
 * @typedef {object} Detached A part of the page that can be switched on and off.
 * @property {() => void} remove
 */

export {};
