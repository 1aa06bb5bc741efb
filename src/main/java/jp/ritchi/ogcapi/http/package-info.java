/**
 * One exchange with a client of the OGC API: strict query strings, negotiation, links, entity tags,
 * and pages for people. The other OGC modules answer through it too.
 */
@NamedInterface("http")
@NullMarked
package jp.ritchi.ogcapi.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
