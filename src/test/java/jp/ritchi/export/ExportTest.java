package jp.ritchi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

/** A test that exports rows that it has put there itself. */
abstract class ExportTest extends ServedTest {
    /** Every digit of these numbers is needed. */
    static final String SQUARE =
            "POLYGON((132.73123456789013 34.441234567890165, 132.73223456789112 34.441234567890165,"
                    + " 132.73223456789112 34.442345678912345, 132.73123456789013 34.441234567890165))";

    static final String PARTS =
            "MULTIPOLYGON(((132.74 34.44, 132.75 34.44, 132.75 34.45, 132.74 34.45, 132.74 34.44),"
                    + " (132.742 34.442, 132.742 34.444, 132.744 34.444, 132.742 34.442)),"
                    + " ((132.76 34.44, 132.77 34.44, 132.77 34.45, 132.76 34.44)))";

    /** What spreadsheets, tables and file systems trip over. */
    static final String HOSTILE = "=1+1,\"引用\"\n改行 ../../etc/passwd ｶﾅ 髙";

    @TempDir Path folder;

    @Value("${ritchi.data-dir}")
    private Path dataDir;

    /** A folder goes when the last byte of its file has been sent. */
    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        var work = dataDir.toAbsolutePath().resolve("exports").toFile();
        for (int i = 0; i < 500 && folders(work).length > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(folders(work)).as("folders of exports").isEmpty();
    }

    private static String[] folders(File work) {
        var names = work.list();
        return names == null ? new String[0] : names;
    }

    String mine() {
        return "&source_id=" + rows.source();
    }

    HttpResponse<byte[]> export(String query) {
        var answer = get("/api/exports/parcels?" + query + mine());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer;
    }

    Path file(String name, String query) throws IOException {
        return Files.write(folder.resolve(name), export(query).body());
    }

    String text(Path zip, String entry) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var bytes = file.getInputStream(file.getEntry(entry)).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }

    /** Two rows whose values are hard to keep. */
    void insertHard() {
        var first = rows.parcel("a", SQUARE);
        rows.parcel("b", PARTS);
        writer.sql(
                        """
                        UPDATE parcel.parcel SET name_ja = ?, name_en = '', area_m2 = 12345.678901234567,
                            lots = 7, valid_from = '1899-12-31', as_of = '2026-04-01',
                            municipality_code = '01224', registered_area_m2 = 1000.10
                        WHERE id = ?
                        """)
                .params(HOSTILE, first)
                .update();
    }
}
