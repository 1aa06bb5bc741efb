package jp.ritchi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** Exports that do not end as they should leave nothing behind. */
@TestPropertySource(
        properties = {
            "ritchi.export.public-rows=60000",
            "ritchi.export.largest-file=30MB",
            "ritchi.export.keep-free=1KB"
        })
class ExportFaultTests extends ExportTest {
    private static final int MANY = 60_000;

    @Autowired private WorkFolders folders;

    @Value("${ritchi.data-dir}")
    private Path dataDir;

    @BeforeEach
    void insertMany() {
        rows.execute(
                """
                INSERT INTO fab.fab (id, name_ja, company_ja, kind, source_id, positional_accuracy, geom)
                SELECT '%1$s-' || n, repeat('工場', 50), '会社', 'investment', '%1$s', 'site',
                    ST_SetSRID(ST_Point(130 + n * 0.00001, 33), 6668)
                FROM generate_series(1, %2$d) n
                """
                        .formatted(rows.source(), MANY));
    }

    @AfterEach
    void removeMany() {
        rows.execute("DELETE FROM fab.fab WHERE source_id = '" + rows.source() + "'");
    }

    private String fabs(String query) {
        return "/api/exports/fabs?" + query + mine();
    }

    @Test
    void aFileThatGrowsTooLargeIsRefusedWithASentence() {
        var answer = get(fabs("f=geojson"), "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("detail").asString()).contains("Narrow the rows");
    }

    @Test
    void moreRowsThanAllowedAreRefusedBeforeAnythingIsWritten() {
        rows.fab("more", 131, 33);
        var answer = get(fabs("f=csv"), "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asString())
                .contains("At most 60000", "there are 60001");
        assertThat(get(fabs("f=csv&properties=name_ja&bbox=131,32,132,34")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCallerWhoLeavesLeavesNothingBehind() throws Exception {
        for (var format : new String[] {"gpkg", "shp", "xlsx"}) {
            try (var socket = new Socket("127.0.0.1", port())) {
                var request =
                        "GET " + fabs("f=" + format) + " HTTP/1.1\r\nHost: ritchi.test\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                awaitFolder();
            }
            nothingIsLeft();
        }
        assertThat(get(fabs("f=csv&properties=name_ja&bbox=129,32,130.01,34")).statusCode())
                .isEqualTo(200);
    }

    private void awaitFolder() throws InterruptedException {
        var work = dataDir.toAbsolutePath().resolve("exports").toFile();
        for (int i = 0; i < 1000; i++) {
            var names = work.list();
            if (names != null && names.length > 0) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("No export has begun");
    }

    @Test
    void whatADeadProcessLeftIsSweptAndALivingOneIsLeftAlone() throws IOException {
        var work = dataDir.toAbsolutePath().resolve("exports");
        var left = Files.createDirectories(work.resolve("dead"));
        Files.writeString(left.resolve("export.csv"), "half");
        try (var living = folders.create()) {
            folders.sweep();
            assertThat(left).doesNotExist();
            assertThat(living.path()).exists();
        }
    }
}
