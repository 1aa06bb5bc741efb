package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Feature under test: a planner of Higashihiroshima draws a site near Saijo interchange and reads
 * whether it qualifies and why. Sites are laid out by geodesics from the interchange; areas and
 * distances are compared with PostGIS.
 */
@RitchiServer
class A01_PlannerChecksASiteTests {
    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    private double[] saijo;

    @BeforeEach
    void findTheInterchange() {
        saijo =
                jdbc.sql(
                                "SELECT ST_X(geom) x, ST_Y(geom) y FROM interchange.interchange WHERE id = 'saijo-ic'")
                        .query((row, n) -> new double[] {row.getDouble(1), row.getDouble(2)})
                        .single();
    }

    @Test
    void aSiteInsideWithThreeHectaresAndTwoLotsIsEligible() {
        var answer = check(square(500, 200), "\"lots\": 2");
        assertThat(answer.path("verdict").asString()).isEqualTo("eligible");
        assertThat(answer.path("findings").size()).isEqualTo(3);
        double hectares = answer.path("areaHectares").asDouble();
        assertThat(hectares).isCloseTo(postgisHectares(square(500, 200)), within(2e-4));
        assertThat(answer.path("subsidy").path("ceilingJpy").asLong())
                .isEqualTo(Math.round(hectares * 35_000_000));
        assertThat(answer.path("programmeVersion").asString()).isEqualTo("1");
        assertThat(answer.path("assumptions").size()).isPositive();
    }

    @Test
    void theMeasuredDistanceIsTheOneToTheNearestEdgeAndPostgisAgrees() {
        var site = square(700, 200);
        var finding = finding(check(site, "\"lots\": 2"), "within-distance-of-interchange");
        assertThat(finding.path("measured").asDouble())
                .isCloseTo(postgisMetres(site), within(0.01));
        assertThat(finding.path("threshold").asDouble()).isEqualTo(2000);
        assertThat(finding.path("margin").asDouble())
                .isCloseTo(2000 - finding.path("measured").asDouble(), within(1e-9));
        var readings = finding.path("readings");
        assertThat(readings.path("any-part").asDouble())
                .isEqualTo(finding.path("measured").asDouble());
        assertThat(readings.path("whole").asDouble())
                .isGreaterThan(readings.path("centroid").asDouble());
    }

    @ParameterizedTest(name = "nearest edge {0} m from the interchange: {1}")
    @CsvSource({
        "1790.000, met",
        "1999.990, unknown",
        "2000.000, unknown",
        "2000.010, not-met",
        "2500.000, not-met",
    })
    void theLineAtTwoKilometresIsSharp(double metres, String outcome) {
        var finding = finding(check(square(metres, 200), ""), "within-distance-of-interchange");
        assertThat(finding.path("outcome").asString()).isEqualTo(outcome);
        assertThat(finding.path("measured").asDouble()).isCloseTo(metres, within(0.001));
    }

    @ParameterizedTest(name = "side {0} m: {1}")
    @CsvSource({"173.3, met", "173.0, unknown", "164.5, unknown", "164.0, not-met"})
    void aboutThreeHectaresHasAStatedTolerance(double side, String outcome) {
        var finding = finding(check(square(400, side), ""), "minimum-area");
        assertThat(finding.path("outcome").asString()).isEqualTo(outcome);
        assertThat(finding.path("unit").asString()).isEqualTo("ha");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'\"lots\": 2', met", "'\"lots\": 1', not-met", "'', unknown"})
    void severalLotsAreAskedFor(String lots, String outcome) {
        var finding = finding(check(square(400, 200), lots), "several-lots");
        assertThat(finding.path("outcome").asString()).isEqualTo(outcome);
    }

    @Test
    void aSiteThatFailsGetsNoMoneyAndAReasonInBothLanguages() {
        var answer = check(square(2_600, 200), "\"lots\": 2");
        assertThat(answer.path("verdict").asString()).isEqualTo("not-eligible");
        assertThat(answer.has("subsidy")).isFalse();
        var reason = finding(answer, "within-distance-of-interchange").path("reason");
        assertThat(reason.path("ja").asString()).contains("600.000 m 届きません");
        assertThat(reason.path("en").asString()).contains("600.000 m outside");
    }

    @Test
    void theEvidenceShowsInterchangeRingAndMeasuredLine() {
        var evidence =
                finding(check(square(700, 200), ""), "within-distance-of-interchange")
                        .path("evidence")
                        .path("features");
        for (JsonNode feature : evidence) {
            if (feature.path("properties").path("role").asString().equals("radius")) {
                for (JsonNode vertex : feature.path("geometry").path("coordinates").get(0)) {
                    double away =
                            GRS80.Inverse(
                                            saijo[1],
                                            saijo[0],
                                            vertex.get(1).asDouble(),
                                            vertex.get(0).asDouble())
                                    .s12;
                    assertThat(away).isCloseTo(2000, within(0.001));
                }
            }
        }
        assertThat(evidence.findValuesAsString("role"))
                .contains(
                        "nearest-interchange", "radius", "measured-line", "nearest-point", "site");
    }

    @Test
    void aStoredParcelHasTheSameAreaInTheListAndInTheCheck() {
        var listed = Http.at(port).get("/ogc/collections/parcels/items/syn-hh-00003").json();
        double hectares = listed.path("properties").path("area_ha").asDouble();
        var answer = check("{\"parcels\": [\"syn-hh-00003\"]}", "");
        assertThat(answer.path("areaHectares").asDouble()).isCloseTo(hectares, within(5.1e-5));
        assertThat(answer.path("synthetic").asBoolean()).isTrue();
    }

    @Test
    void farFromAnyKnownInterchangeTheAnswerIsUnknownAndNotNo() {
        var site = polygon(135.0, 34.2, 0.002);
        var finding = finding(check(site, "\"lots\": 2"), "within-distance-of-interchange");
        assertThat(finding.path("outcome").asString()).isEqualTo("unknown");
        assertThat(finding.path("reason").path("ja").asString()).contains("網羅されていない");
    }

    private JsonNode check(String site, String more) {
        var body =
                "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\", \"asOf\": \"2026-04-01\","
                        + " \"site\": "
                        + site
                        + (more.isEmpty() ? "" : ", " + more)
                        + "}}";
        var answer = Http.at(port).post("/ogc/processes/parcel-eligibility/execution", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode finding(JsonNode answer, String criterion) {
        for (JsonNode finding : answer.path("findings")) {
            if (finding.path("criterion").asString().equals(criterion)) {
                return finding;
            }
        }
        throw new AssertionError("No finding of " + criterion + " in " + answer);
    }

    /**
     * A square of {@code side} metres due south of the interchange; the middle of its northern edge
     * is {@code metres} away, which is its nearest point.
     */
    private String square(double metres, double side) {
        double[] near = go(saijo, 180, metres);
        double[] far = go(saijo, 180, metres + side);
        double[][] ring = {
            go(near, 90, side / 2),
            go(far, 90, side / 2),
            go(far, 270, side / 2),
            go(near, 270, side / 2),
            go(near, 90, side / 2)
        };
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        for (int i = 0; i < ring.length; i++) {
            text.append(i == 0 ? "" : ",").append('[').append(ring[i][0]).append(',');
            text.append(ring[i][1]).append(']');
        }
        return text.append("]]}").toString();
    }

    private static String polygon(double lon, double lat, double size) {
        return String.format(
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%2$s]]]}",
                lon, lat, lon + size, lat + size);
    }

    private static double[] go(double[] from, double azimuth, double metres) {
        GeodesicData to = GRS80.Direct(from[1], from[0], azimuth, metres);
        return new double[] {to.lon2, to.lat2};
    }

    private double postgisMetres(String site) {
        return jdbc.sql(
                        "SELECT ST_Distance(geom::geography, ST_SetSRID(ST_GeomFromGeoJSON(?), 6668)::geography)"
                                + " FROM interchange.interchange WHERE id = 'saijo-ic'")
                .param(site)
                .query(Double.class)
                .single();
    }

    private double postgisHectares(String site) {
        return jdbc.sql(
                        "SELECT ST_Area(ST_SetSRID(ST_GeomFromGeoJSON(?), 6668)::geography) / 10000")
                .param(site)
                .query(Double.class)
                .single();
    }
}
