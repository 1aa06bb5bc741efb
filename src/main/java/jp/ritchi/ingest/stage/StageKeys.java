package jp.ritchi.ingest.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Keeps out staged rows that name something that does not exist, or whose value another row has
 * that no two rows may share.
 */
final class StageKeys {
    private static final String REFERENCES =
            """
            SELECT a.attname, c.confrelid::regclass::text, quote_ident(f.attname)
            FROM pg_constraint c
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
            WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND c.conrelid = to_regclass(?)
            """;
    private static final String UNIQUE =
            """
            SELECT a.attname FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indisunique AND NOT i.indisprimary AND i.indnkeyatts = 1 AND i.indpred IS NULL
                AND i.indexprs IS NULL AND i.indrelid = to_regclass(?)
            """;

    private final JdbcClient jdbc;
    private final LayerTable table;
    private final StageSql sql;
    private final UnaryOperator<StatementSpec> bind;

    StageKeys(JdbcClient jdbc, LayerTable table, StageSql sql, UnaryOperator<StatementSpec> bind) {
        this.jdbc = jdbc;
        this.table = table;
        this.sql = sql;
        this.bind = bind;
    }

    void apply(ImportReport report) {
        for (var reference : list(REFERENCES, 3)) {
            var value = sql.filled().get(reference.get(0));
            if (value != null) {
                var absent =
                        "%s IS NOT NULL AND NOT EXISTS (SELECT FROM %s o WHERE o.%s = %s)"
                                .formatted(value, reference.get(1), reference.get(2), value);
                refuse(reference.get(0), value, absent, report, StageKeys::unknown);
            }
        }
        for (var unique : list(UNIQUE, 1)) {
            var name = unique.get(0);
            var value = sql.filled().get(name);
            if (value != null) {
                refuse(name, value, taken(name, value), report, StageKeys::taken);
            }
        }
    }

    /** Another stored row has the value, or an earlier one of the file. */
    private String taken(String name, String value) {
        return """
        (EXISTS (SELECT FROM %s t WHERE t.%s = %s AND t.id <> s.id)
            OR EXISTS (SELECT FROM staged e WHERE e.%2$s = %3$s AND NOT e.refused
                AND (e.row_number, e.id) < (s.row_number, s.id)))
        """
                .formatted(table.name(), StageSql.quoted(name), value);
    }

    private List<List<String>> list(String query, int columns) {
        return jdbc.sql(query)
                .param(table.name())
                .query(
                        (row, number) -> {
                            var found = new ArrayList<String>();
                            for (int i = 1; i <= columns; i++) {
                                found.add(row.getString(i));
                            }
                            return (List<String>) found;
                        })
                .list();
    }

    /** Makes the sentence about one row. */
    private interface Sentence {
        ImportIssue of(ResultSet row, String column) throws SQLException;
    }

    private void refuse(
            String name, String value, String condition, ImportReport report, Sentence sentence) {
        var rows =
                "UPDATE staged s SET refused = true WHERE NOT s.refused AND %s RETURNING s.row_number, s.place, %s::text AS value"
                        .formatted(condition, value);
        bind.apply(jdbc.sql(rows))
                .query(
                        row -> {
                            report.refuse(sentence.of(row, name));
                        });
    }

    private static ImportIssue unknown(ResultSet row, String column) throws SQLException {
        return issue(
                row,
                "reference-unknown",
                "「" + column + "」の「" + row.getString("value") + "」は登録されていません。この行は取り込みません。",
                column
                        + ": \""
                        + row.getString("value")
                        + "\" is not registered. The row is left out.");
    }

    private static ImportIssue taken(ResultSet row, String column) throws SQLException {
        return issue(
                row,
                "value-taken",
                "「" + column + "」の「" + row.getString("value") + "」は別の行が使っています。この行は取り込みません。",
                column
                        + ": another row has \""
                        + row.getString("value")
                        + "\" already. The row is left out.");
    }

    private static ImportIssue issue(ResultSet row, String code, String ja, String en)
            throws SQLException {
        int number = (int) Math.min(row.getLong("row_number"), Integer.MAX_VALUE);
        return new ImportIssue(
                code, Severity.ERROR, number, row.getString("place"), new Text(ja, en));
    }
}
