package jp.ritchi.ogcapi.cql2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.layer.Layer;

/** The names that a filter may use, and what stands for each in SQL. */
public final class Queryables {
    /**
     * A queryable.
     *
     * @param sql a column as the program wrote it
     */
    record Column(String sql, Kind kind) {}

    private final Map<String, Column> columns;

    Queryables(Map<String, Column> columns) {
        this.columns = columns;
    }

    /** Those of a layer over the alias {@code v}: its attributes, its id and its geometry. */
    public static Queryables of(Layer layer) {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("id", new Column("v.id", Kind.TEXT));
        columns.put("geometry", new Column("v.geom", Kind.SHAPE));
        for (var attribute : layer.queryables()) {
            // Names of attributes are safe in SQL: the record allows no others.
            var quoted = "v.\"" + attribute.name() + "\"";
            columns.put(attribute.name(), new Column(quoted, Kind.of(attribute.type())));
        }
        return new Queryables(columns);
    }

    Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    Collection<String> names() {
        return columns.keySet();
    }
}
