/** OGC API Features: schema, queryables, items and search over any layer. */
@NullMarked
package jp.ritchi.ogcapi.features;

import org.jspecify.annotations.NullMarked;
