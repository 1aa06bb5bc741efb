package jp.ritchi.ingest.run;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts back exactly what a run replaced and takes away what it added, from the history twin of each
 * table. It refuses when a row of the run has been changed or deleted since, or when rows of others
 * hang on one that would go. Runs in the caller's transaction.
 */
@Component
class ImportUndo {
    private final JdbcClient jdbc;

    ImportUndo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void undo(ImportRun run, List<ImportTable> tables) {
        for (var table : tables) {
            checkUntouched(run, table);
        }
        for (var table : tables) {
            checkChildren(run, table);
            putBack(run, table);
        }
    }

    private void checkUntouched(ImportRun run, ImportTable table) {
        long written = run.written().getOrDefault(table.name(), 0L);
        var stamp = isFeature(table) ? " AND changed_at = :at" : "";
        long now =
                statement(
                                "SELECT count(*) FROM "
                                        + table.name()
                                        + " WHERE import_run = :run"
                                        + stamp,
                                run)
                        .query(Long.class)
                        .single();
        long inTheWay = statement(IN_THE_WAY, table, run).query(Long.class).single();
        if (now != written || inTheWay > 0) {
            throw refused(
                    "changed-since",
                    "この取込みの後に変更された行があるため、取り消せません（" + table.name() + "）。先に後の変更を取り消してください。",
                    "Rows of this import have been changed since ("
                            + table.name()
                            + "), so it cannot be undone. Undo the later change first.");
        }
    }

    private void checkChildren(ImportRun run, ImportTable table) {
        for (var child : table.children()) {
            long others =
                    statement(
                                    CHILDREN.replace("{others}", others(child))
                                            .replace("{child}", child.name())
                                            .replace("{column}", child.column()),
                                    table,
                                    run)
                            .query(Long.class)
                            .single();
            if (others > 0) {
                throw refused(
                        "in-use",
                        "この取込みで加えた行に、後から加わった " + others + " 件のデータが付いているため、取り消せません。",
                        others
                                + " later rows belong to rows that this import added, so it cannot be undone.");
            }
        }
    }

    /** Rows that no import writes are all of others. */
    private String others(ImportTable.Child child) {
        return columns(child.name()).contains("import_run")
                ? "AND c.import_run IS DISTINCT FROM :run"
                : "";
    }

    private void putBack(ImportRun run, ImportTable table) {
        statement(DELETE_ADDED, table, run).update();
        statement(RESTORE_CHANGED, table, run).update();
        statement(RESTORE_DELETED, table, run).update();
    }

    private JdbcClient.StatementSpec statement(String template, ImportTable table, ImportRun run) {
        var columns = columns(table.name());
        var sql =
                template.replace("{table}", table.name())
                        .replace("{history}", table.name() + "_history")
                        .replace("{match}", match(table))
                        .replace("{key}", table.key().get(0))
                        .replace("{columns}", String.join(", ", columns))
                        .replace(
                                "{former}",
                                columns.stream()
                                        .map(c -> "h." + c)
                                        .collect(Collectors.joining(", ")));
        return statement(sql, run);
    }

    private JdbcClient.StatementSpec statement(String sql, ImportRun run) {
        var spec = jdbc.sql(sql).param("run", run.id());
        return sql.contains(":at")
                ? spec.param(
                        "at", Timestamp.from(java.util.Objects.requireNonNull(run.committedAt())))
                : spec;
    }

    private static String match(ImportTable table) {
        return table.key().stream()
                .map(k -> "t." + k + " = h." + k)
                .collect(Collectors.joining(" AND "));
    }

    private boolean isFeature(ImportTable table) {
        return columns(table.name()).contains("changed_at");
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        """
                        SELECT attname FROM pg_attribute
                        WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                        ORDER BY attnum
                        """)
                .param(table)
                .query(String.class)
                .list();
    }

    private static RequestProblem refused(String slug, String ja, String en) {
        return new RequestProblem(HttpStatus.CONFLICT, slug, new Text(ja, en), null);
    }

    // Rows that the run deleted, or changed and somebody deleted since, must not have come back.
    private static final String IN_THE_WAY =
            """
            SELECT count(*) FROM {table} t JOIN {history} h ON {match}
            WHERE h.replaced_at = :at AND t.import_run IS DISTINCT FROM :run
            """;

    private static final String CHILDREN =
            """
            SELECT count(*) FROM {child} c JOIN {table} t ON t.{key} = c.{column}
            WHERE t.import_run = :run {others}
                AND NOT EXISTS (SELECT FROM {history} h WHERE h.replaced_at = :at AND {match})
            """;

    private static final String DELETE_ADDED =
            """
            DELETE FROM {table} t WHERE t.import_run = :run
                AND NOT EXISTS (SELECT FROM {history} h WHERE h.replaced_at = :at AND {match})
            """;

    private static final String RESTORE_CHANGED =
            """
            UPDATE {table} t SET ({columns}) = ROW({former})
            FROM {history} h WHERE h.replaced_at = :at AND t.import_run = :run AND {match}
            """;

    private static final String RESTORE_DELETED =
            """
            INSERT INTO {table} ({columns}) SELECT {former} FROM {history} h
            WHERE h.replaced_at = :at AND NOT EXISTS (SELECT FROM {table} t WHERE {match})
            """;
}
