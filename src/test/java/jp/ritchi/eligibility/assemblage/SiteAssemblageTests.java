package jp.ritchi.eligibility.assemblage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Squares of 1.02 ha, four by three, beside an interchange of their own in the mountains. */
class SiteAssemblageTests extends ServedTest {
    private static final String EXECUTION = "/ogc/processes/site-assemblage/execution";
    private static final double LON = 132.2;
    private static final double LAT = 34.9;
    private static final double NORTH = 101 / 110_940.0;
    private static final double EAST = 101 / (111_320 * Math.cos(Math.toRadians(LAT)));

    private String interchange;

    @BeforeEach
    void layOut() {
        interchange = rows.id("ic");
        rows.execute(
                """
                INSERT INTO interchange.interchange (id, name_ja, source_id, positional_accuracy,
                    geom, kind, n06_type, has_exit)
                VALUES ('%s', '山の中', '%s', 'site', ST_SetSRID(ST_Point(%s, %s), 6668),
                    'interchange', 1, true)
                """
                        .formatted(interchange, rows.source(), LON, LAT));
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 3; row++) {
                square(column + "-" + row, 3 + column, 3 + row);
            }
        }
        lots("1");
    }

    @AfterEach
    void clear() {
        rows.execute(
                "DELETE FROM interchange.interchange WHERE source_id = '" + rows.source() + "'");
    }

    private void square(String name, double east, double north) {
        double x = LON + east * EAST;
        double y = LAT + north * NORTH;
        rows.parcel(
                name,
                String.format(
                        Locale.ROOT,
                        "POLYGON((%1$.9f %2$.9f, %3$.9f %2$.9f, %3$.9f %4$.9f, %1$.9f %4$.9f,"
                                + " %1$.9f %2$.9f))",
                        x,
                        y,
                        x + EAST,
                        y + NORTH));
    }

    private void lots(String value) {
        rows.execute(
                "UPDATE parcel.parcel SET lots = "
                        + value
                        + " WHERE source_id = '"
                        + rows.source()
                        + "'");
    }

    private String inputs(String more) {
        return "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\", \"near\": {\"interchange\":"
                + " \""
                + interchange
                + "\", \"radiusMetres\": 5000}"
                + more
                + "}}";
    }

    private JsonNode ask(String more) {
        var answer = post(EXECUTION, inputs(more));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return json(answer);
    }

    private static List<String> ids(JsonNode alternative) {
        var ids = new ArrayList<String>();
        alternative.path("parcels").forEach(parcel -> ids.add(parcel.path("id").asString()));
        return ids;
    }

    private String quoted(String... names) {
        var quoted = new ArrayList<String>();
        for (String name : names) {
            quoted.add('"' + rows.id(name) + '"');
        }
        return String.join(", ", quoted);
    }

    @Test
    void threeTouchingSquaresQualifyAndTheSingleCheckAgrees() {
        var answer = ask("");
        assertThat(answer.path("optimality").path("proof").asString()).isEqualTo("exact");
        assertThat(answer.path("optimality").path("lowerBound").asInt()).isEqualTo(3);
        assertThat(answer.path("alternatives").size()).isGreaterThan(1);
        for (JsonNode one : answer.path("alternatives")) {
            assertThat(one.path("parcels").size()).isEqualTo(3);
            assertThat(one.path("verdict").asString()).isEqualTo("eligible");
            var check =
                    json(
                            post(
                                    "/ogc/processes/parcel-eligibility/execution",
                                    "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\","
                                            + " \"site\": {\"parcels\": [\""
                                            + String.join("\", \"", ids(one))
                                            + "\"]}}}"));
            assertThat(check.path("verdict").asString()).isEqualTo("eligible");
            assertThat(check.path("areaHectares")).isEqualTo(one.path("areaHectares"));
            assertThat(check.path("subsidy").path("ceilingJpy")).isEqualTo(one.path("ceilingJpy"));
            assertThat(check.path("site")).isEqualTo(one.path("geometry"));
        }
    }

    @Test
    void theMostCompactOfThreeIsTheCorner() {
        // A bar of three squares has a perimeter of 8 sides, a corner of three also 8: equal.
        var best = ask("").path("alternatives").get(0);
        assertThat(best.path("perimeterMetres").asDouble()).isCloseTo(8 * 101, within(2.0));
        assertThat(best.path("compactness").asDouble())
                .isCloseTo(4 * Math.PI * 3 / 64, within(0.002));
    }

    @Test
    void whatIsMissingToGivenParcelsIsSaid() {
        var answer = ask(", \"mustInclude\": [" + quoted("0-0", "1-0") + "]");
        assertThat(answer.path("given").path("verdict").asString()).isEqualTo("not-eligible");
        var best = answer.path("alternatives").get(0);
        assertThat(ids(best)).contains(rows.id("0-0"), rows.id("1-0")).hasSize(3);
        assertThat(best.path("added").size()).isEqualTo(1);
        assertThat(best.path("sentence").path("ja").asString())
                .startsWith("あと 1 筆を加えると適合します：+1.02 ha")
                .contains("補助の上限 約1億");
        assertThat(best.path("sentence").path("en").asString())
                .startsWith("Add this parcel and you qualify: +1.02 ha")
                .contains("million JPY");
    }

    @Test
    void givenParcelsThatDoNotTouchAreJoined() {
        var answer = ask(", \"mustInclude\": [" + quoted("0-0", "3-2") + "]");
        var best = answer.path("alternatives").get(0);
        assertThat(ids(best)).contains(rows.id("0-0"), rows.id("3-2")).hasSize(6);
    }

    @Test
    void excludedParcelsAndZonesAreLeftOut() {
        double x = LON + 4.2 * EAST;
        double y = LAT + 2.9 * NORTH;
        var zone =
                String.format(
                        Locale.ROOT,
                        "{\"type\": \"Polygon\", \"coordinates\": [[[%1$.7f, %2$.7f], [%3$.7f,"
                                + " %2$.7f], [%3$.7f, %4$.7f], [%1$.7f, %4$.7f], [%1$.7f, %2$.7f]]]}",
                        x,
                        y,
                        x + EAST / 2,
                        y + 5 * NORTH);
        var answer =
                ask(
                        ", \"alternatives\": 20, \"mustExclude\": ["
                                + quoted("3-1")
                                + "], \"excludedZones\": "
                                + zone);
        // Column 1 lies in the zone; the left column and the two rightmost without 3-1 remain.
        assertThat(answer.path("searched").path("usable").asInt()).isEqualTo(8);
        for (JsonNode one : answer.path("alternatives")) {
            assertThat(ids(one))
                    .doesNotContain(rows.id("3-1"), rows.id("1-0"), rows.id("1-1"), rows.id("1-2"));
        }
        assertThat(answer.path("alternatives").size()).isGreaterThan(1);
    }

    @Test
    void parcelsThatReachOutOfTheRadiusAreNotUsed() {
        square("inside", 18.5, 0);
        square("across", 19.5, 0);
        square("outside", 20.5, 0);
        square("beyond", 21.5, 0);
        lots("1");
        var answer = ask(", \"mustInclude\": [" + quoted("inside") + "]");
        assertThat(answer.path("alternatives").size()).isZero();
        assertThat(answer.path("optimality").path("proof").asString()).isEqualTo("none");
        assertThat(answer.path("reason").path("ja").asString()).contains("最大 1.02 ha");
        assertThat(ask("").path("searched").path("usable").asInt()).isEqualTo(13);
    }

    @Test
    void lotsThatNobodyStatedLeaveItOpen() {
        lots("NULL");
        var open = ask("").path("alternatives").get(0);
        assertThat(open.path("verdict").asString()).isEqualTo("undetermined");
        assertThat(open.has("ceilingJpy")).isFalse();
        assertThat(open.path("sentence").path("ja").asString()).contains("判定できない要件");
        var settled = ask(", \"lots\": 2").path("alternatives").get(0);
        assertThat(settled.path("verdict").asString()).isEqualTo("eligible");
        var one = ask(", \"lots\": 1");
        assertThat(one.path("alternatives").size()).isZero();
        assertThat(one.path("reason").path("ja").asString()).contains("満たさない要件");
    }

    @Test
    void aSlitBetweenParcelsSeparatesThem() {
        rows.execute(
                "DELETE FROM parcel.parcel WHERE source_id = '%s' AND id NOT IN ('%s', '%s')"
                        .formatted(rows.source(), rows.id("0-0"), rows.id("1-0")));
        square("apart", 5.01, 3);
        lots("1");
        var answer = ask("");
        assertThat(answer.path("alternatives").size()).isZero();
        assertThat(answer.path("reason").path("en").asString()).contains("at most 2.04 ha");
    }

    @Test
    void hiddenParcelsChangeNothing() {
        var before = new String(post(EXECUTION, inputs("")).body(), StandardCharsets.UTF_8);
        square("hidden", 2, 3);
        rows.execute(
                "UPDATE parcel.parcel SET visibility = 'staff', lots = 9 WHERE id = '"
                        + rows.id("hidden")
                        + "'");
        var after = new String(post(EXECUTION, inputs("")).body(), StandardCharsets.UTF_8);
        assertThat(after).isEqualTo(before);
        var answer = post(EXECUTION, inputs(", \"mustInclude\": [" + quoted("hidden") + "]"));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void moreAreaCanBeAskedForThanTheProgrammeDoes() {
        var answer = ask(", \"minimumHectares\": 5");
        assertThat(answer.path("alternatives").get(0).path("parcels").size()).isEqualTo(5);
        var few = ask(", \"minimumHectares\": 5, \"maximumParcels\": 4");
        assertThat(few.path("alternatives").size()).isZero();
    }

    @Test
    void theBoxAndTheOutlineOfThePlaceGiveTheSame() {
        var corners = new double[] {LON + EAST, LAT + NORTH, LON + 9 * EAST, LAT + 9 * NORTH};
        var programme = "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\", ";
        var box =
                String.format(
                        Locale.ROOT,
                        "\"bbox\": [%.7f, %.7f, %.7f, %.7f]",
                        corners[0],
                        corners[1],
                        corners[2],
                        corners[3]);
        var outline =
                String.format(
                        Locale.ROOT,
                        "\"area\": {\"type\": \"Polygon\", \"coordinates\": [[[%1$.7f, %2$.7f],"
                                + " [%3$.7f, %2$.7f], [%3$.7f, %4$.7f], [%1$.7f, %4$.7f],"
                                + " [%1$.7f, %2$.7f]]]}",
                        corners[0],
                        corners[1],
                        corners[2],
                        corners[3]);
        var first = json(post(EXECUTION, programme + box + "}}"));
        var second = json(post(EXECUTION, programme + outline + "}}"));
        assertThat(first.path("alternatives").size()).isPositive();
        assertThat(second).isEqualTo(first);
    }
}
