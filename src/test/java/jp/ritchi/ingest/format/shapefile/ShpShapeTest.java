package jp.ritchi.ingest.format.shapefile;

import static jp.ritchi.ingest.format.shapefile.ShpBytes.ring;
import static jp.ritchi.ingest.format.shapefile.ShpBytes.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Uploads;
import jp.ritchi.ingest.format.dbf.DbfBytes;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

class ShpShapeTest {
    @TempDir Path folder;

    private static ByteBuffer little(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ShpShape shape(byte[] content) throws ShapeProblem {
        return ShpShape.of(little(content));
    }

    private static String problem(byte[] content) {
        return catchThrowableOfType(ShapeProblem.class, () -> shape(content)).sentence().en();
    }

    private static void is(byte[] content, String wkt) throws ShapeProblem {
        assertThat(shape(content).geometry()).hasToString(wkt);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20})
    void everyTypeIsReadWithItsHeightsDropped(int more) throws ShapeProblem {
        double[] ordinates = more == 0 ? new double[] {1, 2} : new double[] {1, 2, 3, 4};
        is(ShpBytes.point(1 + more, ordinates), "POINT (1 2)");
        is(ShpBytes.points(8 + more, 1, 2, 3, 4), "MULTIPOINT ((1 2), (3 4))");
        is(ShpBytes.parts(3 + more, ring(0, 0, 1, 1)), "LINESTRING (0 0, 1 1)");
        is(
                ShpBytes.parts(3 + more, ring(0, 0, 1, 1), ring(2, 2, 3, 3, 4, 2)),
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 2))");
        var polygon = ShpBytes.parts(5 + more, square(0, 0, 9, true), square(1, 1, 2, false));
        is(polygon, "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1))");
        assertThat(shape(polygon).heightDropped()).isEqualTo(more > 0);
        assertThat(shape(ShpBytes.point(1 + more, ordinates)).heightDropped()).isEqualTo(more > 0);
    }

    @Test
    void nullShapesAndEmptyOnesAreNoGeometry() throws ShapeProblem {
        assertThat(shape(ShpBytes.nothing()).geometry()).isNull();
        assertThat(shape(ShpBytes.parts(5)).geometry()).isNull();
        assertThat(shape(ShpBytes.parts(3)).geometry()).isNull();
    }

    private static final String TWO =
            "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1)),"
                    + " ((20 0, 20 9, 29 9, 29 0, 20 0)))";

    @Test
    void holesMayComeFirstAndBetweenOuterRings() throws ShapeProblem {
        var a = square(0, 0, 9, true);
        var hole = square(1, 1, 2, false);
        var b = square(20, 0, 9, true);
        is(ShpBytes.parts(5, a, hole, b), TWO);
        is(ShpBytes.parts(5, hole, a, b), TWO);
        is(ShpBytes.parts(5, a, b, hole), TWO);
        assertThat(shape(ShpBytes.parts(5, hole, b, a)).turned()).isFalse();
    }

    @Test
    void directionThatContradictsTheNestingIsToldAndTheNestingCounts() throws ShapeProblem {
        for (boolean outer : new boolean[] {true, false}) {
            for (boolean inner : new boolean[] {true, false}) {
                var content =
                        ShpBytes.parts(
                                5,
                                square(0, 0, 9, outer),
                                square(1, 1, 2, inner),
                                square(20, 0, 9, outer));
                var shape = shape(content);
                assertThat(shape.geometry().getNumGeometries()).isEqualTo(2);
                assertThat(shape.geometry().getGeometryN(0).toString()).contains("), (1 1, ");
                assertThat(shape.turned()).isEqualTo(!outer || inner);
            }
        }
    }

    @Test
    void anIslandInAHoleIsAPolygonOfItsOwn() throws ShapeProblem {
        var content =
                ShpBytes.parts(
                        5, square(2, 2, 1, true), square(1, 1, 5, false), square(0, 0, 9, true));
        is(
                content,
                "MULTIPOLYGON (((2 2, 2 3, 3 3, 3 2, 2 2)),"
                        + " ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 6 1, 6 6, 1 6, 1 1)))");
        assertThat(shape(content).turned()).isFalse();
    }

    @Test
    void aHoleBelongsToTheInnermostRingAroundIt() throws ShapeProblem {
        var content =
                ShpBytes.parts(
                        5,
                        square(0, 0, 9, true),
                        square(1, 1, 7, false),
                        square(2, 2, 5, true),
                        square(3, 3, 3, false),
                        square(20, 0, 1, true));
        is(
                content,
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)),"
                        + " ((2 2, 2 7, 7 7, 7 2, 2 2), (3 3, 6 3, 6 6, 3 6, 3 3)),"
                        + " ((20 0, 20 1, 21 1, 21 0, 20 0)))");
    }

    @Test
    void aHoleThatTouchesTheOuterRingAtItsCornersIsAHole() throws ShapeProblem {
        var outer = ring(0, 0, 0, 4, 4, 4, 4, 0, 0, 0);
        var hole = ring(0, 2, 2, 0, 4, 2, 2, 4, 0, 2);
        assertThat(shape(ShpBytes.parts(5, hole, outer)).geometry().getGeometryType())
                .isEqualTo("Polygon");
    }

    @Test
    void whatIsWrongWithAShapeIsNamed() {
        var square = ShpBytes.parts(5, square(0, 0, 9, true));
        assertThat(problem(ShpBytes.parts(5, ring(0, 0, 0, 1, 1, 1, 1, 0))))
                .startsWith("Ring 1 is not closed: it begins at 0.0 0.0 and ends at 1.0 0.0");
        assertThat(problem(ShpBytes.parts(5, ring(0, 0, 0, 0)))).startsWith("Ring 1 has too few");
        assertThat(problem(ShpBytes.parts(3, ring(0, 0)))).contains("only one position");
        assertThat(problem(ShpBytes.point(1, Double.NaN, 0))).contains("no number (NaN, 0.0)");
        assertThat(problem(ShpBytes.point(1, 0, Double.POSITIVE_INFINITY))).contains("no number");
        assertThat(problem(ShpBytes.point(31, 0, 0))).contains("MultiPatch");
        assertThat(problem(ShpBytes.point(7, 0, 0))).contains("no type of shape 7");
        assertThat(problem(Arrays.copyOf(square, square.length - 8))).contains("needs 128 bytes");
        assertThat(problem(Arrays.copyOf(square, 12))).contains("needs 44 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "36,2147483647",
        "36,-1",
        "36,6",
        "40,2147483647",
        "40,-1",
        "40,0",
        "44,1",
        "44,-1",
        "44,2147483647"
    })
    void impossibleCountsAreProblemsAndTakeNoMemory(int at, int value) {
        var content = ShpBytes.parts(5, square(0, 0, 9, true));
        little(content).putInt(at, value);
        assertThat(problem(content)).isNotBlank();
    }

    @Test
    void aPolygonBeyondTheLimitOfVerticesIsAProblemOfItsRecord() throws IOException {
        var huge = new double[2 * 1_000_001];
        for (int i = 2; i < huge.length - 2; i++) {
            huge[i] = i;
        }
        var shapes =
                new ShpBytes(5)
                        .add(ShpBytes.parts(5, huge))
                        .add(ShpBytes.parts(5, square(0, 0, 1, true)))
                        .shapes();
        var read = Uploads.read(new ShapefileFormat(), Uploads.upload(folder, "a.shp", shapes));
        assertThat(read.get(0).problems())
                .singleElement()
                .asString()
                .startsWith("1: The shape has 1000001 vertices");
        assertThat(read.get(0).geometries().get(1)).isNotNull();
    }

    @Test
    void ringsNestedToKeepTheMachineBusyAreGivenUp() {
        int count = 30_000;
        var factory = new GeometryFactory();
        var rings = new LinearRing[count];
        for (int i = 0; i < count; i++) {
            double r = count - i;
            rings[i] =
                    factory.createLinearRing(
                            new Coordinate[] {
                                new Coordinate(-r, -r),
                                new Coordinate(r, -r),
                                new Coordinate(r, r),
                                new Coordinate(-r, r),
                                new Coordinate(-r, -r)
                            });
        }
        assertThat(
                        catchThrowableOfType(
                                ShapeProblem.class, () -> new RingNesting(rings).polygons()))
                .hasMessageContaining("too many rings");
    }

    @Test
    void damagedShapefilesNeverFailInAnotherWay() throws IOException {
        var shapes =
                new ShpBytes(5)
                        .add(ShpBytes.parts(5, square(1, 1, 2, false), square(0, 0, 9, true)))
                        .add(ShpBytes.nothing())
                        .add(ShpBytes.parts(15, square(0, 0, 9, true), square(20, 0, 9, true)))
                        .add(ShpBytes.points(8, 1, 2, 3, 4))
                        .add(ShpBytes.parts(3, ring(0, 0, 1, 1), ring(2, 2, 3, 3)));
        var table = new DbfBytes(java.nio.charset.StandardCharsets.UTF_8).field("n", 'C', 3, 0);
        for (int i = 0; i < 5; i++) {
            table.row("a" + i);
        }
        var good = List.of(shapes.shapes(), shapes.index(), table.bytes());
        var random = new SplittableRandom(3);
        int refused = 0;
        int problems = 0;
        for (int round = 0; round < 500; round++) {
            var files = new java.util.LinkedHashMap<String, byte[]>();
            files.put("a.shp", damaged(good.get(0), random));
            if (round % 2 == 0) {
                files.put("a.shx", damaged(good.get(1), random));
            }
            files.put("a.dbf", round % 3 == 0 ? damaged(good.get(2), random) : good.get(2));
            try {
                var read = Uploads.read(new ShapefileFormat(), Uploads.upload(folder, files));
                problems += read.get(0).problems().size();
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(problems).isPositive();
    }

    private static byte[] damaged(byte[] good, SplittableRandom random) {
        var bytes = Arrays.copyOf(good, good.length - random.nextInt(3));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
