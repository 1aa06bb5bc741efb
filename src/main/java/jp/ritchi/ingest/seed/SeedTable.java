package jp.ritchi.ingest.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** One table while a curated file is brought into it; the database tells which columns it has. */
final class SeedTable {
    private static final String GEOMETRY = "ST_GeomFromText(?, 6668)";

    private final String table;
    private final JdbcTemplate database;
    private final Map<String, String> types = new LinkedHashMap<>();

    SeedTable(String table, JdbcTemplate database) {
        this.table = table;
        this.database = database;
        database.query(
                COLUMNS,
                row -> {
                    types.put(row.getString(1), row.getString(2));
                },
                table);
    }

    /** Inserts or updates; a row that is not the seed's own any more stays as it is. */
    void upsert(SeedRow row) throws SeedRow.BadValue {
        var columns = new ArrayList<>(row.values().keySet());
        var values = new ArrayList<Object>(row.values().values());
        var casts = new ArrayList<String>();
        for (var column : columns) {
            var type = types.get(column);
            if (type == null) {
                throw new SeedRow.BadValue(
                        "列 " + column + " は表 " + table + " にありません。",
                        "The table " + table + " has no column " + column + ".");
            }
            casts.add("CAST(? AS " + type + ")");
        }
        if (row.wkt() != null) {
            columns.add("geom");
            values.add(row.wkt());
            casts.add(GEOMETRY);
        }
        // A cell left empty where the table has a default means the default.
        dropNullVisibility(columns, values, casts);
        database.update(statement(columns, casts), values.toArray());
    }

    private static void dropNullVisibility(
            List<String> columns, List<Object> values, List<String> casts) {
        int at = columns.indexOf("visibility");
        if (at >= 0 && values.get(at) == null) {
            columns.remove(at);
            values.remove(at);
            casts.remove(at);
        }
    }

    private String statement(List<String> columns, List<String> casts) {
        var updates =
                columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
        var stored = columns.stream().map(c -> "t." + c).collect(Collectors.joining(", "));
        var given = columns.stream().map(c -> "excluded." + c).collect(Collectors.joining(", "));
        return "INSERT INTO "
                + table
                + " AS t ("
                + String.join(", ", columns)
                + ") VALUES ("
                + String.join(", ", casts)
                + ") ON CONFLICT (id) DO UPDATE SET "
                + updates
                + (isFeature() ? ", version = t.version + 1, changed_at = now()" : "")
                + " WHERE "
                + own()
                + " AND ("
                + stored
                + ") IS DISTINCT FROM ("
                + given
                + ")";
    }

    private boolean isFeature() {
        return types.containsKey("changed_by");
    }

    private String own() {
        return isFeature() ? "t.changed_by = 'seed' AND t.import_run IS NULL" : "true";
    }

    void removeAbsent(Collection<String> ids, String keptWhen) {
        database.update(
                "DELETE FROM "
                        + table
                        + " t WHERE "
                        + own()
                        + " AND NOT ("
                        + keptWhen
                        + ") AND id <> ALL (?)",
                (Object) ids.toArray(String[]::new));
    }

    private static final String COLUMNS =
            """
            SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            """;
}
