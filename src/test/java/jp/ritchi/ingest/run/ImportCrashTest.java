package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A commit that is killed, or given up, in the middle of the rows that it writes. */
@ImportTest
@Import(ParkTable.class)
class ImportCrashTest {
    private static final int PARKS = 500;

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;
    @Autowired ParkTable parks;
    @TempDir Path folder;

    @BeforeEach
    @AfterEach
    void clear() {
        parks.clear();
    }

    private long history() {
        return rows.count(
                "SELECT count(*) FROM park.industrial_park_history WHERE id LIKE 'crash-%'");
    }

    @Test
    void aProcessThatIsKilledAmidItsRowsLeavesTheDatabaseAsItWas() throws Exception {
        var run = parks.checked(PARKS);
        long before = history();
        try (var obstacle = parks.obstacle(PARKS / 2)) {
            var second = secondInstance(run);
            try {
                parks.awaitObstacle("park.industrial_park");
                assertThat(imports.get("/api/imports/" + run).state()).isEqualTo("committing");
            } finally {
                second.destroyForcibly().waitFor();
            }
            long killed = System.nanoTime();
            var found = imports.get("/api/imports/" + run);
            assertThat(secondsSince(killed)).as("until its backend has noticed").isLessThan(15);
            assertThat(found.state()).isEqualTo("checked");
            assertThat(found.type()).isEqualTo("/problems/import-interrupted");
            assertThat(parks.waiting("park.industrial_park")).as("its backend").isZero();
            obstacle.rollback();
        }
        assertThat(parks.stored()).isZero();
        assertThat(history()).isEqualTo(before);
        var again = imports.commit(run);
        assertThat(again.state()).as(again.body().toString()).isEqualTo("committed");
        assertThat(parks.stored()).isEqualTo(PARKS);
        assertThat(imports.undo(run).state()).isEqualTo("undone");
        assertThat(parks.stored()).isZero();
    }

    /** The same service with the same database and folder, as a process of its own. */
    private Process secondInstance(String run) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var output = folder.resolve("second.log");
        var command =
                List.of(
                        java,
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes,
                        ImportCommitter.class.getName(),
                        run,
                        "--server.port=0",
                        "--ritchi.data-dir=target/import-tests",
                        "--ritchi.gis-data=target/no-such-folder",
                        "--spring.datasource.hikari.minimum-idle=1",
                        "--ritchi.policy-datasource.minimum-idle=1",
                        "--ritchi.screening-every=PT1000H");
        var process =
                new ProcessBuilder(command)
                        .directory(new File("").getAbsoluteFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        process.onExit()
                .thenAccept(
                        ended -> {
                            if (ended.exitValue() != 137) {
                                System.err.println(read(output));
                            }
                        });
        return process;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    @Test
    void aCommitThatIsCancelledAmidItsRowsWritesNothing() throws Exception {
        var run = parks.checked(PARKS);
        try (var obstacle = parks.obstacle(PARKS / 2)) {
            begin(run);
            parks.awaitObstacle("park.industrial_park");
            long asked = System.nanoTime();
            var stopped = imports.post("/api/imports/" + run + "/cancel");
            assertThat(secondsSince(asked)).isLessThan(15);
            assertThat(stopped.state()).isEqualTo("checked");
            assertThat(stopped.type()).isEqualTo("/problems/import-cancelled");
            assertThat(parks.waiting("park.industrial_park")).isZero();
            obstacle.rollback();
        }
        assertThat(parks.stored()).isZero();
        assertThat(imports.commit(run).state()).isEqualTo("committed");
        assertThat(parks.stored()).isEqualTo(PARKS);
    }

    private static long secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000_000;
    }

    private void begin(String run) throws Exception {
        var answer =
                imports.send(
                        imports.request("/api/imports/" + run + "/commit")
                                .POST(BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(202);
    }
}
