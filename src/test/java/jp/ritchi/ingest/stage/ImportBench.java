package jp.ritchi.ingest.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ritchi.RitchiApplication;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFormat;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a GeoPackage of made-up parcels into the parcels, as an import does, and prints how long it
 * took to read and check, to compare, and to write, then the same file again.
 */
final class ImportBench {
    private static final String SOURCE = "bench-import";

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final TableImport imports;
    private final Path file;

    private ImportBench(ConfigurableApplicationContext context, Path file) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.imports = context.getBean(TableImport.class);
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        try (var context =
                new SpringApplicationBuilder(RitchiApplication.class)
                        .properties(
                                "server.port=0",
                                "logging.level.root=ERROR",
                                "spring.main.banner-mode=off")
                        .run()) {
            var bench = new ImportBench(context, Path.of(arguments[0]));
            bench.register();
            bench.run("ours");
            bench.run("ours again (unchanged)");
        }
    }

    private void register() {
        jdbc.update(
                """
                INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence,
                    attribution_ja, attribution_en) VALUES (?, 't', 't', 'p', 'p', 'l', 'a', 'a')
                ON CONFLICT DO NOTHING
                """,
                SOURCE);
    }

    private static Settings settings(String table) {
        var rules =
                List.of(
                        ColumnRule.of("id", "bench-import-{number}"),
                        ColumnRule.of("name_ja", "{name}"),
                        ColumnRule.of("lot_number", "{lot}"),
                        ColumnRule.of("oaza_ja", "{oaza}"),
                        ColumnRule.of("municipality_code", "{code}"),
                        ColumnRule.of("registered_area_m2", "{registered}"),
                        ColumnRule.of("coordinate_class", "{kind}"),
                        ColumnRule.of("land_use_ja", "{use}"));
        return new Settings(
                table,
                null,
                0,
                null,
                new Mapping("parcels", rules, false),
                SOURCE,
                "site",
                LocalDate.of(2026, 4, 1),
                "bench-import",
                "public",
                true,
                true);
    }

    private void run(String name) throws Exception {
        var folder = Files.createTempDirectory("import-bench");
        var upload = new Upload("parcels.gpkg", folder, file, "0".repeat(64), Files.size(file));
        var format =
                context.getBeansOfType(TableFormat.class).values().stream()
                        .filter(f -> f.id().equals("geopackage"))
                        .findFirst()
                        .orElseThrow();
        var report = new ImportReport();
        long begin = System.nanoTime();
        try (var open = format.open(upload, OpenOptions.NONE)) {
            var table = open.tables().get(0);
            var plan = imports.read(open, table, settings(table.name()), upload, report);
            long read = System.nanoTime();
            commit(plan, report);
            long end = System.nanoTime();
            long rows = report.counts().read();
            line(name + ": read, check, stage", rows, read - begin, report.counts().toString());
            line(name + ": compare, write", rows, end - read, "");
            line(name + ", whole", rows, end - begin, report.issueKinds().toString());
        } finally {
            try (var left = Files.list(folder)) {
                for (var path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }

    private void commit(jp.ritchi.ingest.ImportPlan plan, ImportReport report) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> {
                            var run = UUID.randomUUID();
                            jdbc.update(
                                    """
                                    INSERT INTO ingest.run (id, format, collection, file_name, sha256, bytes,
                                        state, counts, issues, issues_total, preview, created_by, files)
                                    VALUES (?, 'bench', 'parcels', 'x', repeat('0', 64), 0, 'checked', '{}', '[]',
                                        0, '{}', 'bench', '[{"name": "x", "bytes": 0}]')
                                    """,
                                    run);
                            var at = jdbc.queryForObject("SELECT now()", Timestamp.class);
                            plan.apply(report, new RunStamp(run, at.toInstant(), "bench"));
                        });
    }

    private static void line(String work, long rows, long nanos, String remark) {
        System.out.printf("%s\t%d\t%d\t%s %n", work, rows, nanos / 1_000_000, remark);
    }
}
