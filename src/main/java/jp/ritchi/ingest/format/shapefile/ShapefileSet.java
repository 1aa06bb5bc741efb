package jp.ritchi.ingest.format.shapefile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that make one shapefile, found by their common name; each is under a name of our own.
 *
 * @param place path in the archive or the sender's name, without the extension
 * @param files by extension in lower case
 */
record ShapefileSet(String place, Map<String, Path> files) {
    static final String SHAPES = "shp";
    static final String INDEX = "shx";
    static final String ATTRIBUTES = "dbf";
    static final String SYSTEM = "prj";
    static final String CHARSET = "cpg";

    static ShapefileSet at(String place) {
        return new ShapefileSet(place, new HashMap<>());
    }

    @Nullable Path find(String extension) {
        return files.get(extension);
    }

    boolean has(String extension) {
        return files.containsKey(extension);
    }

    /** Whether there is something to read in it. */
    boolean isTable() {
        return has(SHAPES) || has(ATTRIBUTES);
    }

    /** The last part of the place. */
    String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The folder's own name in lower case; empty at the top. */
    String folder() {
        var parts = place.split("/");
        return parts.length < 2 ? "" : parts[parts.length - 2].toLowerCase(java.util.Locale.ROOT);
    }
}
