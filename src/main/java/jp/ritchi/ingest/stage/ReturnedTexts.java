package jp.ritchi.ingest.stage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.text.Cp932Text;
import jp.ritchi.text.CutText;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives rows that come back the stored texts where the file has what an export had to make of them:
 * cut to what a column of a shapefile holds, or with other characters for those that CP932 lacks.
 * Nobody has edited them, and nothing must be lost by the way through such a file.
 */
final class ReturnedTexts {
    private final JdbcTemplate jdbc;
    private final LayerTable table;
    private final ImportReport report;
    private long kept;

    ReturnedTexts(JdbcTemplate jdbc, LayerTable table, ImportReport report) {
        this.jdbc = jdbc;
        this.table = table;
        this.report = report;
    }

    void keep(List<StagedColumn> columns) {
        columns.stream().filter(column -> column.type().equals("text")).forEach(this::keep);
        if (kept > 0) {
            report.add(
                    ImportIssue.info(
                                    "texts-kept",
                                    0,
                                    kept
                                            + " 個の値は、書き出しのときに形式に合わせて切られたか文字が置き換えられたままです。編集されていないものとして、登録されている値を残します。",
                                    kept
                                            + " values are as the export had to cut or rewrite them for its format. They"
                                            + " count as not edited; the stored ones stay.")
                            .ofFile());
        }
    }

    private void keep(StagedColumn column) {
        var name = StageSql.quoted(column.name());
        var differ =
                """
                SELECT s.id, t.%1$s, s.%1$s FROM staged s JOIN %2$s t USING (id)
                WHERE NOT s.refused AND t.%1$s <> coalesce(s.%1$s, '')
                """
                        .formatted(name, table.name());
        var stored = new ArrayList<Object[]>();
        jdbc.query(
                differ,
                row -> {
                    var given = row.getString(3);
                    if (given != null && isExportOf(row.getString(2), given)) {
                        stored.add(new Object[] {row.getString(2), row.getString(1)});
                    }
                });
        kept += stored.size();
        jdbc.batchUpdate("UPDATE staged SET %s = ? WHERE id = ?".formatted(name), stored);
    }

    /** Whether an export of the stored text can be the given one. */
    static boolean isExportOf(String stored, String given) {
        for (var fitted : List.of(stored, Cp932Text.fit(stored))) {
            if (fitted.equals(given)
                    || fitted.startsWith(given)
                            && (isCut(fitted, given, false) || isCut(fitted, given, true))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCut(String fitted, String given, boolean cp932) {
        var charset = cp932 ? Cp932Text.CHARSET : StandardCharsets.UTF_8;
        var cut = CutText.of(fitted, CutText.DBASE, charset);
        // A table of dBASE is filled up with spaces.
        return cut.length() < fitted.length() && cut.stripTrailing().equals(given);
    }
}
