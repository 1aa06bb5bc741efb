/**
 * Where the positions of a file are: which coordinate system it is in, by what it says or by what
 * its numbers can be, and how they become JGD2011 longitude and latitude.
 */
@NamedInterface("place")
@NullMarked
package jp.ritchi.ingest.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
