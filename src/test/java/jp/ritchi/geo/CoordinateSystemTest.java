package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.at;
import static jp.ritchi.geo.Wkt.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CoordinateSystemTest {
    private static final Geometry SITE =
            wkt("POLYGON ((132.74 34.45, 132.743 34.45, 132.743 34.4525, 132.74 34.45))");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRS84",
                "OGC:CRS84",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:OGC::CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                "https://www.opengis.net/def/crs/OGC/0/CRS84"
            })
    void theNamesOfCrs84AreKnown(String name) {
        assertThat(CoordinateSystem.get(name)).isSameAs(CoordinateSystem.CRS84);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:6670, NORTH_EAST",
        "epsg:4326, NORTH_EAST",
        "urn:ogc:def:crs:EPSG::6668, NORTH_EAST",
        "http://www.opengis.net/def/crs/EPSG/0/3857, EAST_NORTH"
    })
    void everyNameHasItsOfficialOrder(String name, AxisOrder order) {
        assertThat(CoordinateSystem.get(name).officialAxisOrder()).isEqualTo(order);
    }

    @Test
    void theIdentifierIsTheOneOfOgcApi() {
        assertThat(CoordinateSystem.get("EPSG:6670").uri())
                .isEqualTo("http://www.opengis.net/def/crs/EPSG/0/6670");
        assertThat(CoordinateSystem.CRS84.uri())
                .isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:32653",
                "EPSG:6688",
                "WGS84",
                "",
                "EPSG:99999",
                "EPSG:6670x",
                "x' OR 1=1"
            })
    void otherSystemsAreRefusedWithTheListOfOurs(String name) {
        assertThatThrownBy(() -> CoordinateSystem.get(name))
                .isInstanceOfSatisfying(
                        RefusedGeometryException.class,
                        e -> {
                            assertThat(e.problem().code()).isEqualTo("unsupported-crs");
                            assertThat(e.problem().en()).contains("EPSG:6668");
                            assertThat(e.problem().ja()).contains("EPSG:6668");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4612", "EPSG:2445", "EPSG:4301", "EPSG:30163"})
    void olderJapaneseDatumsAreRefusedWithTheWayToConvert(String name) {
        assertThatThrownBy(() -> CoordinateSystem.get(name))
                .isInstanceOfSatisfying(
                        RefusedGeometryException.class,
                        e -> assertThat(e.problem().en()).contains("PatchJGD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CRS84", "EPSG:4326", "EPSG:6668", "EPSG:3857", "EPSG:6671", "EPSG:6670"})
    void theSameSiteInAnySystemMeasuresTheSame(String name) {
        CoordinateSystem system = CoordinateSystem.get(name);
        Coordinate ic = at(132.76, 34.456);
        double metres = GeodesicDistance.nearest(ic, SITE).metres();
        double area = GeodesicArea.squareMetres(SITE);
        for (AxisOrder order : AxisOrder.values()) {
            Geometry given = system.fromJgd2011(SITE, order);
            Geometry site = system.toJgd2011(given, order);
            assertThat(GeodesicDistance.nearest(ic, site).metres()).isCloseTo(metres, within(1e-6));
            assertThat(GeodesicArea.squareMetres(site)).isCloseTo(area, within(1e-8 * area));
        }
    }

    @Test
    void theAxisOrderDecidesWhichNumberIsNorth() {
        CoordinateSystem zone = CoordinateSystem.get("EPSG:6671");
        Coordinate eastFirst = zone.fromJgd2011(SITE, AxisOrder.EAST_NORTH).getCoordinate();
        Coordinate northFirst = zone.fromJgd2011(SITE, AxisOrder.NORTH_EAST).getCoordinate();
        assertThat(northFirst).isEqualTo(at(eastFirst.y, eastFirst.x));
        assertThat(northFirst.x).isLessThan(-170_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "EPSG:6671"})
    void degreesUnderTheNameOfMetresAreAContradiction(String name) {
        assertContradiction(name, SITE);
    }

    @Test
    void metresThatNoPlaceOfTheSystemHasAreAContradiction() {
        assertContradiction("EPSG:6671", wkt("POINT (1000000000 5)"));
        assertContradiction("EPSG:3857", wkt("POINT (14776000 30000000)"));
        assertContradiction(
                "EPSG:6671", RandomSites.FACTORY.createPoint(at(Double.POSITIVE_INFINITY, 0)));
    }

    @Test
    void aRealSiteCloseToTheOriginOfItsZoneIsNoContradiction() {
        Geometry near = wkt("POLYGON ((125 25, 145 25, 145 40, 125 25))");
        Geometry lonLat = CoordinateSystem.get("EPSG:6671").toJgd2011(near, AxisOrder.EAST_NORTH);
        assertThat(SiteCheck.problemsOf(lonLat)).isEmpty();
    }

    private static void assertContradiction(String name, Geometry geometry) {
        assertThatThrownBy(
                        () -> CoordinateSystem.get(name).toJgd2011(geometry, AxisOrder.EAST_NORTH))
                .isInstanceOfSatisfying(
                        RefusedGeometryException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("crs-contradiction"));
    }
}
