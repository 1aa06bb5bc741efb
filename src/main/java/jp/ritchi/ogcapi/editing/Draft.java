package jp.ritchi.ogcapi.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What is to be written to one row: checked values by column, and perhaps a geometry. */
final class Draft {
    /** Stands for the value that the database has for rows that give none. */
    static final Object PRESET = new Object();

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final List<String> changed = new ArrayList<>();
    private boolean geometryGiven;
    private @Nullable Geometry geometry;

    void set(String column, @Nullable Object value) {
        columns.put(column, value);
        changed.add(column);
    }

    /** Sets the place, and what follows from it. */
    void place(@Nullable Geometry lonLat, Map<String, Object> derived) {
        geometryGiven = true;
        geometry = lonLat;
        columns.putAll(derived);
        changed.add("geometry");
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    boolean isGeometryGiven() {
        return geometryGiven;
    }

    @Nullable Geometry geometry() {
        return geometry;
    }

    /** Names of the members that get another value, for the register of deeds. */
    List<String> changed() {
        return changed;
    }

    boolean isEmpty() {
        return changed.isEmpty();
    }
}
