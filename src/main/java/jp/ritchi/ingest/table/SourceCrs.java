package jp.ritchi.ingest.table;

import org.jspecify.annotations.Nullable;

/**
 * What a file says about the coordinate system of a table. Geometries always come with east (or
 * longitude) as x and north (or latitude) as y, whatever the order in the file.
 *
 * @param epsg absent when nothing is said or what is said has no code known here
 * @param text what the file says, such as well-known text, absent when it says nothing
 * @param how where it is said
 */
public record SourceCrs(@Nullable Integer epsg, @Nullable String text, How how) {
    /** Where the coordinate system is said. */
    public enum How {
        /** In the file. */
        DECLARED,
        /** By the rules of the format. */
        BY_FORMAT,
        /** Nowhere. */
        ABSENT
    }

    /** Nothing is said. */
    public static final SourceCrs ABSENT = new SourceCrs(null, null, How.ABSENT);

    public static SourceCrs byFormat(int epsg) {
        return new SourceCrs(epsg, null, How.BY_FORMAT);
    }
}
