package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class SiteCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((132.7 34.4, 132.71 34.4, 132.71 34.41, 132.7 34.4))",
                "POLYGON ((132.7 34.4, 132.71 34.41, 132.71 34.4, 132.7 34.4))",
                "POLYGON ((132 34, 132.1 34, 132.1 34.1, 132 34.1, 132 34), (132.04 34.04, 132.05 34.04, 132.05 34.05, 132.04 34.04))",
                "MULTIPOLYGON (((132 34, 132.1 34, 132.1 34.1, 132 34)), ((132.2 34, 132.3 34, 132.3 34.1, 132.2 34)))"
            })
    void aProperSiteHasNoProblems(String wkt) {
        assertThat(SiteCheck.problemsOf(wkt(wkt))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "empty; POLYGON EMPTY",
                "empty; GEOMETRYCOLLECTION EMPTY",
                "empty; MULTIPOLYGON (EMPTY, ((132 34, 132.1 34, 132.1 34.1, 132 34)))",
                "not-polygonal; LINESTRING (132 34, 132.1 34)",
                "not-polygonal; POINT (132 34)",
                "not-polygonal; GEOMETRYCOLLECTION (POLYGON ((132 34, 132.1 34, 132.1 34.1, 132 34)))",
                "three-dimensional; POLYGON Z ((132 34 5, 132.1 34 5, 132.1 34.1 5, 132 34 5))",
                "self-intersecting; POLYGON ((132 34, 132.1 34.1, 132.1 34, 132 34.1, 132 34))",
                "self-intersecting; POLYGON ((132 34, 132.2 34, 132.1 34.1, 132.15 34, 132.1 33.9, 132 34))",
                "bad-hole; POLYGON ((132 34, 132.1 34, 132.1 34.1, 132 34), (132.2 34.2, 132.3 34.2, 132.3 34.3, 132.2 34.2))",
                "overlapping-parts; MULTIPOLYGON (((132 34, 132.3 34, 132.3 34.3, 132 34)), ((132.2 34.05, 132.25 34.05, 132.25 34.1, 132.2 34.05)))",
                "self-intersecting; MULTIPOLYGON (((132 34, 132.1 34, 132.1 34.1, 132 34)), ((132.05 34, 132.15 34, 132.15 34.1, 132.05 34)))",
                "zero-area; POLYGON ((132 34, 132.1 34, 132 34))",
                "zero-area; POLYGON ((132 34, 132 34.1, 132 34.05, 132 34))",
                "zero-area; POLYGON ((132 34, 132 34, 132 34, 132 34))",
                "looks-like-web-mercator; POLYGON ((14776000 4088000, 14777000 4088000, 14777000 4089000, 14776000 4088000))",
                "looks-like-plane-rectangular; POLYGON ((52000 -171000, 52100 -171000, 52100 -170900, 52000 -171000))",
                "not-degrees; POLYGON ((500000 3800000, 500100 3800000, 500100 3800100, 500000 3800000))",
                "not-degrees; POLYGON ((132 34, 1321 34, 132.1 34.1, 132 34))",
                "latitude-longitude-swapped; POLYGON ((34 132, 34.1 132, 34.1 132.1, 34 132))",
                "outside-japan; POLYGON ((2 48, 2.1 48, 2.1 48.1, 2 48))",
                "outside-japan; POLYGON ((132 34, 0 0, 132.1 34.1, 132 34))",
                "too-large; POLYGON ((132 34, 133 34, 133 35, 132 34))"
            })
    void eachMistakeIsNamed(String code, String wkt) {
        assertThat(codes(SiteCheck.problemsOf(wkt(wkt)))).containsExactly(code);
    }

    @Test
    void theCrossingIsShown() {
        Geometry bow = wkt("POLYGON ((132 34, 132.1 34.1, 132.1 34, 132 34.1, 132 34))");
        Coordinate place = SiteCheck.problemsOf(bow).get(0).place();
        assertThat(place.x).isCloseTo(132.05, within(1e-9));
        assertThat(place.y).isCloseTo(34.05, within(1e-9));
    }

    @Test
    void theStrayVertexIsShown() {
        Geometry typo = wkt("POLYGON ((132 34, 132.1 34, 132.1 3.41, 132 34))");
        assertThat(SiteCheck.problemsOf(typo).get(0).place())
                .isEqualTo(new Coordinate(132.1, 3.41));
    }

    @Test
    void severalMistakesAreAllNamed() {
        Geometry site = wkt("POLYGON Z ((34 132 5, 34.1 132 5, 34.1 132.1 5, 34 132 5))");
        assertThat(codes(SiteCheck.problemsOf(site)))
                .containsExactly("three-dimensional", "latitude-longitude-swapped");
    }

    @Test
    void aCoordinateThatIsNoNumberIsNamed() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Geometry site = wkt("POLYGON ((132 34, 132.1 34, 132.1 34.1, 132 34))");
            site.getCoordinates()[1].x = bad;
            assertThat(codes(SiteCheck.problemsOf(site))).containsExactly("not-finite");
        }
    }

    @Test
    void oneVertexTooManyIsRefused() {
        Coordinate centre = new Coordinate(132.7, 34.4);
        Geometry most = GeodesicShapes.circle(centre, 1_000, SiteCheck.MOST_VERTICES - 1);
        Geometry more = GeodesicShapes.circle(centre, 1_000, SiteCheck.MOST_VERTICES);
        assertThat(SiteCheck.problemsOf(most)).isEmpty();
        assertThat(codes(SiteCheck.problemsOf(more))).containsExactly("too-many-vertices");
    }

    @Test
    void shapesMadeToExhaustTheTopologyCheckAreRefused() {
        assertThat(codes(SiteCheck.problemsOf(slantingComb(5_000))))
                .containsExactly("too-complicated");
        assertThat(codes(SiteCheck.problemsOf(nestedTriangles(20_000))))
                .containsExactly("too-complicated");
    }

    @Test
    void manyVerticesAndManyPartsOfOrdinaryLandAreFine() {
        Polygon[] parts = new Polygon[5_000];
        for (int i = 0; i < parts.length; i++) {
            Coordinate place = new Coordinate(132 + i % 70 * 0.003, 34 + i / 70 * 0.003);
            parts[i] = GeodesicShapes.circle(place, 100, 15);
        }
        assertThat(SiteCheck.problemsOf(RandomSites.FACTORY.createMultiPolygon(parts))).isEmpty();
    }

    @Test
    void theSiteItselfIsNeverChanged() {
        Geometry bow = wkt("POLYGON ((132 34, 132.1 34.1, 132.1 34, 132 34.1, 132 34))");
        Geometry before = bow.copy();
        SiteCheck.problemsOf(bow);
        assertThat(bow.equalsExact(before)).isTrue();
    }

    @Test
    void everySentenceIsInBothLanguages() {
        for (GeometryProblem problem : SiteCheck.problemsOf(wkt("POINT (132 34)"))) {
            assertThat(problem.ja()).contains("Polygon").endsWith("。");
            assertThat(problem.en()).contains("Polygon").endsWith(".");
        }
    }

    private static Geometry slantingComb(int teeth) {
        Coordinate[] corners = new Coordinate[2 * teeth + 2];
        corners[0] = new Coordinate(132, 34);
        for (int i = 0; i < teeth; i++) {
            double x = 132 + 0.1 * i / teeth;
            corners[2 * i + 1] = new Coordinate(x + 0.1, 34.1);
            corners[2 * i + 2] = new Coordinate(x, 34.0001);
        }
        corners[2 * teeth + 1] = new Coordinate(132.3, 34);
        return Wkt.polygon(corners);
    }

    private static Geometry nestedTriangles(int count) {
        Polygon[] parts = new Polygon[count];
        for (int i = 0; i < count; i++) {
            double half = 0.1 * (i + 1) / count;
            parts[i] =
                    (Polygon)
                            Wkt.polygon(
                                    new Coordinate(132.5 - half, 34.5 - half),
                                    new Coordinate(132.5 + half, 34.5 - half),
                                    new Coordinate(132.5, 34.5 + half));
        }
        return RandomSites.FACTORY.createMultiPolygon(parts);
    }

    private static List<String> codes(List<GeometryProblem> problems) {
        return problems.stream().map(GeometryProblem::code).toList();
    }
}
