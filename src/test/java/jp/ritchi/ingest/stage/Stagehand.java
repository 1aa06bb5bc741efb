package jp.ritchi.ingest.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Settings;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks and commits the rows of a test as a run does, and cleans up after it. */
@TestComponent
public class Stagehand {
    public static final String SOURCE = "stage-test";

    private final TableImport imports;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Stagehand(TableImport imports, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Land zones by key: a theme that all rows share, the code from VALUE. */
    public static Settings zones(String dataset) {
        var rules =
                List.of(
                        ColumnRule.of("id", dataset + "-{KEY}"),
                        ColumnRule.of("name_ja", "{NAME}"),
                        ColumnRule.of("theme", "zoning"),
                        ColumnRule.of("zone_code", "{VALUE}"));
        return settings(dataset, rules);
    }

    static Settings settings(String dataset, List<ColumnRule> rules) {
        return new Settings(
                "zones",
                null,
                0,
                null,
                new Mapping("land-zones", rules, false),
                SOURCE,
                "site",
                LocalDate.of(2026, 4, 1),
                dataset,
                "public",
                true,
                true);
    }

    /** The same with one more rule, or another for a column that has one. */
    static Settings with(Settings settings, ColumnRule rule) {
        var rules = new ArrayList<>(settings.mapping().rules());
        rules.removeIf(old -> old.column().equals(rule.column()));
        rules.add(rule);
        return with(
                settings,
                new Mapping(
                        settings.mapping().collection(), rules, settings.mapping().joinsParts()));
    }

    static Settings with(Settings s, Mapping mapping) {
        return new Settings(
                s.table(),
                s.charset(),
                s.epsg(),
                s.product(),
                mapping,
                s.sourceId(),
                s.positionalAccuracy(),
                s.asOf(),
                s.dataset(),
                s.visibility(),
                s.repairs(),
                s.closesMissing());
    }

    public static Settings asOf(Settings s, LocalDate day) {
        return new Settings(
                s.table(),
                s.charset(),
                s.epsg(),
                s.product(),
                s.mapping(),
                s.sourceId(),
                s.positionalAccuracy(),
                day,
                s.dataset(),
                s.visibility(),
                s.repairs(),
                s.closesMissing());
    }

    public static Settings keeping(Settings s) {
        return new Settings(
                s.table(),
                s.charset(),
                s.epsg(),
                s.product(),
                s.mapping(),
                s.sourceId(),
                s.positionalAccuracy(),
                s.asOf(),
                s.dataset(),
                s.visibility(),
                s.repairs(),
                false);
    }

    static Settings seenBy(Settings s, String visibility) {
        return new Settings(
                s.table(),
                s.charset(),
                s.epsg(),
                s.product(),
                s.mapping(),
                s.sourceId(),
                s.positionalAccuracy(),
                s.asOf(),
                s.dataset(),
                visibility,
                s.repairs(),
                s.closesMissing());
    }

    static Settings refusing(Settings s) {
        return new Settings(
                s.table(),
                s.charset(),
                s.epsg(),
                s.product(),
                s.mapping(),
                s.sourceId(),
                s.positionalAccuracy(),
                s.asOf(),
                s.dataset(),
                s.visibility(),
                false,
                s.closesMissing());
    }

    static Settings in(Settings s, int epsg) {
        return new Settings(
                s.table(),
                s.charset(),
                epsg,
                s.product(),
                s.mapping(),
                s.sourceId(),
                s.positionalAccuracy(),
                s.asOf(),
                s.dataset(),
                s.visibility(),
                s.repairs(),
                s.closesMissing());
    }

    static Upload upload() {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "staged");
            folder.toFile().deleteOnExit();
            return new Upload("x", folder, folder.resolve("content"), "0".repeat(64), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a check says. */
    public ImportReport check(Rows rows, Settings settings) throws IOException {
        var report = new ImportReport();
        var plan = imports.read(rows, rows.table(), settings, upload(), report);
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    plan.apply(report, null);
                });
        return report;
    }

    /** A commit that went through. */
    public record Committed(UUID run, ImportReport report, Map<String, Long> written) {}

    public Committed commit(Rows rows, Settings settings) throws IOException {
        var report = new ImportReport();
        var upload = upload();
        imports.read(rows, rows.table(), settings, upload, report);
        return commit(imports.reopen(upload, settings), settings, report);
    }

    Committed commit(ImportPlan plan, Settings settings, ImportReport report) {
        var run = UUID.randomUUID();
        var written =
                transaction.execute(
                        status -> {
                            var at = jdbc.queryForObject("SELECT now()", java.sql.Timestamp.class);
                            insertRun(run, settings.mapping().collection());
                            return plan.apply(report, new RunStamp(run, at.toInstant(), "tester"));
                        });
        return new Committed(run, report, written);
    }

    private void insertRun(UUID run, String collection) {
        jdbc.update(
                """
                INSERT INTO ingest.run (id, format, collection, file_name, sha256, bytes, state, counts,
                    issues, issues_total, preview, created_by, files)
                VALUES (?, 'test', ?, 'x', repeat('0', 64), 0, 'checked', '{}', '[]', 0, '{}', 'tester',
                    '[{"name": "x", "bytes": 0}]')
                """,
                run,
                collection);
    }
}
