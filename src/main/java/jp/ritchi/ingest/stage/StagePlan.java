package jp.ritchi.ingest.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Compares staged rows with what is stored, and writes them, in a few statements each. A row that a
 * person has changed since the last seed or import, or that belongs to another dataset, is reported
 * and left as it is.
 */
final class StagePlan implements ImportPlan {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int BUFFER = 1 << 20;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final LayerTable table;
    private final Staged file;
    private final Staged staged;
    private final Edition edition;
    private final @Nullable ReturnSql returned;

    StagePlan(JdbcTemplate template, LayerTable table, Staged staged, Edition edition) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.table = table;
        this.file = staged;
        this.returned = staged.comesBack() ? new ReturnSql(table, staged) : null;
        this.staged = returned == null ? staged : returned.whole();
        this.edition = edition;
    }

    @Override
    public Map<String, Long> apply(ImportReport report, @Nullable RunStamp stamp) {
        var sql = new StageSql(table, staged, edition, presets());
        report.watch().at("comparing", 0, -1);
        copy(sql);
        var binds = binds(stamp);
        UnaryOperator<StatementSpec> bind = statement -> statement.params(binds);
        var findings = new StageFindings(jdbc, sql, edition, report, bind);
        findings.reportOlder();
        findings.reportPublic();
        findings.reportAgain();
        if (returned != null) {
            jdbc.sql(returned.complete()).update();
            new ReturnedTexts(template, table, report).keep(file.columns());
        }
        new StageRules(jdbc, table, staged, sql, bind).apply(report);
        new StageKeys(jdbc, table, sql, bind).apply(report);
        decide(sql, bind);
        var found = findings.outcomes();
        var counts = findings.reportOutcomes(found);
        new StoredPlaces(jdbc, table).tell(staged, report);
        if (returned != null) {
            new ReturnFindings(jdbc, sql, returned, report, bind).report(found);
        }
        long missing = returned == null ? findings.reportMissing(staged, ends()) : 0;
        findings.show(counts, missing);
        return stamp == null ? Map.of() : write(sql, bind, report, counts, missing);
    }

    private void decide(StageSql sql, UnaryOperator<StatementSpec> bind) {
        var decide = returned == null ? sql.decide() : returned.decide(sql.differs());
        bind.apply(jdbc.sql(decide)).update();
        jdbc.sql("ANALYZE decided").update();
    }

    private Map<String, Long> write(
            StageSql sql,
            UnaryOperator<StatementSpec> bind,
            ImportReport report,
            EnumMap<Outcome, Long> counts,
            long missing) {
        long written = 0;
        report.watch().at("writing", 0, -1);
        if (counts.getOrDefault(Outcome.NEW, 0L) > 0) {
            written += bind.apply(jdbc.sql(sql.insert())).update();
        }
        report.watch().at("writing", written, -1);
        if (counts.getOrDefault(Outcome.CHANGED, 0L) > 0) {
            written += update(sql, bind, counts.get(Outcome.CHANGED));
        }
        if (missing > 0 && edition.closesMissing()) {
            written += bind.apply(jdbc.sql(sql.close())).update();
        }
        bind.apply(jdbc.sql(StageSql.REMEMBER)).update();
        report.watch().at("writing", written, 1);
        return Map.of(table.name(), written);
    }

    /** Writes changed rows, all that were compared or none. */
    private long update(StageSql sql, UnaryOperator<StatementSpec> bind, long changed) {
        long written = bind.apply(jdbc.sql(sql.update())).update();
        if (written != changed) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    new Text(
                            "取り込んでいる間に、ほかの人が同じ行を変更しました。何も書き換えていません。もう一度試行してください。",
                            "Somebody has changed the same rows while they were imported. Nothing was written."
                                    + " Try again."),
                    null);
        }
        return written;
    }

    /** Values of all statements; each takes what it names. */
    private Map<String, @Nullable Object> binds(@Nullable RunStamp stamp) {
        var binds = new HashMap<String, @Nullable Object>();
        edition.defaults().forEach((name, value) -> binds.put("d_" + name, value));
        binds.put("collection", edition.collection());
        binds.put("dataset", edition.dataset());
        binds.put(
                "asOf",
                new org.springframework.jdbc.core.SqlParameterValue(Types.DATE, edition.asOf()));
        binds.put("ends", ends());
        binds.put("covers", staged.covers().toArray(String[]::new));
        if (stamp != null) {
            binds.put("run", stamp.run());
            binds.put("at", Timestamp.from(stamp.at()));
            // What somebody has edited outside is that person's work, as if it were done here.
            binds.put("actor", returned == null ? stamp.changedBy() : stamp.actor());
        }
        return binds;
    }

    /** The last day on which rows hold that the file lacks: the one before the file's own. */
    private LocalDate ends() {
        var asOf = edition.asOf();
        return (asOf == null ? LocalDate.now(JAPAN) : asOf).minusDays(1);
    }

    private Map<String, String> presets() {
        var presets = new HashMap<String, String>();
        jdbc.sql(
                        """
                        SELECT a.attname, pg_get_expr(d.adbin, d.adrelid)
                        FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                        WHERE d.adrelid = to_regclass(?) AND a.attgenerated = ''
                        """)
                .param(table.name())
                .query(
                        row -> {
                            presets.put(row.getString(1), row.getString(2));
                        });
        return presets;
    }

    private void copy(StageSql sql) {
        jdbc.sql("SELECT set_config('work_mem', '64MB', true)").query(String.class).single();
        jdbc.sql(sql.create()).update();
        template.execute(
                (Connection connection) -> {
                    try (var rows = Files.newInputStream(staged.file())) {
                        return connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(StageSql.copy(file.columns()), rows, BUFFER);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        // Without it a store whose statistics are old is joined by reading all rows for each.
        jdbc.sql("CREATE INDEX ON staged (id)").update();
        jdbc.sql("ANALYZE staged").update();
    }
}
