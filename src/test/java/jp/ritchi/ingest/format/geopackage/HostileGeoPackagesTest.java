package jp.ritchi.ingest.format.geopackage;

import static jp.ritchi.ingest.format.geopackage.GpkgBytes.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Uploads;
import jp.ritchi.ingest.table.OpenOptions;
import org.junit.jupiter.api.Test;

class HostileGeoPackagesTest extends GpkgTest {
    @Test
    void viewsAndVirtualTablesAreNeverRun() throws IOException {
        var made =
                towns().sql(
                                "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                                        + " SELECT i + 1 FROM n) SELECT i AS fid, NULL AS geom FROM n")
                        .features("endless", 6668)
                        .sql("CREATE VIRTUAL TABLE words USING fts5(w)")
                        .sql("INSERT INTO gpkg_contents VALUES ('words', 'attributes', 'x', 0)")
                        .sql("INSERT INTO gpkg_contents VALUES ('nowhere', 'attributes', 'x', 0)")
                        .sql("INSERT INTO gpkg_contents VALUES ('pictures', 'tiles', 'x', 0)");
        var upload = Uploads.upload(folder, "a.gpkg", made.bytes());
        assertThat(Uploads.read(format, upload)).hasSize(1);
        assertThat(Uploads.remarks(format, upload))
                .containsExactly(
                        "view-not-read", "view-not-read", "view-not-read", "table-not-read");
    }

    @Test
    void aViewInThePlaceOfTheRegisterIsRefused() {
        var made =
                towns().sql("ALTER TABLE gpkg_contents RENAME TO real_contents")
                        .sql(
                                "CREATE VIEW gpkg_contents AS WITH RECURSIVE n(i) AS (SELECT 1"
                                        + " UNION ALL SELECT i + 1 FROM n) SELECT 't' || i AS"
                                        + " table_name, 'features' AS data_type FROM n");
        assertThat(refusal(made.bytes()).slug()).isEqualTo("not-geopackage");
    }

    @Test
    void anOnlyTableThatIsAViewIsRefusedWithThatSentence() {
        var made =
                new GpkgBytes(folder).sql("CREATE VIEW v AS SELECT 1 AS geom").features("v", 6668);
        var refused = refusal(made.bytes());
        assertThat(refused.slug()).isEqualTo("no-tables");
        assertThat(refused.sentence().en()).contains("is a view");
    }

    @Test
    void otherDatabasesAndOpenOnesAreRefused() {
        assertThat(refusal(new GpkgBytes(folder).sql("PRAGMA application_id = 0").bytes()).slug())
                .isEqualTo("not-geopackage");
        assertThat(refusal(new GpkgBytes(folder).sql("DROP TABLE gpkg_contents").bytes()).slug())
                .isEqualTo("not-geopackage");
        assertThat(refusal(new GpkgBytes(folder).bytes()).slug()).isEqualTo("no-tables");
        var open = towns().bytes();
        open[18] = 2;
        open[19] = 2;
        assertThat(refusal(open).slug()).isEqualTo("write-ahead-log");
    }

    @Test
    void aFileDamagedInTheMiddleIsRefusedWithTheRecordBefore() {
        var made =
                towns().sql(
                                "CREATE TABLE gpkg_ogr_contents (table_name TEXT, feature_count"
                                        + " INTEGER)")
                        .sql("INSERT INTO gpkg_ogr_contents VALUES ('町', 500)");
        for (int i = 1; i <= 500; i++) {
            made.insert("町", i, stored("POINT (1 2)", 6668), "x".repeat(200));
        }
        var bytes = made.bytes();
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length / 2)).slug())
                .isEqualTo("bad-geopackage");
        Arrays.fill(bytes, bytes.length / 4096 / 2 * 4096, bytes.length, (byte) 0xFF);
        var refused = refusal(bytes);
        assertThat(refused.slug()).isEqualTo("bad-geopackage");
        assertThat(refused.sentence().en()).containsPattern("after record [1-9]");
    }

    @Test
    void aGeometryBeyondTheLimitIsAProblemOfItsRecord() throws IOException {
        var huge = ByteBuffer.allocate(48_000_000).put(stored("POINT (1 2)", 6668)).array();
        var made =
                towns().insert("町", 1, huge, "a").insert("町", 2, stored("POINT (1 2)", 6668), "b");
        var read = read(made).get(0);
        assertThat(read.problems())
                .singleElement()
                .asString()
                .startsWith("1: The shape is too large");
        assertThat(read.geometries().get(1)).isNotNull();
    }

    @Test
    void theFileIsNeverWrittenTo() throws IOException {
        var upload = Uploads.upload(folder, "a.gpkg", towns().bytes());
        try (var file = format.open(upload, OpenOptions.NONE)) {
            file.read(file.tables().get(0), record -> true);
            assertThat(upload.folder().toFile().list()).hasSize(1);
        }
        assertThatItCannotWrite(upload.content());
    }

    private static void assertThatItCannotWrite(Path file) throws IOException {
        var before = Files.readAllBytes(file);
        try (var database = Database.open(file);
                var statement = database.createStatement()) {
            for (var sql :
                    List.of(
                            "DELETE FROM gpkg_contents",
                            "CREATE TABLE x (y)",
                            "ATTACH 'x' AS other",
                            "SELECT load_extension('x')")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void damagedDatabasesNeverFailInAnotherWay() throws IOException {
        var made = towns().sql("CREATE INDEX by_name ON 町 (名称)");
        for (int i = 1; i <= 60; i++) {
            made.insert("町", i, stored("LINESTRING (0 0, 1 1, 2 0)", 6668), "名" + i);
        }
        var good = made.bytes();
        var random = new SplittableRandom(13);
        int refused = 0;
        int read = 0;
        for (int round = 0; round < 500; round++) {
            var bytes = Arrays.copyOf(good, good.length - random.nextInt(2) * random.nextInt(5000));
            int page = random.nextInt(bytes.length / 4096 + 1) * 4096;
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                int at =
                        random.nextBoolean() ? page + random.nextInt(120) : random.nextInt(1 << 20);
                bytes[at % bytes.length] = (byte) random.nextInt(256);
            }
            try {
                Uploads.read(format, Uploads.upload(folder, "a.gpkg", bytes));
                read++;
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(read).isPositive();
    }
}
