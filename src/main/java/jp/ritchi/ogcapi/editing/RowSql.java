package jp.ritchi.ogcapi.editing;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Objects;
import jp.ritchi.layer.LayerTable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every statement that writes a row. Names come from the database's own catalogue and from the
 * program, values are always bound.
 */
final class RowSql {
    /**
     * Waits, not too long, until nobody else writes to the layer; imports take the same lock, so
     * that neither finds the other half way.
     */
    static final String TURN =
            """
            SELECT set_config('lock_timeout', '5s', true),
                pg_advisory_xact_lock(hashtext('ritchi.import'), hashtext(?))::text
            """;

    /** Tables whose rows refer to rows of a table, with the column that does. */
    static final String CHILDREN =
            """
            SELECT c.conrelid::regclass::text, quote_ident(a.attname)
            FROM pg_constraint c JOIN pg_attribute a
                ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = to_regclass(?)
            """;

    private static final String GEOMETRY = "ST_GeomFromWKB(:geom, 6668)";

    private RowSql() {}

    static String insert(LayerTable table, Draft draft) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        names.add("id, changed_by, changed_at");
        values.add(":id, :actor, clock_timestamp()");
        draft.columns()
                .forEach(
                        (column, value) -> {
                            names.add(quoted(column));
                            values.add(value(table, column, value));
                        });
        if (draft.geometry() != null) {
            names.add("geom");
            values.add(GEOMETRY);
        }
        return "INSERT INTO %s (%s) VALUES (%s) RETURNING version, changed_at"
                .formatted(table.name(), String.join(", ", names), String.join(", ", values));
    }

    /** A row edited by hand belongs to no import any more, and never looks older than before. */
    static String update(LayerTable table, Draft draft) {
        var sets = new ArrayList<String>();
        sets.add("version = version + 1, changed_by = :actor, import_run = NULL");
        sets.add("changed_at = greatest(clock_timestamp(), changed_at + interval '1 microsecond')");
        draft.columns()
                .forEach(
                        (column, value) ->
                                sets.add(quoted(column) + " = " + value(table, column, value)));
        if (draft.isGeometryGiven()) {
            sets.add("geom = " + (draft.geometry() == null ? "NULL" : GEOMETRY));
        }
        return "UPDATE %s SET %s WHERE %s RETURNING version, changed_at"
                .formatted(table.name(), String.join(", ", sets), PRESENT);
    }

    static String delete(LayerTable table) {
        return "DELETE FROM %s WHERE %s RETURNING version, changed_at"
                .formatted(table.name(), PRESENT);
    }

    /** When the state before the present one was written. */
    static String before(LayerTable table) {
        return "SELECT changed_at FROM %s_history WHERE id = :id ORDER BY replaced_at DESC LIMIT 1"
                .formatted(table.name());
    }

    static String used(String child, String column) {
        return "SELECT EXISTS (SELECT FROM %s WHERE %s = :id)".formatted(child, column);
    }

    /** Binds what a draft sets. */
    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Draft draft) {
        var bound = statement;
        for (var column : draft.columns().entrySet()) {
            var value = column.getValue();
            if (value == null) {
                bound = bound.param("c_" + column.getKey(), null, Types.VARCHAR);
            } else if (value != Draft.PRESET) {
                bound = bound.param("c_" + column.getKey(), value);
            }
        }
        var geometry = draft.geometry();
        return geometry == null ? bound : bound.param("geom", new WKBWriter().write(geometry));
    }

    private static final String PRESENT =
            "id = :id AND version = :version AND changed_at = :changedAt"
                    + " AND visibility = ANY (string_to_array(:visible, ','))";

    private static String value(LayerTable table, String column, @Nullable Object value) {
        var stored = Objects.requireNonNull(table.columns().get(column));
        return value == Draft.PRESET
                ? "DEFAULT"
                : "CAST(:c_" + column + " AS " + stored.type() + ")";
    }

    private static String quoted(String column) {
        return "\"" + column + "\"";
    }
}
