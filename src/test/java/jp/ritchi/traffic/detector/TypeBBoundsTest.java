package jp.ritchi.traffic.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;
import jp.ritchi.ingest.ImportCancelled;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** How much of type B is held in memory, and how it is stopped. */
@ImportTest
class TypeBBoundsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DETECTORS = DetectorFile.MAX_DAYS / 30;

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;
    @Autowired DataSource database;
    @TempDir Path folder;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("jartic-type-b");
        rows.run("DELETE FROM traffic.station WHERE id LIKE 'jartic-990_-%'");
    }

    private static void fill(TypeBReader reader, int days) throws Exception {
        try (var table = new ManyDays(DETECTORS, days)) {
            reader.read(null, table, 0);
        }
    }

    @Test
    void aMonthOfTheWholeCountryFitsAndADayMoreIsRefused() throws Exception {
        long before = used();
        var file = new DetectorFile(DetectorFile.MAX_DAYS);
        var reader = new TypeBReader(file, new ImportReport());
        fill(reader, 30);
        assertThat(file.detectors()).hasSize(DETECTORS);
        assertThat(used() - before).as("bytes of 600,000 days").isLessThan(400_000_000);
        assertThatThrownBy(
                        () ->
                                reader.read(
                                        null,
                                        new java.io.ByteArrayInputStream(
                                                TypeBTable.of(
                                                        TypeBTable.row(
                                                                1, "2026/10/01 00:00", "1"))),
                                        0))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> {
                            assertThat(e.slug()).isEqualTo("too-many-detector-days");
                            assertThat(e.sentence().en()).contains("600000", "by month");
                        });
        assertThat(file.isEmpty()).isFalse();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void readingLooksOftenWhetherItShallStop() throws Exception {
        var content = folder.resolve("content");
        Files.write(content, TypeBTable.month(200, FIRST, 5));
        var upload = new Upload("x", folder, content, "0".repeat(64), Files.size(content));
        var seen = new ArrayList<Long>();
        var report =
                new ImportReport(
                        (phase, read, done) -> {
                            seen.add(read);
                            if (seen.size() == 3) {
                                throw new ImportCancelled();
                            }
                        });
        assertThatThrownBy(() -> new TypeBImporter(null).read(upload, report))
                .isInstanceOf(ImportCancelled.class);
        assertThat(seen).hasSize(3);
        assertThat(seen.get(2)).as("of 288,000 rows").isLessThan(200_000);
    }

    @Test
    void aCommitThatIsCancelledAmidItsDetectorsWritesNothing() throws Exception {
        var run = imports.upload("x", TypeBTable.month(60, FIRST, 2));
        assertThat(run.state()).as(run.body().toString()).isEqualTo("checked");
        try (var obstacle = database.getConnection()) {
            obstacle.setAutoCommit(false);
            try (var statement = obstacle.createStatement()) {
                statement.execute(
                        "INSERT INTO traffic.station (id, name_ja, station_code, source_id, changed_by)"
                                + " VALUES ('jartic-9901-2', 'x', '9901-2', 'jartic-type-b', 'other')");
            }
            imports.send(
                    imports.request("/api/imports/" + run.id() + "/commit")
                            .POST(BodyPublishers.noBody()));
            awaitObstacle();
            long asked = System.nanoTime();
            var stopped = imports.post("/api/imports/" + run.id() + "/cancel");
            assertThat(System.nanoTime() - asked).as("nanoseconds").isLessThan(15_000_000_000L);
            assertThat(stopped.state()).isEqualTo("checked");
            assertThat(stopped.type()).isEqualTo("/problems/import-cancelled");
            obstacle.rollback();
        }
        assertThat(stored()).isZero();
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        assertThat(stored()).isEqualTo(120);
    }

    private long stored() {
        return rows.count(
                "SELECT count(*) FROM traffic.detector_day WHERE station_id LIKE 'jartic-990_-%'");
    }

    private void awaitObstacle() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (rows.count(
                            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO traffic.station%'")
                    > 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nobody writes stations");
    }
}
