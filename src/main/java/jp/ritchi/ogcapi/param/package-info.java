/**
 * The query parameters of features: each class parses, documents and applies one. Values are always
 * bound; only listed attribute names reach SQL.
 */
@NamedInterface("param")
@NullMarked
package jp.ritchi.ogcapi.param;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
