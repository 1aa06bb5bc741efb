package jp.ritchi.ingest.format.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Uploads;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;

class FlatGeobufFormatTest {
    private static final byte[] NOTHING = {};
    private static final List<String> SHAPES =
            List.of(
                    "POINT (1 2)",
                    "LINESTRING (0 0, 1 1, 2 0)",
                    "POLYGON ((0 0, 9 0, 9 9, 0 0))",
                    "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
                    "MULTIPOINT ((1 2), (3 4))",
                    "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                    "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1)), ((20 0, 29 0, 29"
                            + " 9, 20 0)))");

    @TempDir Path folder;
    private final FlatGeobufFormat format = new FlatGeobufFormat();

    private Uploads.Read read(byte[] bytes) throws IOException {
        return Uploads.read(format, Uploads.upload(folder, "a.fgb", bytes)).get(0);
    }

    private FileRefused refusal(byte[] bytes) {
        return catchThrowableOfType(FileRefused.class, () -> read(bytes));
    }

    private static FgbBytes points(int count) {
        var made = new FgbBytes(GeometryType.Point).column("名称", ColumnType.String);
        for (int i = 1; i <= count; i++) {
            var values = FgbBytes.put(FgbBytes.values(), 0, "町" + i);
            made.add("POINT (" + i + " 2)", FgbBytes.bytes(values));
        }
        return made;
    }

    private static void checkPoints(Uploads.Read read, int count) {
        assertThat(read.records()).hasSize(count);
        assertThat(read.records().get(count - 1).values()).containsExactly("町" + count);
        assertThat(read.records().get(count - 1).number()).isEqualTo(count);
        assertThat(read.geometries().get(count - 1)).hasToString("POINT (" + count + " 2)");
    }

    @Test
    void everyTypeIsReadWhetherTheHeaderOrTheFeatureNamesIt() throws IOException {
        var mixed = new FgbBytes(GeometryType.Unknown);
        for (var wkt : SHAPES) {
            int type = new int[] {1, 2, 3, 3, 4, 5, 6}[SHAPES.indexOf(wkt)];
            mixed.add(wkt, NOTHING);
            assertThat(read(new FgbBytes(type).add(wkt, NOTHING).bytes()).geometries())
                    .extracting(Object::toString)
                    .containsExactly(wkt);
        }
        mixed.add(null, NOTHING);
        var read = read(mixed.bytes());
        assertThat(read.geometries().subList(0, SHAPES.size()))
                .extracting(Object::toString)
                .isEqualTo(SHAPES);
        assertThat(read.geometries().get(SHAPES.size())).isNull();
    }

    @Test
    void heightsAreDroppedAndSaid() throws IOException {
        var read = read(new FgbBytes(2).add("LINESTRING Z (0 0 5, 1 1 6)", NOTHING).bytes());
        assertThat(read.geometries())
                .extracting(Object::toString)
                .containsExactly("LINESTRING (0 0, 1 1)");
        assertThat(read.records().get(0).heightDropped()).isTrue();
        assertThat(read(points(1).bytes()).records().get(0).heightDropped()).isFalse();
    }

    @Test
    void withAndWithoutIndexAndCount() throws IOException {
        for (int count : new int[] {1, 2, 16, 17, 300}) {
            checkPoints(read(points(count).bytes()), count);
            checkPoints(read(points(count).indexed().bytes()), count);
            var uncounted = read(points(count).uncounted().bytes());
            checkPoints(uncounted, count);
            assertThat(uncounted.table().rows()).isNull();
        }
        assertThat(read(points(17).bytes()).table().rows()).isEqualTo(17);
        assertThat(read(points(1).bytes()).table().name()).isEqualTo("町");
    }

    @Test
    void columnsOfAllTypesKeepTheirValues() throws IOException {
        var made = new FgbBytes(GeometryType.Point);
        for (int type = 0; type <= ColumnType.Binary; type++) {
            made.column(ColumnType.names[type], type);
        }
        var values = FgbBytes.values();
        values.putShort((short) 0).put((byte) -1).putShort((short) 1).put((byte) -1);
        values.putShort((short) 2).put((byte) 1);
        values.putShort((short) 3).putShort((short) -2).putShort((short) 4).putShort((short) -2);
        values.putShort((short) 5).putInt(-3).putShort((short) 6).putInt(-3);
        values.putShort((short) 7).putLong(Long.MIN_VALUE).putShort((short) 8).putLong(-1);
        values.putShort((short) 9)
                .putFloat(0.1f)
                .putShort((short) 10)
                .putDouble(135.12345678901234);
        FgbBytes.put(FgbBytes.put(values, 11, "髙橋①"), 12, "{\"a\":1}");
        FgbBytes.put(values, 13, "2024-02-29T01:02:03+09:00");
        FgbBytes.put(values, 14, "photo");
        made.add("POINT (1 2)", FgbBytes.bytes(values)).add("POINT (1 2)", NOTHING);
        var upload = Uploads.upload(folder, "a.fgb", made.bytes());
        var read = Uploads.read(format, upload).get(0);
        assertThat(read.records().get(0).values())
                .containsExactly(
                        -1L,
                        255L,
                        true,
                        -2L,
                        65534L,
                        -3L,
                        4294967293L,
                        Long.MIN_VALUE,
                        new BigDecimal("18446744073709551615"),
                        0.1,
                        135.12345678901234,
                        "髙橋①",
                        "{\"a\":1}",
                        OffsetDateTime.parse("2024-02-29T01:02:03+09:00"));
        assertThat(read.records().get(1).values()).hasSize(14).containsOnlyNulls();
        assertThat(read.table().fields()).extracting(SourceField::name).doesNotContain("Binary");
        assertThat(Uploads.remarks(format, upload)).containsExactly("field-not-taken");
    }

    @Test
    void valuesThatAreNoneAreReported() throws IOException {
        var made = new FgbBytes(1).column("s", ColumnType.String).column("d", ColumnType.Double);
        var values = FgbBytes.values().putShort((short) 0).putInt(2).put((byte) -1).put((byte) 'a');
        values.putShort((short) 1).putDouble(Double.NaN);
        var read = read(made.add("POINT (1 2)", FgbBytes.bytes(values)).bytes());
        assertThat(read.records().get(0).values()).containsOnlyNulls();
        assertThat(read.notes()).containsExactly("1: unreadable-value", "1: unreadable-value");
    }

    @Test
    void theSystemIsWhatTheFileSays() throws IOException {
        assertThat(read(points(1).bytes()).table().crs())
                .isEqualTo(new SourceCrs(6668, null, SourceCrs.How.DECLARED));
        assertThat(read(points(1).system(0).bytes()).table().crs()).isEqualTo(SourceCrs.ABSENT);
    }

    @Test
    void packedOnesAreRead() throws IOException {
        var upload =
                Uploads.upload(folder, "a.zip", Uploads.zip(Map.of("x/a.fgb", points(3).bytes())));
        assertThat(format.recognises(upload)).isTrue();
        checkPoints(Uploads.read(format, upload).get(0), 3);
        assertThat(format.recognises(Uploads.upload(folder, "a.fgb", "fgb\2fgb".getBytes())))
                .isFalse();
    }

    @Test
    void aShortFileIsRefusedWithTheNumberOfTheFeature() {
        var bytes = points(3).bytes();
        var refused = refusal(Arrays.copyOf(bytes, bytes.length - 5));
        assertThat(refused.slug()).isEqualTo("bad-flatgeobuf");
        assertThat(refused.sentence().en()).startsWith("Feature 3 is cut short (of 3)");
        var uncounted = points(3).uncounted().bytes();
        assertThat(refusal(Arrays.copyOf(uncounted, uncounted.length - 5)).sentence().en())
                .startsWith("Feature 3 is cut short (of unknown many)");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, 1 << 20})
    void headersThatClaimMoreThanThereIsAreRefused(int length) {
        var bytes = points(1).bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, length);
        assertThat(refusal(bytes).slug()).isEqualTo("bad-flatgeobuf");
        assertThat(refusal("fgb\3fgb\0".getBytes(StandardCharsets.US_ASCII)).slug())
                .isEqualTo("bad-flatgeobuf");
    }

    @Test
    void aDamagedFeatureIsAProblemOfItsRecord() throws IOException {
        var damaged =
                ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(8).putInt(1 << 30);
        var read = read(new FgbBytes(1).raw(damaged.array()).add("POINT (1 2)", NOTHING).bytes());
        assertThat(read.problems()).containsExactly("1: The bytes of the feature are damaged.");
        assertThat(read.geometries().get(1)).isNotNull();
        var open = new FgbBytes(2).add("LINESTRING (0 0, 1 0, 1 1, 0 1)", NOTHING).bytes();
        assertThat(read(open).problems()).isEmpty();
        var curves = new FgbBytes(2).add("LINESTRING (0 0, 1 0)", NOTHING);
        assertThat(read(asType(curves, 8)).problems())
                .singleElement()
                .asString()
                .contains("type 8");
        var ring = new FgbBytes(2).add("LINESTRING (0 0, 1 0, 1 1, 0 1)", NOTHING);
        assertThat(read(asType(ring, 3)).problems())
                .singleElement()
                .asString()
                .startsWith("1: Ring 1 is not closed");
    }

    /** The type of geometry is the only byte 2 of the header that stands before the features. */
    private static byte[] asType(FgbBytes made, int type) {
        var bytes = made.bytes();
        for (int at = 12; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] = (byte) type;
            if (bytes[at] == 2 && typeOf(changed) == type) {
                return changed;
            }
        }
        throw new IllegalStateException("no type found");
    }

    private static int typeOf(byte[] bytes) {
        var header = ByteBuffer.wrap(bytes, 12, bytes.length - 12).slice();
        return org.wololo.flatgeobuf.generated.Header.getRootAsHeader(header).geometryType();
    }

    @Test
    void damagedFilesNeverFailInAnotherWay() throws IOException {
        var made = new FgbBytes(GeometryType.Unknown).column("n", ColumnType.String);
        for (var wkt : SHAPES) {
            made.add(wkt, FgbBytes.bytes(FgbBytes.put(FgbBytes.values(), 0, "名")));
        }
        var good = made.indexed().bytes();
        var random = new SplittableRandom(19);
        int refused = 0;
        int problems = 0;
        for (int round = 0; round < 500; round++) {
            var bytes = Arrays.copyOf(good, good.length - random.nextInt(3));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                problems += read(bytes).problems().size();
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(problems).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"YES", "NO"})
    void whatGdalWritesIsReadAsGdalReadsIt(String index) throws IOException {
        Assumptions.assumeTrue(Uploads.hasGdal(), "Skipped: GDAL is not installed");
        var file = Uploads.published("boundaries").resolve("../difficult/gpkg/geopackage.gpkg");
        var made = folder.resolve("made.fgb");
        Uploads.gdal(
                "/usr/bin/ogr2ogr",
                "-f",
                "FlatGeobuf",
                "-lco",
                "SPATIAL_INDEX=" + index,
                made.toString(),
                file.toString());
        var read = read(Files.readAllBytes(made));
        assertThat(Uploads.counts(made).values()).containsExactly(read.records().size());
        assertThat(read.problems()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.table().crs().epsg()).isEqualTo(4326);
        assertThat(read.table().rows()).isEqualTo(read.records().size());
    }
}
