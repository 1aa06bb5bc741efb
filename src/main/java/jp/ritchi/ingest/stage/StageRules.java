package jp.ritchi.ingest.stage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Holds staged rows against the rules of the table itself, so that none of them can stop a commit:
 * a value that breaks a rule of its own is left out where the column allows it; a row that breaks
 * any other rule is kept out.
 */
final class StageRules {
    private static final String CHECKS =
            """
            SELECT c.conname, pg_get_expr(c.conbin, c.conrelid) AS rule,
                array(SELECT a.attname::text FROM pg_attribute a
                    WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) ORDER BY a.attnum) AS columns
            FROM pg_constraint c WHERE c.contype = 'c' AND c.conrelid = to_regclass(?) ORDER BY c.conname
            """;

    private final JdbcClient jdbc;
    private final LayerTable table;
    private final Staged staged;
    private final StageSql sql;
    private final UnaryOperator<StatementSpec> bind;

    StageRules(
            JdbcClient jdbc,
            LayerTable table,
            Staged staged,
            StageSql sql,
            UnaryOperator<StatementSpec> bind) {
        this.jdbc = jdbc;
        this.table = table;
        this.staged = staged;
        this.sql = sql;
        this.bind = bind;
    }

    /** A rule of the table over its columns. */
    private record Rule(String text, List<String> columns) {}

    void apply(ImportReport report) {
        var rules = new ArrayList<Rule>();
        jdbc.sql(CHECKS)
                .param(table.name())
                .query(
                        row -> {
                            rules.add(
                                    new Rule(
                                            row.getString("rule"),
                                            strings(row.getArray("columns"))));
                        });
        var broken = broken(rules);
        if (broken.isEmpty()) {
            return;
        }
        broken.stream().filter(this::canBeEmptied).forEach(rule -> empty(rule, report));
        // What is empty now may break, or keep, a rule about several columns.
        broken(rules).forEach(rule -> refuse(rule, report));
    }

    private List<Rule> broken(List<Rule> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        var each =
                rules.stream()
                        .map(rule -> "coalesce(bool_or((" + rule.text() + ") IS FALSE), false)")
                        .collect(Collectors.joining(", "));
        var broken = new ArrayList<Rule>();
        bind.apply(jdbc.sql("SELECT " + each + " FROM " + rows()))
                .query(
                        row -> {
                            for (int i = 0; i < rules.size(); i++) {
                                if (row.getBoolean(i + 1)) {
                                    broken.add(rules.get(i));
                                }
                            }
                        });
        return broken;
    }

    /** Staged rows with the columns that the table would have. */
    private String rows() {
        var columns =
                sql.filled().entrySet().stream()
                        .map(e -> e.getValue() + " AS " + StageSql.quoted(e.getKey()))
                        .collect(Collectors.toCollection(ArrayList::new));
        table.columns()
                .forEach(
                        (name, column) -> {
                            if (!sql.filled().containsKey(name) && !name.equals("id")) {
                                columns.add(
                                        "CAST(NULL AS "
                                                + column.type()
                                                + ") AS "
                                                + StageSql.quoted(name));
                            }
                        });
        return "(SELECT s.ctid AS at, s.row_number, s.place, s.id, "
                + String.join(", ", columns)
                + " FROM staged s WHERE NOT s.refused) r";
    }

    private boolean canBeEmptied(Rule rule) {
        if (rule.columns().size() != 1) {
            return false;
        }
        var name = rule.columns().get(0);
        var column = table.columns().get(name);
        boolean own = staged.columns().stream().anyMatch(c -> c.name().equals(name));
        return own && column != null && (column.optional() || column.preset());
    }

    private void empty(Rule rule, ImportReport report) {
        var name = rule.columns().get(0);
        var value = StageSql.quoted(name);
        tell(
                rule,
                value + "::text",
                row ->
                        report.add(
                                issue(
                                        row,
                                        "value-against-rule",
                                        Severity.WARNING,
                                        "「"
                                                + name
                                                + "」の値「"
                                                + row.getString("value")
                                                + "」は決まり "
                                                + rule.text()
                                                + " に合いません。この値は空にします。",
                                        "The value \""
                                                + row.getString("value")
                                                + "\" of "
                                                + name
                                                + " breaks the rule "
                                                + rule.text()
                                                + ". It is left out.")));
        change(rule, value + " = NULL");
    }

    private void refuse(Rule rule, ImportReport report) {
        var names = String.join(", ", rule.columns());
        var values =
                rule.columns().stream()
                        .filter(name -> !name.startsWith("geom"))
                        .map(name -> "coalesce(" + StageSql.quoted(name) + "::text, '—')")
                        .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
        tell(
                rule,
                values.equals("concat_ws(', ', )") ? "''" : values,
                row ->
                        report.refuse(
                                issue(
                                        row,
                                        "row-against-rule",
                                        Severity.ERROR,
                                        "「"
                                                + names
                                                + "」の値（"
                                                + row.getString("value")
                                                + "）は決まり "
                                                + rule.text()
                                                + " に合いません。この行は取り込みません。",
                                        "The values ("
                                                + row.getString("value")
                                                + ") of "
                                                + names
                                                + " break the rule "
                                                + rule.text()
                                                + ". The row is left out.")));
        change(rule, "refused = true");
    }

    private void tell(
            Rule rule, String value, org.springframework.jdbc.core.RowCallbackHandler each) {
        bind.apply(
                        jdbc.sql(
                                "SELECT row_number, place, "
                                        + value
                                        + " AS value FROM "
                                        + rows()
                                        + " WHERE ("
                                        + rule.text()
                                        + ") IS FALSE ORDER BY row_number"))
                .query(each);
    }

    private void change(Rule rule, String set) {
        bind.apply(
                        jdbc.sql(
                                "UPDATE staged SET "
                                        + set
                                        + " WHERE ctid IN (SELECT at FROM "
                                        + rows()
                                        + " WHERE ("
                                        + rule.text()
                                        + ") IS FALSE)"))
                .update();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static ImportIssue issue(
            ResultSet row, String code, Severity severity, String ja, String en)
            throws SQLException {
        int number = (int) Math.min(row.getLong("row_number"), Integer.MAX_VALUE);
        return new ImportIssue(code, severity, number, row.getString("place"), new Text(ja, en));
    }
}
