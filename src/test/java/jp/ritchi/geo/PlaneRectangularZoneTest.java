package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.at;
import static jp.ritchi.geo.Wkt.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class PlaneRectangularZoneTest {
    /** Longitude and latitude of the origins of zones 1 to 19, from the notice. */
    private static final double[][] ORIGINS = {
        {129.5, 33},
        {131, 33},
        {132 + 10 / 60.0, 36},
        {133.5, 33},
        {134 + 20 / 60.0, 36},
        {136, 36},
        {137 + 10 / 60.0, 36},
        {138.5, 36},
        {139 + 50 / 60.0, 36},
        {140 + 50 / 60.0, 40},
        {140.25, 44},
        {142.25, 44},
        {144.25, 44},
        {142, 26},
        {127.5, 26},
        {124, 26},
        {131, 26},
        {136, 20},
        {154, 26}
    };

    @ParameterizedTest
    @CsvSource({
        "9, 36.103774791666666, 140.08785504166664, 11543.6883, 22916.2436",
        "1, 33.190977, 129.917483, 21256.0449, 38927.1043",
        "13, 44.005905, 144.270721, 656.2613, 1661.6215",
        "4, 34.173795305, 133.692540842, 130195.195, 17749.774"
    })
    void knownPlacesHaveTheCoordinatesTheSurveyInstituteGives(
            int zone, double lat, double lon, double north, double east) {
        assertKnown(zone, at(lon, lat), new PlaneCoordinate(north, east));
    }

    @Test
    void allPublishedKnownValuesAreMetToAMillimetre() {
        for (String[] row : SharedData.rows("geodesy/gsi_plane_rect_known_values.csv")) {
            double[] v = Arrays.stream(row).limit(6).mapToDouble(Double::parseDouble).toArray();
            assertThat(new PlaneRectangularZone((int) v[0]).epsg()).isEqualTo((int) v[1]);
            assertKnown((int) v[0], at(v[3], v[2]), new PlaneCoordinate(v[4], v[5]));
        }
    }

    @Test
    void everyZoneAgreesWithKruegersSeriesToAHundredthOfAMillimetre() {
        double worst = 0;
        for (int number = 1; number <= 19; number++) {
            double[] origin = ORIGINS[number - 1];
            for (double east = -2; east <= 2; east += 0.5) {
                for (double north = -3; north <= 3; north += 1) {
                    Coordinate place = at(origin[0] + east, origin[1] + north);
                    PlaneCoordinate expected =
                            Krueger.forward(place.x, place.y, origin[0], origin[1]);
                    PlaneRectangularZone zone = new PlaneRectangularZone(number);
                    worst = Math.max(worst, apart(zone.fromLonLat(place), expected));
                    Coordinate back = zone.toLonLat(expected);
                    worst = Math.max(worst, GeodesicDistance.between(back, place));
                }
            }
        }
        System.out.printf("zones: worst %.1e m against Krueger within 2 degrees%n", worst);
        assertThat(worst).isLessThan(1e-5);
    }

    @Test
    void aPointNorthEastOfTheOriginHasPositiveXNorthAndPositiveYEast() {
        PlaneCoordinate plane = new PlaneRectangularZone(3).fromLonLat(at(132.74, 36.001));
        assertThat(plane.xNorth()).isBetween(100.0, 300.0);
        assertThat(plane.yEast()).isBetween(50_000.0, 53_000.0);
    }

    @Test
    void geometriesAreEastThenNorth() {
        PlaneRectangularZone zone = new PlaneRectangularZone(2);
        Geometry site =
                wkt("POLYGON ((-20000 -10000, -19900 -10000, -19900 -9800, -20000 -10000))");
        Geometry lonLat = zone.toLonLat(site);
        assertThat(lonLat.getCoordinate().x).isCloseTo(130.786, within(1e-2));
        assertThat(lonLat.getCoordinate().y).isCloseTo(32.91, within(1e-2));
        assertThat(site.getCoordinate().x).isEqualTo(-20_000);
        assertThat(zone.fromLonLat(lonLat).equalsExact(site, 1e-6)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公共座標9系", "平面直角座標系第IX系", "平面直角座標系第9系", "第９系", "9系", "第Ⅸ系", " 公共座標 ９ 系"})
    void theWaysToNameZoneNineAreUnderstood(String name) {
        assertThat(PlaneRectangularZone.parse(name)).contains(new PlaneRectangularZone(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"任意座標系", "公共座標", "公共座標0系", "公共座標20系", "9", "", "第IIII系", "公共座標9系の一部"})
    void whatNamesNoZoneIsNoZone(String name) {
        assertThat(PlaneRectangularZone.parse(name)).isEmpty();
    }

    @Test
    void codesOfBothDatumsLeadToTheZoneAndNoOthersDo() {
        assertThat(PlaneRectangularZone.findByEpsg(6670)).contains(new PlaneRectangularZone(2));
        assertThat(PlaneRectangularZone.findByJgd2000Epsg(2461))
                .contains(new PlaneRectangularZone(19));
        assertThat(PlaneRectangularZone.findByEpsg(2444)).isEmpty();
        assertThat(PlaneRectangularZone.findByEpsg(6688)).isEmpty();
        assertThat(new PlaneRectangularZone(2).epsgJgd2000()).isEqualTo(2444);
        assertThatThrownBy(() -> new PlaneRectangularZone(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "01,12", "03,10", "13,9", "20,8", "24,6", "32,3", "34,3", "42,1", "43,2", "46,2", "47,15"
    })
    void everyPrefectureHasAUsualZone(String prefecture, int zone) {
        assertThat(PlaneRectangularZone.findDefault(prefecture))
                .contains(new PlaneRectangularZone(zone));
    }

    @Test
    void fourPrefecturesSpanZones() {
        List<String> spanning =
                IntStream.rangeClosed(1, 47)
                        .mapToObj("%02d"::formatted)
                        .filter(code -> PlaneRectangularZone.listForPrefecture(code).size() > 1)
                        .toList();
        assertThat(spanning).containsExactly("01", "13", "46", "47");
        assertThat(PlaneRectangularZone.listForPrefecture("48")).isEmpty();
        assertThat(PlaneRectangularZone.listForPrefecture("1")).isEmpty();
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        PlaneRectangularZone.warmUp();
        Coordinate place = at(132.742, 34.456);
        PlaneCoordinate expected = new PlaneRectangularZone(3).fromLonLat(place);
        assertThat(
                        IntStream.range(0, 50_000)
                                .parallel()
                                .mapToObj(i -> new PlaneRectangularZone(3).fromLonLat(place)))
                .allMatch(expected::equals);
    }

    private static void assertKnown(int number, Coordinate lonLat, PlaneCoordinate plane) {
        PlaneRectangularZone zone = new PlaneRectangularZone(number);
        assertThat(apart(zone.fromLonLat(lonLat), plane)).isLessThan(1e-3);
        assertThat(GeodesicDistance.between(zone.toLonLat(plane), lonLat)).isLessThan(1e-3);
    }

    private static double apart(PlaneCoordinate a, PlaneCoordinate b) {
        return Math.hypot(a.xNorth() - b.xNorth(), a.yEast() - b.yEast());
    }
}
