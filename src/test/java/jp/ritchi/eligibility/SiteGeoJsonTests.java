package jp.ritchi.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

class SiteGeoJsonTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SQUARE =
            "[[[132.73,34.44],[132.74,34.44],[132.74,34.45],[132.73,34.45],[132.73,34.44]]]";

    @Test
    void aPolygonAFeatureAndACollectionOfOneFeatureAreTheSameSite() {
        var polygon = "{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}";
        var feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + polygon + "}";
        var collection = "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
        assertThat(read(feature).toText()).isEqualTo(read(polygon).toText());
        assertThat(read(collection).toText()).isEqualTo(read(polygon).toText());
    }

    @Test
    void theSameSquareInAPlaneRectangularZoneIsTheSameSite() {
        var degrees = read("{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}");
        var zone = new jp.ritchi.geo.PlaneRectangularZone(3).fromLonLat(degrees);
        var metres =
                java.util.Arrays.stream(zone.getCoordinates())
                        .map(c -> "[" + c.x + "," + c.y + "]")
                        .collect(Collectors.joining(",", "[[", "]]"));
        var read =
                read(
                        "{\"type\":\"Polygon\",\"coordinates\":"
                                + metres
                                + ",\"crs\":{\"type\":\"name\",\"properties\":"
                                + "{\"name\":\"urn:ogc:def:crs:EPSG::6671\"}}}");
        assertThat(GeodesicArea.squareMetres(read))
                .isCloseTo(
                        GeodesicArea.squareMetres(degrees),
                        org.assertj.core.data.Offset.offset(1e-3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "self-intersecting | [[[132.73,34.44],[132.74,34.45],[132.74,34.44],[132.73,34.45],[132.73,34.44]]]",
                "three-dimensional | [[[132.73,34.44,5],[132.74,34.44,5],[132.74,34.45,5],[132.73,34.44,5]]]",
                "ring-not-closed | [[[132.73,34.44],[132.74,34.44],[132.74,34.45],[132.73,34.45]]]",
                "empty | []",
                "zero-area | [[[132.73,34.44],[132.74,34.44],[132.73,34.44],[132.73,34.44]]]",
                "latitude-longitude-swapped | [[[34.44,132.73],[34.45,132.73],[34.45,132.74],[34.44,132.73]]]",
                "looks-like-web-mercator | [[[14775000,4086000],[14776000,4086000],[14776000,4087000],[14775000,4086000]]]",
                "not-finite | [[[1e999,34.44],[132.74,34.44],[132.74,34.45],[1e999,34.44]]]",
                "outside-japan | [[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]",
                "not-geojson | [[[\"a\",34.44],[132.74,34.44],[132.74,34.45],[132.73,34.44]]]",
                "not-geojson | 5",
            })
    void eachMistakeIsCalledByItsName(String slug, String coordinates) {
        assertThatThrownBy(() -> read("{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> {
                            assertThat(problem.slug()).isEqualTo(slug);
                            assertThat(problem.status().value()).isEqualTo(400);
                            assertThat(problem.sentence().ja())
                                    .isNotEqualTo(problem.sentence().en());
                        });
    }

    @Test
    void moreThanAHundredThousandVerticesAreRefused() {
        var ring =
                IntStream.rangeClosed(0, 100_001)
                        .mapToObj(
                                i -> {
                                    double angle = 2 * Math.PI * (i % 100_001) / 100_001;
                                    return "["
                                            + (132.7 + Math.cos(angle) / 100)
                                            + ","
                                            + (34.4 + Math.sin(angle) / 100)
                                            + "]";
                                })
                        .collect(Collectors.joining(",", "[[", "]]"));
        assertThatThrownBy(() -> read("{\"type\":\"Polygon\",\"coordinates\":" + ring + "}"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        p -> assertThat(p.slug()).isEqualTo("too-many-vertices"));
    }

    @Test
    void pointsUnknownTypesAndUnknownSystemsAreRefused() {
        assertThatThrownBy(() -> read("{\"type\":\"Point\",\"coordinates\":[132,34]}"))
                .hasMessageContaining("not-polygonal");
        assertThatThrownBy(() -> read("{\"type\":\"Topology\"}"))
                .hasMessageContaining("not-geojson");
        assertThatThrownBy(
                        () ->
                                read(
                                        "{\"type\":\"Polygon\",\"coordinates\":"
                                                + SQUARE
                                                + ",\"crs\":{\"type\":\"name\",\"properties\":"
                                                + "{\"name\":\"EPSG:4301\"}}}"))
                .hasMessageContaining("unsupported-crs");
    }

    private static Geometry read(String body) {
        return SiteGeoJson.read(JSON.readTree(body));
    }
}
