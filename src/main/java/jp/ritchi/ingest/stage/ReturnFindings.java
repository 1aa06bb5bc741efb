package jp.ritchi.ingest.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Tells of rows that come back from an export: which are left as they are, and what changes. */
final class ReturnFindings {
    private static final int MOST_TOLD = 500;
    private static final Map<String, Problem> LEFT = left();

    private final JdbcClient jdbc;
    private final StageSql sql;
    private final ReturnSql returned;
    private final ImportReport report;
    private final UnaryOperator<StatementSpec> bind;

    ReturnFindings(
            JdbcClient jdbc,
            StageSql sql,
            ReturnSql returned,
            ImportReport report,
            UnaryOperator<StatementSpec> bind) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.returned = returned;
        this.report = report;
        this.bind = bind;
    }

    /** Why rows of an outcome are kept out. */
    private record Problem(String code, String ja, String en) {}

    private static Map<String, Problem> left() {
        var all = new LinkedHashMap<String, Problem>();
        all.put(
                "MEANWHILE",
                new Problem(
                        "changed-meanwhile",
                        "書き出した後に、ほかの人か取込みが変更しています（今の版 %d）。上書きしません。書き出し直して、変更を入れ直してください。",
                        "It has been changed since it was exported (now version %d). It is not overwritten:"
                                + " export it again and repeat your change."));
        all.put(
                "GONE",
                new Problem(
                        "deleted-meanwhile",
                        "書き出した後に削除されています。戻しません。新しい行として加えるなら、version の欄を空にしてください。",
                        "It has been deleted since it was exported and is not brought back. To add it as a new"
                                + " row, empty its version."));
        all.put(
                "UNTOLD",
                new Problem(
                        "version-missing",
                        "version の欄が空か読めないため、どの版を編集したのか分かりません（今の版 %d）。上書きしません。",
                        "Its version is empty or cannot be read, so that nobody knows what was edited (now"
                                + " version %d). It is not overwritten."));
        all.put(
                "INCOMPLETE",
                new Problem(
                        "new-row-incomplete",
                        "新しい行ですが、位置か必須の列の値がありません。加えません。",
                        "It is a new row without a place or a value that it must have. It is not added."));
        return all;
    }

    /**
     * Names the rows that are left, and tells what changes.
     *
     * @param found how many rows have each outcome
     */
    void report(Map<String, Long> found) {
        LEFT.forEach(
                (outcome, problem) -> {
                    if (found.containsKey(outcome)) {
                        tell(outcome, problem);
                    }
                });
        if (found.containsKey("CHANGED")) {
            bind.apply(jdbc.sql(returned.changes(sql.filled())))
                    .param("most", MOST_TOLD)
                    .query(
                            row -> {
                                report.add(changed(row));
                            });
        }
    }

    private void tell(String outcome, Problem problem) {
        jdbc.sql(sql.left())
                .param("outcome", outcome)
                .query(
                        row -> {
                            report.refuse(left(row, problem));
                        });
    }

    private static ImportIssue left(ResultSet row, Problem problem) throws SQLException {
        var id = row.getString("id");
        int version = row.getInt("version");
        return issue(
                row,
                problem.code,
                Severity.WARNING,
                "「" + id + "」: " + problem.ja.formatted(version),
                id + ": " + problem.en.formatted(version));
    }

    private static ImportIssue changed(ResultSet row) throws SQLException {
        var words = row.getString("id") + ": " + row.getString("changes");
        return issue(row, "row-changed", Severity.INFO, words, words);
    }

    private static ImportIssue issue(
            ResultSet row, String code, Severity severity, String ja, String en)
            throws SQLException {
        int number = (int) Math.min(row.getLong("row_number"), Integer.MAX_VALUE);
        return new ImportIssue(code, severity, number, row.getString("place"), new Text(ja, en));
    }
}
