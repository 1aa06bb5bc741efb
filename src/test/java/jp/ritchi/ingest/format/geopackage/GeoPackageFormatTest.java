package jp.ritchi.ingest.format.geopackage;

import static jp.ritchi.ingest.format.geopackage.GpkgBytes.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import jp.ritchi.ingest.format.Uploads;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoPackageFormatTest extends GpkgTest {
    @Test
    void featuresAndAttributesAreTables() throws IOException {
        var made =
                towns().insert("町", 7, stored("POINT (130.8 32.9)", 6668), "菊陽")
                        .insert("町", 9, null, null)
                        .sql("CREATE TABLE codes (code TEXT, label TEXT)")
                        .sql("INSERT INTO gpkg_contents VALUES ('codes', 'attributes', 'x', NULL)")
                        .insert("codes", "a", "あ");
        var upload = Uploads.upload(folder, "a.bin", made.bytes());
        assertThat(format.recognises(upload)).isTrue();
        var read = Uploads.read(format, upload);
        var features = read.get(0);
        assertThat(features.table().name()).isEqualTo("町");
        assertThat(features.table().rows()).isEqualTo(2);
        assertThat(features.table().spatial()).isTrue();
        assertThat(features.table().crs().epsg()).isEqualTo(6668);
        assertThat(features.table().fields())
                .containsExactly(
                        new SourceField("fid", FieldKind.INTEGER),
                        new SourceField("名称", FieldKind.TEXT));
        assertThat(features.records()).extracting(r -> r.number()).containsExactly(7L, 9L);
        assertThat(features.records().get(0).values()).containsExactly(7L, "菊陽");
        assertThat(features.records().get(1).values()).containsExactly(9L, null);
        assertThat(features.geometries().get(0)).hasToString("POINT (130.8 32.9)");
        assertThat(features.geometries().get(1)).isNull();
        assertThat(read.get(1).table().spatial()).isFalse();
        assertThat(read.get(1).records().get(0).values()).containsExactly("a", "あ");
        assertThat(Uploads.remarks(format, upload)).isEmpty();
    }

    @Test
    void columnsOfAllTypesKeepTheirValues() throws IOException {
        var made =
                new GpkgBytes(folder)
                        .sql(
                                "CREATE TABLE t (b BOOLEAN, i TINYINT, l BIGINT, d DOUBLE, f REAL,"
                                        + " n NUMERIC(10,2), s TEXT(20), v VARCHAR(5), day DATE, at"
                                        + " DATETIME)")
                        .sql("INSERT INTO gpkg_contents VALUES ('t', 'attributes', 'x', 0)")
                        .insert(
                                "t",
                                1,
                                5,
                                Long.MIN_VALUE,
                                0.1,
                                -1e300,
                                12.25,
                                "あ",
                                "",
                                "2024-02-29",
                                "2024-02-29T01:02:03.456Z")
                        .insert(
                                "t",
                                0,
                                -5,
                                1L << 60,
                                3,
                                2,
                                9_007_199_254_740_993L,
                                "1",
                                "x",
                                null,
                                "2024-02-29 01:02:03");
        var read = read(made).get(0);
        assertThat(read.table().fields())
                .extracting(SourceField::kind)
                .containsExactly(
                        FieldKind.BOOLEAN,
                        FieldKind.INTEGER,
                        FieldKind.INTEGER,
                        FieldKind.NUMBER,
                        FieldKind.NUMBER,
                        FieldKind.NUMBER,
                        FieldKind.TEXT,
                        FieldKind.TEXT,
                        FieldKind.DATE,
                        FieldKind.TIME);
        assertThat(read.records().get(0).values())
                .containsExactly(
                        true,
                        5L,
                        Long.MIN_VALUE,
                        0.1,
                        -1e300,
                        12.25,
                        "あ",
                        "",
                        LocalDate.of(2024, 2, 29),
                        OffsetDateTime.parse("2024-02-29T01:02:03.456Z"));
        assertThat(read.records().get(1).values())
                .containsExactly(
                        false,
                        -5L,
                        1L << 60,
                        3.0,
                        2.0,
                        new BigDecimal("9007199254740993"),
                        "1",
                        "x",
                        null,
                        "2024-02-29 01:02:03");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void valuesThatTheirColumnMayNotHoldAreReported() throws IOException {
        var made =
                new GpkgBytes(folder)
                        .sql("CREATE TABLE t (b BOOLEAN, i INTEGER, d DOUBLE, day DATE, s TEXT)")
                        .sql("INSERT INTO gpkg_contents VALUES ('t', 'attributes', 'x', 0)")
                        .insert("t", 2, "many", "wide", "29/2/2024", new byte[] {1});
        var read = read(made).get(0);
        assertThat(read.records().get(0).values()).containsOnlyNulls();
        assertThat(read.notes()).hasSize(5).containsOnly("1: unreadable-value");
    }

    @Test
    void textThatIsNoUtf8IsNeverReplaced() throws IOException {
        var made =
                towns().sql("INSERT INTO 町 VALUES (1, NULL, CAST(x'8ff0' AS TEXT))")
                        .sql("INSERT INTO 町 VALUES (2, NULL, '髙橋①')");
        var read = read(made).get(0);
        assertThat(read.records().get(0).values()).containsExactly(1L, null);
        assertThat(read.records().get(1).values()).containsExactly(2L, "髙橋①");
        assertThat(read.notes()).containsExactly("1: unreadable-value");
    }

    @Test
    void binaryAndComputedColumnsAreLeftOutAndSaid() throws IOException {
        var made =
                new GpkgBytes(folder)
                        .sql("CREATE TABLE t (photo BLOB, n INTEGER, twice INTEGER AS (n * 2))")
                        .sql("INSERT INTO gpkg_contents VALUES ('t', 'attributes', 'x', 0)")
                        .sql("INSERT INTO t VALUES (x'00', 4)");
        var upload = Uploads.upload(folder, "a.gpkg", made.bytes());
        var read = Uploads.read(format, upload).get(0);
        assertThat(read.table().fields()).containsExactly(new SourceField("n", FieldKind.INTEGER));
        assertThat(Uploads.remarks(format, upload))
                .containsExactly("field-not-taken", "field-not-taken");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100001, 6668})
    void theSystemIsWhatTheFileSays(int system) throws IOException {
        var made =
                new GpkgBytes(folder)
                        .sql("CREATE TABLE t (geom GEOMETRY)")
                        .features("t", system)
                        .insert("t", stored("POINT (1 2)", system));
        var read = read(made).get(0);
        assertThat(read.geometries().get(0)).hasToString("POINT (1 2)");
        var crs = read.table().crs();
        if (system <= 0) {
            assertThat(crs).isEqualTo(SourceCrs.ABSENT);
        } else {
            assertThat(crs.how()).isEqualTo(SourceCrs.How.DECLARED);
            assertThat(crs.epsg()).isEqualTo(system == 6668 ? 6668 : null);
            assertThat(crs.text()).contains(system == 6668 ? "JGD2011" : "town hall");
        }
    }

    @Test
    void aGeometryOfAnotherSystemIsAProblemOfItsRecord() throws IOException {
        var made =
                towns().insert("町", 1, stored("POINT (1 2)", 4301), "a")
                        .insert("町", 2, stored("POINT (1 2)", 0), "b");
        assertThat(read(made).get(0).problems())
                .containsExactly(
                        "1: The geometry names the coordinate system 4301, its table 6668.");
    }

    @Test
    void packedOnesAreUnpackedAndTheFolderHoldsNamesOfOurOwn() throws IOException {
        var made = towns().insert("町", 1, stored("POINT (1 2)", 6668), "a").bytes();
        var upload = Uploads.upload(folder, "a.zip", Uploads.zip(Map.of("x/県.gpkg", made)));
        assertThat(format.recognises(upload)).isTrue();
        assertThat(Uploads.read(format, upload).get(0).records()).hasSize(1);
        assertThat(upload.folder().toFile().list()).noneMatch(name -> name.contains("gpkg"));
    }

    @Test
    void thePublishedOneHoldsWhatGdalCounts() throws IOException {
        var file = Uploads.published("difficult/gpkg/geopackage.gpkg");
        var upload = Uploads.upload(folder, "a.gpkg", Files.readAllBytes(file));
        var read = Uploads.read(format, upload);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).problems()).isEmpty();
        assertThat(read.get(0).notes()).isEmpty();
        assertThat(read.get(0).geometries()).doesNotContainNull();
        if (Uploads.hasGdal()) {
            assertThat(Uploads.counts(file))
                    .containsEntry("stations", read.get(0).records().size());
        }
    }
}
