package jp.ritchi.ingest.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Tells in a report what comparing staged rows with the store has found. */
final class StageFindings {
    private static final int SHOWN_A_KIND = 65;

    private final JdbcClient jdbc;
    private final StageSql sql;
    private final Edition edition;
    private final ImportReport report;
    private final UnaryOperator<StatementSpec> bind;

    StageFindings(
            JdbcClient jdbc,
            StageSql sql,
            Edition edition,
            ImportReport report,
            UnaryOperator<StatementSpec> bind) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.edition = edition;
        this.report = report;
        this.bind = bind;
    }

    /** Warns when the file is an older edition than what is stored. */
    void reportOlder() {
        var own = edition.asOf();
        if (own == null) {
            return;
        }
        bind
                .apply(jdbc.sql(sql.newestEdition()))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .filter(stored -> stored != null && stored.isAfter(own))
                .forEach(
                        stored ->
                                add(
                                        "older-edition",
                                        Severity.WARNING,
                                        "取込み済みの版（"
                                                + stored
                                                + " 時点）は、このファイル（"
                                                + own
                                                + " 時点）より新しいものです。取り込むと新しい値が古い値に戻ります。時点が正しいか確かめてください。",
                                        "The stored edition of "
                                                + stored
                                                + " is newer than this file of "
                                                + own
                                                + ". Importing it puts older values in the place of newer ones; check the date."));
    }

    /** Warns when everybody will see rows of a source that may not be passed on. */
    void reportPublic() {
        var shared = edition.defaults();
        if (!"public".equals(shared.get("visibility")) || !shared.containsKey("source_id")) {
            return;
        }
        bind.apply(jdbc.sql(StageSql.NOT_TO_BE_PASSED_ON))
                .query(String.class)
                .optional()
                .ifPresent(
                        title ->
                                add(
                                        "public-but-not-redistributable",
                                        Severity.WARNING,
                                        "出典「"
                                                + title
                                                + "」は再配布できないものとして登録されていますが、公開範囲が「公開」です。地図と API でだれにでも見えます。契約で許されないときは「職員」にしてください。",
                                        "The source \""
                                                + title
                                                + "\" may not be redistributed, yet the rows are to be public: everybody will see them on the map and through the API. Choose staff unless the contract allows it."));
    }

    /** Leaves out rows whose id has come before in the file. */
    void reportAgain() {
        if (!jdbc.sql(StageSql.ANY_AGAIN).query(Boolean.class).single()) {
            return;
        }
        jdbc.sql(sql.again())
                .query(
                        row -> {
                            report.refuse(again(row));
                        });
    }

    private static ImportIssue again(ResultSet row) throws SQLException {
        var id = row.getString("id");
        long first = row.getLong("first");
        return row.getBoolean("same")
                ? issue(
                        row,
                        "duplicate-row",
                        Severity.WARNING,
                        first + " 件目と同じ内容です。最初のものだけを使います。",
                        "The same as number " + first + "; only the first is used.")
                : issue(
                        row,
                        "id-collision",
                        Severity.ERROR,
                        first + " 件目と同じ ID「" + id + "」ですが内容が違います。最初のものだけを使います。ID の決まりを直してください。",
                        "It has the id "
                                + id
                                + " of number "
                                + first
                                + " but another content; only the first is used. Correct the rule for the id.");
    }

    /** How many rows have each outcome. */
    Map<String, Long> outcomes() {
        var found = new HashMap<String, Long>();
        jdbc.sql(sql.counts())
                .query(
                        row -> {
                            found.put(row.getString(1), row.getLong(2));
                        });
        return found;
    }

    /** Counts the outcomes and names the rows that are left as they are. */
    EnumMap<Outcome, Long> reportOutcomes(Map<String, Long> found) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : new Outcome[] {Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED}) {
            counts.put(outcome, found.getOrDefault(outcome.name(), 0L));
            report.count(outcome, counts.get(outcome));
        }
        if (found.containsKey("EDITED")) {
            told("EDITED");
        }
        if (found.containsKey("OTHER")) {
            told("OTHER");
        }
        return counts;
    }

    private void told(String outcome) {
        jdbc.sql(sql.told())
                .param("outcome", outcome)
                .query(
                        row -> {
                            report.refuse(outcome.equals("EDITED") ? edited(row) : other(row));
                        });
    }

    private static ImportIssue edited(ResultSet row) throws SQLException {
        return issue(
                row,
                "edited-by-person",
                Severity.WARNING,
                "「"
                        + row.getString("name_ja")
                        + "」は取込みの後に手で編集されています（版 "
                        + row.getInt("version")
                        + "）。上書きしません。",
                row.getString("id")
                        + " has been edited by hand since (version "
                        + row.getInt("version")
                        + "). It is not overwritten.");
    }

    private static ImportIssue other(ResultSet row) throws SQLException {
        return issue(
                row,
                "id-of-other-dataset",
                Severity.ERROR,
                "ID「"
                        + row.getString("id")
                        + "」は別のデータセット「"
                        + row.getString("dataset")
                        + "」の行が使っています。同じデータの新しい版ならデータセット名をそろえ、違うデータなら ID の決まりを変えてください。",
                "The id "
                        + row.getString("id")
                        + " is of the dataset "
                        + row.getString("dataset")
                        + ". For a newer edition of the same data use that name; for other data change the rule for the id.");
    }

    /** How many stored rows the file lacks; says what becomes of them. */
    long reportMissing(Staged staged, LocalDate ends) {
        long missing = bind.apply(jdbc.sql(sql.countMissing())).query(Long.class).single();
        if (missing == 0) {
            return 0;
        }
        if (!edition.closesMissing()) {
            add(
                    "missing-kept",
                    Severity.INFO,
                    "前の版にあってこのファイルにない行が " + missing + " 件あります。そのまま残します。",
                    missing + " rows of earlier editions are not in this file. They are kept.");
            return missing;
        }
        report.count(Outcome.REMOVED, missing);
        var today = edition.asOf() == null;
        add(
                "missing-ended",
                Severity.WARNING,
                "前の版にあってこのファイルにない行が "
                        + missing
                        + " 件あります。有効終了日を "
                        + ends
                        + (today ? "（時点の指定がないため昨日）" : "")
                        + " とします。行は消しません。",
                missing
                        + " rows of earlier editions are not in this file. Their last day is "
                        + ends
                        + (today ? " (yesterday, since no date is given for the data)" : "")
                        + "; none is deleted.");
        if (staged.unidentified() > 0) {
            add(
                    "missing-perhaps-unread",
                    Severity.WARNING,
                    "読めなかった行が " + staged.unidentified() + " 件あり、終了とする行に含まれているかもしれません。",
                    staged.unidentified()
                            + " records could not be read; rows that they stand for may be among those that end.");
        }
        return missing;
    }

    /** Shows some rows of each outcome on the map, the rarer ones first. */
    void show(Map<Outcome, Long> counts, long missing) {
        if (missing > 0 && edition.closesMissing()) {
            show(bind.apply(jdbc.sql(sql.shownMissing())), Outcome.REMOVED);
        }
        for (var outcome : new Outcome[] {Outcome.CHANGED, Outcome.NEW, Outcome.UNCHANGED}) {
            if (counts.getOrDefault(outcome, 0L) > 0) {
                show(bind.apply(jdbc.sql(sql.shown())).param("outcome", outcome.name()), outcome);
            }
        }
    }

    private void show(StatementSpec statement, Outcome outcome) {
        var reader = new WKBReader();
        statement
                .param("most", SHOWN_A_KIND)
                .query(
                        row -> {
                            report.preview(
                                    geometry(reader, row),
                                    row.getString("id"),
                                    row.getString("name_ja"),
                                    outcome);
                        });
    }

    private static org.locationtech.jts.geom.Geometry geometry(WKBReader reader, ResultSet row)
            throws SQLException {
        try {
            return reader.read(row.getBytes("geom"));
        } catch (ParseException e) {
            throw new SQLException("Unreadable geometry of " + row.getString("id"), e);
        }
    }

    private void add(String code, Severity severity, String ja, String en) {
        report.add(new ImportIssue(code, severity, null, null, new Text(ja, en)));
    }

    private static ImportIssue issue(
            ResultSet row, String code, Severity severity, String ja, String en)
            throws SQLException {
        int number = (int) Math.min(row.getLong("row_number"), Integer.MAX_VALUE);
        return new ImportIssue(code, severity, number, row.getString("place"), new Text(ja, en));
    }
}
