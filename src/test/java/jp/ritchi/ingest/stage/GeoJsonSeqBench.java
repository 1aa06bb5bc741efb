package jp.ritchi.ingest.stage;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import jp.ritchi.RitchiApplication;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFormat;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks through, reads, checks and stages a GeoJSONSeq of made-up parcels of a given size, and
 * prints rows, milliseconds and the most heap that was left after a collection: first an eighth of
 * the size, then all of it, which should need no more.
 */
final class GeoJsonSeqBench {
    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final AtomicLong heap = new AtomicLong();

    private GeoJsonSeqBench(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** Arguments: a folder with room for twice the size, and the size in bytes. */
    public static void main(String[] arguments) throws Exception {
        long bytes = Long.parseLong(arguments[1]);
        try (var context =
                new SpringApplicationBuilder(RitchiApplication.class)
                        .properties(
                                "server.port=0",
                                "logging.level.root=ERROR",
                                "spring.main.banner-mode=off")
                        .run()) {
            var bench = new GeoJsonSeqBench(context, Path.of(arguments[0]));
            bench.watchHeap();
            bench.run(bytes / 8);
            bench.run(bytes);
        }
    }

    private void watchHeap() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var info =
                                        GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData());
                                heap.accumulateAndGet(left(info), Math::max);
                            },
                            null,
                            null);
        }
    }

    private static long left(GarbageCollectionNotificationInfo info) {
        return info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().matches("(?i).*(eden|survivor|old|tenured).*"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private void run(long bytes) throws Exception {
        var own = Files.createTempDirectory(folder, "geojsonseq");
        var file = own.resolve("content");
        write(file, bytes);
        var upload = new Upload("parcels.geojsonl", own, file, "0".repeat(64), Files.size(file));
        var format =
                context.getBeansOfType(TableFormat.class).values().stream()
                        .filter(f -> f.id().equals("geojson"))
                        .findFirst()
                        .orElseThrow();
        var size = "%,d bytes".formatted(upload.bytes());
        var report = new ImportReport();
        long begin = start();
        long looked;
        try (var open = format.open(upload, OpenOptions.NONE)) {
            var table = open.tables().get(0);
            long rows = table.rows() == null ? -1 : table.rows();
            looked = System.nanoTime();
            line("looked through, " + size, rows, looked - begin, "");
            start();
            looked = System.nanoTime();
            context.getBean(TableImport.class)
                    .read(open, table, settings(table.name()), upload, report);
            line(
                    "read, checked, staged, " + size,
                    rows,
                    System.nanoTime() - looked,
                    "refused " + report.counts().refused());
        } finally {
            try (var left = Files.list(own)) {
                for (var path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(own);
        }
    }

    private long start() {
        System.gc();
        heap.set(0);
        return System.nanoTime();
    }

    private static void write(Path file, long bytes) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            long written = 0;
            for (long n = 0; written < bytes; n++) {
                double x = 130.5 + n % 4_000 * 0.0005;
                double y = 31.5 + n / 4_000 % 20_000 * 0.0004;
                var line =
                        "{\"type\":\"Feature\",\"properties\":{\"number\":%d,\"name\":\"合成市大字%d 番%d\",\"registered\":%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f]]]}}\n"
                                .formatted(
                                        n,
                                        n / 1_000,
                                        n % 1_000,
                                        100 + n % 977 / 7.0,
                                        x,
                                        y,
                                        x + 0.0004,
                                        y,
                                        x + 0.0004,
                                        y + 0.0003,
                                        x,
                                        y + 0.0003,
                                        x,
                                        y);
                out.write(line);
                written += line.length() + 10;
            }
        }
    }

    private static Settings settings(String table) {
        var rules =
                List.of(
                        ColumnRule.of("id", "bench-seq-{number}"),
                        ColumnRule.of("name_ja", "{name}"),
                        ColumnRule.of("lot_number", "{number}"),
                        ColumnRule.of("registered_area_m2", "{registered}"));
        return new Settings(
                table,
                null,
                0,
                null,
                new Mapping("parcels", rules, false),
                "bench-seq",
                "site",
                LocalDate.of(2026, 4, 1),
                "bench-seq",
                "public",
                true,
                true);
    }

    private void line(String work, long rows, long nanos, String remark) {
        System.out.printf(
                "%s\t%d\t%d\theap after collections at most %d MB of %d MB. %s%n",
                work,
                rows,
                nanos / 1_000_000,
                heap.get() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                remark);
    }
}
