package jp.ritchi.ogcapi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API Features part 1 (OGC 17-069r4, annex A), as the public executable
 * suite asks them: of every collection, as it is.
 */
class Part1Tests extends ServedTest {
    private static final String GEOJSON = "application/geo+json";

    /** The collections of features; others have requirements of their own. */
    private List<JsonNode> collections() {
        return json("/ogc/collections")
                .get("collections")
                .valueStream()
                .filter(collection -> collection.path("itemType").asString().equals("feature"))
                .toList();
    }

    private static Optional<JsonNode> link(JsonNode document, String rel, String type) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)
                    && link.get("type").asString().equals(type)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    private static String items(JsonNode collection) {
        return local(link(collection, "items", GEOJSON).orElseThrow().get("href").asString());
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    /** A.2.1, A.2.2, A.2.3: root, conformance and API definition. */
    @Test
    void theLandingPageLeadsToTheRest() {
        var root = json("/ogc/");
        assertThat(link(root, "self", "application/json")).isPresent();
        assertThat(link(root, "conformance", "application/json")).isPresent();
        assertThat(link(root, "data", "application/json")).isPresent();
        var type = "application/vnd.oai.openapi+json;version=3.0";
        var definition = link(root, "service-desc", type).orElseThrow();
        var response = get(local(definition.get("href").asString()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(json(response).get("openapi").asString()).startsWith("3.0");
        var classes = json("/ogc/conformance").get("conformsTo").toString();
        for (var name : List.of("core", "geojson", "html", "oas30")) {
            assertThat(classes)
                    .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/" + name);
        }
    }

    /** /conf/core/fc-bbox-definition, fc-limit-definition, fc-time-definition. */
    @Test
    void theDefinitionTellsTheParametersAsTheStandardDoes() {
        var paths = json("/ogc/api?f=json").get("paths");
        for (JsonNode collection : collections()) {
            var path = "/collections/" + collection.get("id").asString() + "/items";
            var parameters = paths.at("/" + path.replace("/", "~1") + "/get/parameters");
            var found = new HashSet<String>();
            for (JsonNode parameter : parameters) {
                var name = parameter.get("name").asString();
                if (List.of("bbox", "limit", "datetime").contains(name)) {
                    found.add(name);
                    assertThat(parameter.get("in").asString()).isEqualTo("query");
                    assertThat(parameter.get("required").asBoolean()).isFalse();
                    assertThat(parameter.get("style").asString()).isEqualTo("form");
                    assertThat(parameter.get("explode").asBoolean()).isFalse();
                    checkSchema(name, parameter.get("schema"));
                }
            }
            assertThat(found).as(path).containsExactlyInAnyOrder("bbox", "limit", "datetime");
        }
    }

    private static void checkSchema(String name, JsonNode schema) {
        switch (name) {
            case "bbox" -> {
                assertThat(schema.get("type").asString()).isEqualTo("array");
                assertThat(schema.at("/items/type").asString()).isEqualTo("number");
                assertThat(schema.at("/oneOf/0/minItems").asInt()).isEqualTo(4);
                assertThat(schema.at("/oneOf/0/maxItems").asInt()).isEqualTo(4);
                assertThat(schema.at("/oneOf/1/minItems").asInt()).isEqualTo(6);
                assertThat(schema.at("/oneOf/1/maxItems").asInt()).isEqualTo(6);
            }
            case "limit" -> {
                assertThat(schema.get("type").asString()).isEqualTo("integer");
                assertThat(schema.get("minimum").asInt()).isEqualTo(1);
                assertThat(schema.get("default").asInt()).isPositive();
                assertThat(schema.get("maximum").asInt()).isPositive();
            }
            default -> assertThat(schema.get("type").asString()).isEqualTo("string");
        }
    }

    /** A.2.4, A.2.5: the list of collections and each of them say the same. */
    @Test
    void aCollectionIsWhatTheListSays() {
        var list = json("/ogc/collections");
        assertThat(link(list, "self", "application/json")).isPresent();
        assertThat(link(list, "alternate", "text/html")).isPresent();
        for (JsonNode collection : list.get("collections")) {
            var path = "/ogc/collections/" + collection.get("id").asString();
            var alone = json(path);
            for (var member :
                    List.of("id", "title", "description", "extent", "crs", "storageCrs")) {
                assertThat(alone.get(member)).as(path).isEqualTo(collection.get(member));
            }
            for (JsonNode link : collection.get("links")) {
                assertThat(link.get("rel").asString()).isNotEmpty();
                assertThat(link.get("type").asString()).isNotEmpty();
            }
            assertThat(link(collection, "items", "text/html")).isPresent();
            assertThat(get(items(collection)).statusCode()).isEqualTo(200);
        }
    }

    /** /conf/core/fc-response, fc-links, fc-timeStamp, fc-numberMatched, fc-numberReturned. */
    @Test
    void everyPageOfEveryCollectionIsWhole() {
        for (JsonNode collection : collections()) {
            var first = json(with(items(collection), "limit=700"));
            var ids = new ArrayList<String>();
            var page = first;
            while (true) {
                checkPage(page);
                page.get("features").forEach(f -> ids.add(f.get("id").asString()));
                var next = link(page, "next", GEOJSON);
                if (next.isEmpty()) {
                    break;
                }
                page = json(local(next.get().get("href").asString()));
            }
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).hasSize(first.get("numberMatched").asInt());
        }
    }

    private static void checkPage(JsonNode page) {
        assertThat(page.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
        assertThat(ZonedDateTime.parse(page.get("timeStamp").asString())).isNotNull();
        assertThat(link(page, "self", GEOJSON)).isPresent();
        assertThat(link(page, "alternate", "text/html")).isPresent();
        for (JsonNode feature : page.get("features")) {
            for (JsonNode xy : feature.get("geometry").findValues("coordinates")) {
                var numbers = xy.toString().replaceAll("[\\[\\]]", "").split(",");
                assertThat(Math.abs(Double.parseDouble(numbers[0]))).isLessThanOrEqualTo(180);
                assertThat(Math.abs(Double.parseDouble(numbers[1]))).isLessThanOrEqualTo(90);
            }
        }
    }

    /** /conf/core/fc-limit-response, query-param-invalid, query-param-unknown. */
    @Test
    void limitsAreKeptAndWrongParametersRefused() {
        for (JsonNode collection : collections()) {
            var items = items(collection);
            for (int limit : new int[] {1, 3, 100}) {
                assertThat(json(with(items, "limit=" + limit)).get("features").size())
                        .isLessThanOrEqualTo(limit);
            }
            assertThat(get(with(items, "limit=unlimited")).statusCode()).isEqualTo(400);
            assertThat(get(with(items, "unknownQueryParameter12345=1")).statusCode())
                    .isEqualTo(400);
        }
    }

    /** /conf/core/fc-bbox-response, with the boxes of the executable suite. */
    @Test
    void boxesAnywhereAreAnswered() {
        for (JsonNode collection : collections()) {
            for (var box :
                    List.of(
                            "-1.5000000,50.0000000,1.5000000,53.0000000",
                            "-80.0000000,-5.0000000,-70.0000000,5.0000000",
                            "177.0000000,65.0000000,-177.0000000,70.0000000",
                            "-180.0000000,85.0000000,180.0000000,90.0000000",
                            "-180.0000000,-90.0000000,180.0000000,-85.0000000",
                            "-.5,.0000001,.5,1e0")) {
                var page = json(with(items(collection), "bbox=" + box));
                for (JsonNode feature : page.get("features")) {
                    assertThat(feature.get("geometry").isNull()).isTrue();
                }
            }
            var bbox = collection.at("/extent/spatial/bbox/0");
            if (bbox.size() == 4) {
                var box = bbox.toString().replaceAll("[\\[\\]]", "");
                var all = json(items(collection)).get("numberMatched");
                assertThat(json(with(items(collection), "bbox=" + box)).get("numberMatched"))
                        .isEqualTo(all);
            }
        }
    }

    /** /conf/core/fc-time-response, with the forms of the executable suite. */
    @Test
    void timesAreAnswered() {
        for (JsonNode collection : collections()) {
            for (var time :
                    List.of(
                            "2018-02-12T23:20:50Z",
                            "2018-02-12T00:00:00Z/2018-03-18T12:31:12Z",
                            "2018-02-12T00:00:00Z/..",
                            "../2018-03-18T12:31:12Z",
                            "2018-02-12/P2D",
                            "2018-02-12/2018-03-18")) {
                assertThat(get(with(items(collection), "datetime=" + time)).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    /** /conf/core/f-op, f-success, f-links. */
    @Test
    void aFeatureLeadsToItself() {
        for (JsonNode collection : collections()) {
            for (JsonNode feature : json(with(items(collection), "limit=2")).get("features")) {
                var path =
                        "/ogc/collections/"
                                + collection.get("id").asString()
                                + "/items/"
                                + feature.get("id").asString();
                var alone = json(path);
                assertThat(alone.get("id")).isEqualTo(feature.get("id"));
                assertThat(alone.get("type").asString()).isEqualTo("Feature");
                assertThat(alone.get("geometry")).isEqualTo(feature.get("geometry"));
                assertThat(link(alone, "self", GEOJSON)).isPresent();
                assertThat(link(alone, "alternate", "text/html")).isPresent();
                assertThat(link(alone, "collection", "application/json")).isPresent();
                for (JsonNode link : alone.get("links")) {
                    var address = local(link.get("href").asString());
                    assertThat(get(address).statusCode()).as(address).isEqualTo(200);
                }
            }
        }
    }
}
