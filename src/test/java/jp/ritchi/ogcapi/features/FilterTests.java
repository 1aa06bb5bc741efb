package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters of items: what they find, and what is said of wrong ones. */
class FilterTests extends ServedTest {
    private String source;

    @BeforeEach
    void insertFabs() {
        rows.fab("a", 130.8, 32.8, "valid_from", "'2026-04-01'", "company_en", "'Été Works'");
        rows.fab("b", 130.9, 32.9, "valid_from", "'2027-04-01'", "company_en", "'ete works'");
        rows.fab("c", 132.7, 34.4);
        source = rows.source();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name_en = 'Fab a' | a",
                "NAME_EN IS NULL | ?",
                "name_en IN ('Fab a', 'Fab c') | a c",
                "name_en NOT LIKE '%a' | b c",
                "CASEI(company_en) = CASEI('ETE WORKS') | b",
                "ACCENTI(CASEI(company_en)) = ACCENTI(CASEI('été works')) | a b",
                "CASEI(company_en) = 'ete works' | b",
                "ACCENTI(company_en) = 'Ete Works' | a",
                "CASEI('Straße') = 'strasse' AND ACCENTI('が') = 'が' AND ACCENTI('が') <> 'か' | a b c",
                "S_INTERSECTS(geometry, BBOX(130, 32, 131, 33)) | a b",
                "S_WITHIN(geometry, POLYGON((132 34, 133 34, 133 35, 132 35, 132 34))) | c",
                "NOT S_DISJOINT(geometry, BBOX(132, 30, -150, 50)) | c",
                "valid_from < DATE('2027-01-01') | a",
                "T_AFTER(valid_from, DATE('2026-12-31')) | b",
                "T_INTERSECTS(valid_from, INTERVAL('2026-01-01', '..')) | a b",
                "valid_from IS NULL OR year(valid_from) = 2025 + 2 | b c",
                "length(name_en) * 2 = 10 AND name_en > 'Fab a' | b c",
                "synthetic = false AND (name_en = 'Fab a' OR name_en = 'Fab b') | a b",
            })
    void aFilterFindsWhatItSays(String filter, String expected) {
        if (expected.equals("?")) {
            assertThat(get(address(filter, "")).statusCode()).isEqualTo(400);
            return;
        }
        assertThat(names(address(filter, ""))).isEqualTo(expected);
    }

    @Test
    void textAndJsonMeanTheSame() {
        var json =
                """
                {"op": "and", "args": [
                  {"op": "s_intersects", "args": [{"property": "geometry"}, {"bbox": [130, 32, 131, 33]}]},
                  {"op": "not", "args": [{"op": "=", "args": [{"property": "name_en"}, "Fab a"]}]}]}
                """;
        assertThat(names(address(json, "&filter-lang=cql2-json"))).isEqualTo("b");
    }

    @Test
    void shapesMayComeInAPlaneZoneWithNorthFirst() {
        var crs = "&filter-crs=" + encoded("http://www.opengis.net/def/crs/EPSG/0/6668");
        assertThat(names(address("S_INTERSECTS(geometry, BBOX(32, 130, 33, 131))", crs)))
                .isEqualTo("a b");
        assertThat(get(address("S_INTERSECTS(geometry, BBOX(130, 32, 131, 33))", crs)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void countAndNextPageFollowTheFilter() {
        var page = json(address("name_en LIKE 'Fab%'", "&limit=2"));
        assertThat(page.get("numberMatched").asInt()).isEqualTo(3);
        var next = new ArrayList<String>();
        page.get("links")
                .forEach(
                        link -> {
                            if (link.get("rel").asString().equals("next")) {
                                next.add(local(link.get("href").asString()));
                            }
                        });
        assertThat(json(next.get(0)).get("features").size()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nane_en = 'x' | character 1",
                "name_en = 'x' AND | character 18",
                "name_en = 'x | character 11",
                "name_en = 5 | character 11",
                "name_en LIKE 5 | character 14",
                "S_INTERSECTS(name_en, POINT(1 1)) | character 14",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))) | character 24",
                "S_INTERSECTS(geometry, POINT(130 95)) | character 24",
                "valid_from > DATE('2026-02-30') | character 19",
                "name_en BETWEEN 'a' AND 'b' | character 1",
                "pg_sleep(5) = 1 | character 1",
                "name_en = 'x'; DROP TABLE fab.fab | character 14",
                "power(length(name_en), 2) = 1 | character 1",
                "name_en | character 1",
            })
    void aWrongFilterIsRefusedWithThePlaceOfTheMistake(String filter, String place) {
        var answer = get(address(filter, ""), "Accept-Language", "en");
        assertThat(answer.statusCode()).as(filter).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).contains(place);
        assertThat(json(answer).get("type").asString()).endsWith("bad-filter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operators", "depth", "values", "wildcards"})
    void whatIsTooBigIsRefusedBeforeItCostsAnything(String what) {
        var filter =
                switch (what) {
                    case "operators" -> "1=1" + " OR 1=1".repeat(256);
                    case "depth" -> "(".repeat(400) + "1=1" + ")".repeat(400);
                    case "values" -> "length(name_en) IN (1" + ",1".repeat(1_200) + ")";
                    default -> "name_en LIKE '" + "%a".repeat(50) + "'";
                };
        var answer = get(address(filter, ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asString()).endsWith("filter-too-big");
    }

    @Test
    void numbersThatLeaveTheirRangeAreTheCallersMistake() {
        var answer = get(address("(10 ^ 300) * (10 ^ 300) > length(name_en)", ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(names(address("length(name_en) / 0 = 1", ""))).isEmpty();
    }

    @Test
    void aFilterNeverSeesAHiddenRow() {
        writer.sql("UPDATE fab.fab SET visibility = 'staff' WHERE id = ?")
                .param(rows.id("a"))
                .update();
        assertThat(names(address("name_en LIKE 'Fab%' OR 1 = 1", ""))).isEqualTo("b c");
        assertThat(get(address("visibility = 'staff'", "")).statusCode()).isEqualTo(400);
    }

    private String address(String filter, String more) {
        return "/ogc/collections/fabs/items?source_id="
                + source
                + "&filter="
                + encoded(filter)
                + more;
    }

    private String names(String address) {
        var answer = get(address);
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        List<String> names = new ArrayList<>();
        json(answer)
                .get("features")
                .forEach(
                        feature -> {
                            var name = feature.path("properties").path("name_en").asString();
                            names.add(name.replace("Fab ", ""));
                        });
        return String.join(" ", names);
    }

    @Test
    void arraysAreComparedAsSets() {
        var all = "/ogc/collections/infrastructure-projects/items?limit=1000&filter=";
        long any =
                json(get(all + encoded("A_EQUALS(budgets, budgets)")))
                        .path("numberMatched")
                        .asLong();
        long none =
                json(get(all + encoded("A_CONTAINS(budgets, ('foo', 'bar'))")))
                        .path("numberMatched")
                        .asLong();
        long twice =
                json(get(
                                all
                                        + encoded(
                                                "budgets IS NOT NULL AND A_OVERLAPS(('a', 'a'), ('a', 'b'))")))
                        .path("numberMatched")
                        .asLong();
        assertThat(any).isPositive().isEqualTo(twice);
        assertThat(none).isZero();
    }

    @Test
    void functionsAreListedAsTheyCanBeCalled() {
        var functions = json(get("/ogc/functions?f=json")).path("functions");
        assertThat(functions.findValuesAsString("name"))
                .contains("abs", "centroid", "length", "round", "year");
        for (var function : functions) {
            var arguments = new ArrayList<String>();
            for (var argument : function.path("arguments")) {
                arguments.add(EXAMPLES.get(argument.path("type").path(0).asString()));
            }
            var call = function.path("name").asString() + "(" + String.join(", ", arguments) + ")";
            var filter = call + " IS NOT NULL";
            assertThat(get(address(filter, "")).statusCode()).as(filter).isEqualTo(200);
        }
    }

    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "string", "name_en",
                    "number", "-2.5",
                    "datetime", "valid_from",
                    "geometry", "geometry",
                    "boolean", "synthetic");
}
