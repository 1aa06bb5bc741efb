/**
 * The files of an upload wherever they lie: as they came, packed by gzip, in a ZIP archive or in an
 * archive in it. A format says what its files begin with; the rest is the same for all.
 */
@NullMarked
package jp.ritchi.ingest.format.member;

import org.jspecify.annotations.NullMarked;
