/**
 * The Common Query Language CQL2 (OGC 21-065r2): its text and JSON forms are read into one typed
 * tree, which becomes SQL with bound values. Only listed attributes and operators reach SQL.
 */
@NamedInterface("cql2")
@NullMarked
package jp.ritchi.ogcapi.cql2;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
