/**
 * GML 3.2 application data as 国土数値情報 and 基盤地図情報 publish it: features with attributes, and
 * geometries in them or beside them, named by references. Understood by structure, not by product.
 */
@NullMarked
package jp.ritchi.ingest.format.gml;

import org.jspecify.annotations.NullMarked;
