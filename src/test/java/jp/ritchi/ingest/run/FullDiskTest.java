package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.run.upload.UploadFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A data directory on a small disk of its own, which really is full. */
@ImportTest
@Import(ParkTable.class)
@DirtiesContext
class FullDiskTest {
    private static final int BLOCK = 4_096;
    private static Path disk;
    private static boolean mounted;

    @Autowired ImportClient imports;
    @Autowired ParkTable parks;
    @Autowired UploadFiles files;

    /** Only the administrator may mount. */
    @DynamicPropertySource
    static void mount(DynamicPropertyRegistry registry) throws Exception {
        disk = Files.createTempDirectory("ritchi-full-disk");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        registry.add("ritchi.data-dir", disk::toString);
    }

    @AfterAll
    static void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", disk.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @BeforeEach
    void prepare() {
        assumeThat(mounted).as("a small disk could be mounted").isTrue();
        parks.clear();
    }

    @AfterEach
    void clear() throws IOException {
        Files.deleteIfExists(ballast());
        parks.clear();
    }

    private static Path ballast() {
        return disk.resolve("ballast");
    }

    /** Fills the disk up to a few blocks. */
    private static void fill(int free) throws IOException {
        try (var out =
                Files.newByteChannel(
                        ballast(),
                        java.util.EnumSet.of(
                                java.nio.file.StandardOpenOption.CREATE,
                                java.nio.file.StandardOpenOption.WRITE))) {
            var block = java.nio.ByteBuffer.allocate(BLOCK);
            try {
                while (true) {
                    out.write(block.clear());
                }
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("No space left");
            }
            out.truncate(Math.max(0, out.size() - free));
        }
    }

    private List<Path> left() throws IOException {
        try (var all = Files.walk(files.root())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void anUploadThatDoesNotFitIs507AndLeavesNothing() throws Exception {
        fill(512 << 10);
        var refused = imports.upload("parks.geojsonl", ParkTable.file(8_000));
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(507);
        assertThat(refused.type()).isEqualTo("/problems/disk-full");
        assertThat(refused.body().at("/messages/en").asString()).contains("disk is full");
        assertThat(left()).isEmpty();
        Files.delete(ballast());
        var taken = imports.upload("parks.geojsonl", ParkTable.file(8_000));
        assertThat(taken.state()).isEqualTo("recognised");
        imports.send(imports.request("/api/imports/" + taken.id()).DELETE());
    }

    @Test
    void aDiskThatFillsWhileRowsAreStagedIsAProblemOfTheRun() throws Exception {
        var run = parks.settled(8_000);
        fill(128 << 10);
        var stopped = parks.check(run);
        assertThat(stopped.state()).as(stopped.body().toString()).isEqualTo("recognised");
        assertThat(stopped.type()).isEqualTo("/problems/disk-full");
        assertThat(left().stream().map(Path::getFileName).map(Path::toString))
                .doesNotContain("staged.copy", "staged.json");
        Files.delete(ballast());
        assertThat(parks.check(run).state()).isEqualTo("checked");

        fill(0);
        var committed = imports.commit(run);
        assertThat(committed.state()).as("needs no more room").isEqualTo("committed");
        assertThat(parks.stored()).isEqualTo(8_000);
        assertThat(files.root().resolve(run)).as("files of a run that is done").doesNotExist();
    }
}
