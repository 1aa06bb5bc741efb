package jp.ritchi.tile.mvt;

import static org.assertj.core.api.Assertions.assertThat;

import com.wdtinc.mapbox_vector_tile.adapt.jts.MvtReader;
import com.wdtinc.mapbox_vector_tile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** The tiles are read by a library that knows nothing of how they were written. */
class LayerWriterTests {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** One metre is one unit; x to the east, y to the south is told as a negative number. */
    private static final Grid GRID = new Grid(4096, 0, 0, 1);

    private static final Geometry CLIP = FACTORY.toGeometry(GRID.clip());

    /** Shapes are written with y downwards here, as tiles have it. */
    private static byte[] wkb(Geometry shape) {
        var copy = shape.copy();
        copy.apply((Coordinate place) -> place.y = -place.y);
        copy.geometryChanged();
        return new WKBWriter(2, 2).write(copy);
    }

    private static List<Geometry> drawn(Geometry... shapes) {
        var writer = new LayerWriter("layer", GRID, List.of("n"));
        for (int i = 0; i < shapes.length; i++) {
            writer.add(wkb(shapes[i]), new Object[] {i});
        }
        try {
            var bytes = new ByteArrayInputStream(writer.toBytes());
            var tile =
                    MvtReader.loadMvt(
                            bytes,
                            FACTORY,
                            new TagKeyValueMapConverter(),
                            LayerWriterTests::byArea);
            return tile.getLayers().isEmpty()
                    ? List.of()
                    : new ArrayList<>(tile.getLayer("layer").getGeometries());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Outer rings have a positive area by the surveyor's formula in tile units (MVT 2.1, 4.3.4.4);
     * the library's own classifier reads them the other way round.
     */
    private static List<Polygon> byArea(List<LinearRing> rings, GeometryFactory factory) {
        var polygons = new ArrayList<Polygon>();
        var holes = new ArrayList<LinearRing>();
        for (int i = rings.size() - 1; i >= 0; i--) {
            holes.add(0, rings.get(i));
            if (Area.ofRingSigned(rings.get(i).getCoordinates()) < 0) {
                holes.remove(0);
                polygons.add(
                        0, factory.createPolygon(rings.get(i), holes.toArray(new LinearRing[0])));
                holes.clear();
            }
        }
        assertThat(holes).as("holes before an outer ring").isEmpty();
        return polygons;
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader(FACTORY).read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON((10 10, 20 10, 20 20, 10 20, 10 10)) | POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))",
                "POLYGON((10 10, 10 20, 20 20, 20 10, 10 10)) | POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))",
                // smaller than a unit, thinner than a unit
                "POLYGON((5.2 5.2, 5.3 5.2, 5.3 5.3, 5.2 5.2)) | POLYGON((5 5, 6 5, 6 6, 5 6, 5 5))",
                "POLYGON((5 5.1, 5 5.2, 5.2 5.2, 5.2 5.1, 5 5.1)) | POLYGON((5 5, 6 5, 6 6, 5 6, 5 5))",
                "POLYGON((5 5.1, 50 5.1, 50 5.2, 5 5.2, 5 5.1)) | POLYGON((4 5, 5 4, 50 4, 51 5, 50 6, 5 6, 4 5))",
                // a hole smaller than a unit goes, the rest stays
                "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (4 4, 4.1 4.1, 4 4.1, 4 4)) | POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))",
                // a neck narrower than a unit closes
                "POLYGON((0 0, 9 0, 9 9, 4.7 9, 4.7 5, 4.6 5, 4.6 9, 0 9, 0 0)) | POLYGON((0 0, 9 0, 9 9, 5 9, 0 9, 0 0))",
                // a bow tie, which is no valid area, is drawn as two
                "POLYGON((0 0, 10 10, 10 0, 0 10, 0 0)) | MULTIPOLYGON(((0 0, 5 5, 0 10, 0 0)), ((5 5, 10 0, 10 10, 5 5)))",
                // a comb across the edge falls into its teeth, not joined along the cut
                "POLYGON((3990 0, 4300 0, 4300 10, 4000 10, 4000 20, 4300 20, 4300 30, 3990 30, 3990 0)) |"
                        + " POLYGON((3990 0, 4160 0, 4160 10, 4000 10, 4000 20, 4160 20, 4160 30, 3990 30, 3990 0))",
                "POLYGON((4300 0, 4000 0, 4000 10, 4300 10, 4300 0)) | POLYGON((4000 0, 4160 0, 4160 10, 4000 10, 4000 0))",
                "LINESTRING(5 5, 5.2 5.1, 5.1 5.3) | LINESTRING(5 5, 6 5)",
                "LINESTRING(4000 0, 4300 0, 4300 10, 4000 10) | MULTILINESTRING((4000 0, 4160 0), (4160 10, 4000 10))",
                "POINT(4160 4160) | POINT(4160 4160)",
                "MULTIPOINT((0 0), (5000 0), (7.4 7.6)) | MULTIPOINT((0 0), (7 8))",
                "GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(1 1, 5 5)) | LINESTRING(1 1, 5 5)",
            })
    void aShapeIsDrawn(String shape, String expected) {
        var drawn = drawn(wkt(shape));
        assertThat(drawn).hasSize(1);
        assertThat(drawn.get(0).isValid()).isTrue();
        assertThat(drawn.get(0).norm()).isEqualTo(wkt(expected).norm());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(4160.01 0)",
                "LINESTRING(4161 0, 4161 100)",
                "POLYGON((4161 0, 4170 0, 4170 10, 4161 0))",
                // round the corner, its box touches
                "LINESTRING(4158 -70, 4170 -58)",
                // round the whole tile
                "POLYGON((-100 -100, 5000 -100, 5000 5000, 4900 5000, 4900 -90, -100 -90, -100 -100))",
                "POLYGON((-90 -90, 4900 -90, 4900 5000, -90 5000, -90 4990, 4890 4990, 4890 -80, -90 -80, -90 -90))",
                "POLYGON EMPTY",
                "POINT EMPTY",
            })
    void aShapeOutsideIsNot(String shape) {
        assertThat(drawn(wkt(shape))).isEmpty();
    }

    @Test
    void whateverTouchesIsDrawnValidAndInItsPlace() {
        var random = new SplittableRandom(20260401);
        for (int run = 0; run < 3000; run++) {
            var shape = randomArea(random);
            var drawn = drawn(shape);
            var about = run + ": " + shape;
            if (!CLIP.intersects(shape)) {
                assertThat(drawn).as(about).isEmpty();
                continue;
            }
            assertThat(drawn).as(about).hasSize(1);
            var area = drawn.get(0);
            assertThat(area.isValid()).as(about).isTrue();
            assertThat(area.getArea()).as(about).isPositive();
            assertThat(CLIP.covers(area)).as(about).isTrue();
            var exact = shape.intersection(CLIP);
            assertThat(exact.buffer(1.6).covers(area)).as(about).isTrue();
            assertThat(Math.abs(area.getArea() - exact.getArea()))
                    .as(about)
                    .isLessThan(exact.getLength() + 4);
        }
    }

    /** Stars, some with a hole, some of two parts, of half a unit to several thousand, anywhere. */
    private static Geometry randomArea(SplittableRandom random) {
        double size = Math.pow(10, random.nextDouble(-0.5, 3.7));
        double x = random.nextDouble(-200, 4296);
        double y = random.nextDouble(-200, 4296);
        var star = star(random, x, y, size);
        return switch (random.nextInt(6)) {
            case 0 -> star.difference(star(random, x, y, size / 4));
            case 1 -> star.union(star(random, x + 2.2 * size, y, size));
            default -> star;
        };
    }

    private static Polygon star(SplittableRandom random, double x, double y, double size) {
        int corners = random.nextInt(3, random.nextInt(10) == 0 ? 300 : 12);
        var places = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double turn = 2 * Math.PI * i / corners;
            double far = size * random.nextDouble(0.1, 1);
            places[i] = new Coordinate(x + far * Math.cos(turn), y + far * Math.sin(turn));
        }
        places[corners] = places[0];
        return FACTORY.createPolygon(places);
    }

    @Test
    void valuesKeepTheirKind() throws IOException {
        var writer = new LayerWriter("layer", GRID, List.of("text", "whole", "half", "yes", "no"));
        writer.add(wkb(wkt("POINT(1 1)")), new Object[] {"筆", -3, 0.5, true, null});
        writer.add(wkb(wkt("POINT(1 1)")), new Object[] {"筆", 1L << 40, 0.5, false, null});
        var bytes = new ByteArrayInputStream(writer.toBytes());
        var layer =
                MvtReader.loadMvt(
                                bytes,
                                FACTORY,
                                new TagKeyValueMapConverter(),
                                LayerWriterTests::byArea)
                        .getLayer("layer");
        assertThat(layer.getExtent()).isEqualTo(4096);
        assertThat(layer.getGeometries())
                .extracting(Geometry::getUserData)
                .containsExactly(
                        Map.of("text", "筆", "whole", -3L, "half", 0.5, "yes", true),
                        Map.of("text", "筆", "whole", 1L << 40, "half", 0.5, "yes", false));
    }
}
