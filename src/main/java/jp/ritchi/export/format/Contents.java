package jp.ritchi.export.format;

import java.util.Set;

/**
 * How much a table holds.
 *
 * @param rows all of them
 * @param withoutPlace those that are not on the map
 * @param shapes the kinds of shape of the others as PostGIS calls them: {@code POINT}, {@code
 *     MULTIPOLYGON}, …
 */
public record Contents(long rows, long withoutPlace, Set<String> shapes) {
    /** The one kind of shape of all rows, or {@code GEOMETRY}. */
    public String shape() {
        return shapes.size() == 1 ? shapes.iterator().next() : "GEOMETRY";
    }

    /** Whether every place is a single point. */
    public boolean arePoints() {
        return shapes.isEmpty() || shapes.equals(Set.of("POINT"));
    }
}
