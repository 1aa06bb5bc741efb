package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.ritchi.RitchiApplication;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.run.upload.Incoming;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a GeoPackage of made-up parcels all the way that a user's file goes, with what computes
 * values of parcels at work beside it: recognised, checked, committed; checked again, where nothing
 * may be new; undone. Prints how long each step took.
 */
final class ImportBench {
    private static final String SOURCE = "bench-import";

    private final ImportService imports;
    private final ImportDecisions decisions;
    private final JdbcTemplate jdbc;
    private final Path file;

    private ImportBench(ConfigurableApplicationContext context, Path file) {
        this.imports = context.getBean(ImportService.class);
        this.decisions = context.getBean(ImportDecisions.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
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
            bench.run();
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

    private void run() throws Exception {
        var first = recognised("ours");
        long begin = System.nanoTime();
        timed("ours: read, check, compare", imports.check(first));
        timed("ours: compare again, write", imports.commit(first, "bench"));
        line("ours, checked and committed", imports.get(first), System.nanoTime() - begin);
        var second = recognised("ours again");
        timed("ours again: nothing is new", imports.check(second));
        imports.giveUp(second);
        timed("ours: undo", imports.undo(first, "bench"));
        long left = jdbc.queryForObject(LEFT, Long.class);
        if (left > 0) {
            throw new IllegalStateException(left + " rows are left");
        }
    }

    private static final String LEFT =
            "SELECT count(*) FROM parcel.parcel WHERE source_id = 'bench-import'";

    private UUID recognised(String name) {
        var sent = new Incoming(List.of(new Copied(file)), null, "bench");
        var run = timed(name + ": recognise", imports.receive(sent));
        var table = Objects.requireNonNull(run.recognition()).at("/tables/0/name").asString();
        decisions.settle(run.id(), settings(table));
        return run.id();
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

    /** Waits until the step rests; what rests with a problem ends the bench. */
    private ImportRun timed(String work, ImportRun started) {
        long begin = System.nanoTime();
        var run = started;
        while (run.state().isWorking()) {
            run = imports.await(run.id(), Duration.ofSeconds(10));
        }
        line(work, run, System.nanoTime() - begin);
        if (run.problem() != null || !run.state().isWaiting() && run.committedAt() == null) {
            throw new IllegalStateException(run.state() + " " + run.problem() + run.issueKinds());
        }
        return run;
    }

    private static void line(String work, ImportRun run, long nanos) {
        long rows = Math.max(1, run.counts().read());
        System.out.printf(
                "%s\t%d\t%d\t%s %n",
                work, rows, nanos / 1_000_000, run.state() + " " + counts(run));
    }

    private static String counts(ImportRun run) {
        var counts = run.counts();
        return "new %d, unchanged %d, refused %d"
                .formatted(counts.added(), counts.unchanged(), counts.refused());
    }

    /** The import takes its file away, so it gets a copy. */
    private record Copied(Path file) implements Incoming.Sent {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public long bytes() {
            return file.toFile().length();
        }

        @Override
        public void moveTo(Path target) throws IOException {
            Files.copy(file, target);
        }
    }
}
