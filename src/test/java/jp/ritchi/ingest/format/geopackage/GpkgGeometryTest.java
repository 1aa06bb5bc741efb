package jp.ritchi.ingest.format.geopackage;

import static jp.ritchi.ingest.format.geopackage.GpkgBytes.geometry;
import static jp.ritchi.ingest.format.geopackage.GpkgBytes.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

class GpkgGeometryTest {
    private static final List<String> SHAPES =
            List.of(
                    "POINT (1 2)",
                    "LINESTRING (0 0, 1 1, 2 0)",
                    "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
                    "MULTIPOINT ((1 2), (3 4))",
                    "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                    "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
                    "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))");

    private static String problem(byte[] bytes) {
        var thrown = catchThrowableOfType(ShapeProblem.class, () -> GpkgGeometry.of(bytes, 0));
        return thrown.sentence().en();
    }

    @Test
    void everyTypeWithEveryEnvelopeAndByteOrderIsRead() throws ShapeProblem {
        for (var wkt : SHAPES) {
            for (int envelope = 0; envelope <= 4; envelope++) {
                for (int order :
                        new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
                    var wkb = new WKBWriter(2, order).write(geometry(wkt));
                    var shape = GpkgGeometry.of(stored(wkb, envelope, 6668), 6668);
                    assertThat(shape.geometry()).hasToString(wkt);
                    assertThat(shape.heightDropped()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2000, 3000, 0x80000000, 0x40000000, 0xC0000000})
    void heightsAndMeasuresOfBothDialectsAreDropped(int flag) throws ShapeProblem {
        int stride = flag == 3000 || flag == 0xC0000000 ? 32 : 24;
        var wkb = ByteBuffer.allocate(9 + 2 * stride).order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(2 + flag).putInt(2).putDouble(1).putDouble(2);
        wkb.position(9 + stride);
        wkb.putDouble(3).putDouble(4);
        var shape = GpkgGeometry.of(stored(wkb.array(), 0, 0), 0);
        assertThat(shape.geometry()).hasToString("LINESTRING (1 2, 3 4)");
        assertThat(shape.heightDropped()).isTrue();
    }

    @Test
    void emptyGeometriesAreNone() throws ShapeProblem {
        for (var wkt :
                List.of("POINT EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY", "LINESTRING EMPTY")) {
            assertThat(GpkgGeometry.of(stored(wkt, 0), 0).geometry()).as(wkt).isNull();
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(problem(new byte[] {1, 2})).contains("does not begin with GP");
        assertThat(problem(stored(new byte[0], 0, 0))).contains("cut short");
        assertThat(problem(stored(new byte[21], 5, 0))).contains("extended form");
        var extended = stored("POINT (1 2)", 0);
        extended[3] |= 0x20;
        assertThat(problem(extended)).contains("extended form");
        assertThat(problem(stored(curve(), 0, 0))).contains("type 8 (curves");
        var open = stored("LINESTRING (0 0, 1 0, 1 1, 0 1)", 0);
        assertThat(problem(asPolygon(open))).startsWith("Ring 1 is not closed");
        var line = stored("LINESTRING (0 0, 1 1)", 0);
        ByteBuffer.wrap(line).order(ByteOrder.LITTLE_ENDIAN).putDouble(17, Double.NaN);
        assertThat(problem(line)).contains("no number");
    }

    private static byte[] curve() {
        return ByteBuffer.allocate(9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(8)
                .array();
    }

    private static byte[] asPolygon(byte[] line) {
        var wkb = ByteBuffer.allocate(line.length - 8 + 4).order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(3).putInt(1).put(line, 13, line.length - 13);
        return stored(wkb.array(), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"2147483647", "-1", "1000000", "5"})
    void impossibleCountsAreProblemsAndTakeNoMemory(int count) {
        for (var wkt : SHAPES.subList(1, SHAPES.size())) {
            var bytes = stored(wkt, 0);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(13, count);
            assertThat(problem(bytes)).as(wkt).isNotBlank();
        }
    }

    @Test
    void deepNestingIsAProblem() {
        int depth = 100_000;
        var wkb = ByteBuffer.allocate(9 * depth).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < depth; i++) {
            wkb.put((byte) 1).putInt(7).putInt(1);
        }
        assertThat(problem(stored(wkb.array(), 0, 0))).contains("depth 9");
    }

    @Test
    void damagedGeometriesAreProblemsOrOtherGeometries() {
        var random = new SplittableRandom(17);
        int problems = 0;
        for (int round = 0; round < 20_000; round++) {
            var good = stored(SHAPES.get(round % SHAPES.size()), 0);
            var bytes = Arrays.copyOf(good, good.length - random.nextInt(3));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                GpkgGeometry.of(bytes, 0);
            } catch (ShapeProblem e) {
                problems++;
            }
        }
        assertThat(problems).isBetween(1_000, 19_999);
    }
}
