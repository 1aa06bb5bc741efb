package jp.ritchi.ogcapi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.geo.AxisOrder;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API Features part 2 (OGC 18-058r1, annex A), as the public executable
 * suite asks them. That the coordinates are right is held by tests of their own.
 */
class Part2Tests extends ServedTest {
    private static final String DEFAULT = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String UNSUPPORTED = "http://www.opengis.net/def/crs/0/unsupported";

    private List<String> collections() {
        var ids = new ArrayList<String>();
        json("/ogc/collections")
                .get("collections")
                .valueStream()
                .filter(c -> c.path("itemType").asString().equals("feature"))
                .forEach(c -> ids.add(c.get("id").asString()));
        return ids;
    }

    private static String items(String collection) {
        return "/ogc/collections/" + collection + "/items";
    }

    private List<String> systems(String collection) {
        return texts(json("/ogc/collections/" + collection).get("crs"));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private List<String> features(String collection) {
        var ids = new ArrayList<String>();
        json(items(collection) + "?limit=2")
                .get("features")
                .forEach(feature -> ids.add(feature.get("id").asString()));
        return ids;
    }

    private String contentCrs(String path) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.headers().firstValue("Content-Crs").orElse("none");
    }

    @Test
    void theClassIsDeclared() {
        assertThat(texts(json("/ogc/conformance").get("conformsTo")))
                .contains("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    /** Tests 1 to 3: crs-uri, default-crs, storageCrs. */
    @Test
    void everyListOfSystemsIsValidAndHoldsTheDefaultAndTheStored() {
        var list = json("/ogc/collections");
        var all = new ArrayList<JsonNode>(List.of(list));
        list.get("collections").forEach(all::add);
        collections().forEach(id -> all.add(json("/ogc/collections/" + id)));
        for (var document : all) {
            var systems = texts(document.get("crs"));
            assertThat(systems.get(0)).isEqualTo(DEFAULT);
            assertThat(systems)
                    .allMatch(
                            uri ->
                                    URI.create(uri)
                                            .getPath()
                                            .matches("/def/crs/(OGC|EPSG)/[0-9.]+/\\w+"));
            if (document.has("storageCrs")) {
                assertThat(systems).contains(document.get("storageCrs").asString());
            }
        }
    }

    /** Tests 4 to 6: crs-parameter, crs-parameter-invalid, crs-parameter-default. */
    @Test
    void everyListedSystemIsAnsweredAndNamedInTheHeader() {
        for (var collection : collections()) {
            var paths = new ArrayList<>(List.of(items(collection)));
            features(collection).forEach(id -> paths.add(items(collection) + "/" + id));
            for (var path : paths) {
                assertThat(contentCrs(path)).isEqualTo("<" + DEFAULT + ">");
                for (var system : systems(collection)) {
                    assertThat(contentCrs(path + "?crs=" + encoded(system)))
                            .isEqualTo("<" + system + ">");
                }
                assertThat(get(path + "?crs=" + UNSUPPORTED).statusCode()).isEqualTo(400);
                assertThat(get(path + "?crs=").statusCode()).isEqualTo(400);
            }
        }
    }

    /**
     * Tests 8 and 10: bbox-crs-parameter, bbox-crs-parameter-default. Two corners are moved, so
     * that the box in a zone leaves some of the extent out; pages must be long enough to hold the
     * rest.
     */
    @Test
    void anExtentInAnyListedSystemChoosesNothingElse() {
        for (var collection : collections()) {
            var bbox = json("/ogc/collections/" + collection).at("/extent/spatial/bbox/0");
            if (bbox.size() != 4) {
                continue;
            }
            var inDefault = ids(collection, "bbox=" + box(bbox, CoordinateSystem.CRS84));
            for (var uri : systems(collection)) {
                var system = CoordinateSystem.get(uri);
                var query = "bbox=" + box(bbox, system) + "&bbox-crs=" + encoded(uri);
                assertThat(inDefault).as(query).containsAll(ids(collection, query));
            }
        }
    }

    private List<String> ids(String collection, String query) {
        var path = items(collection) + "?" + query;
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        var ids = new ArrayList<String>();
        json(response).get("features").forEach(feature -> ids.add(feature.get("id").asString()));
        return ids;
    }

    /** PROJ moves the corners: GeoTools refuses those that are far from a zone. */
    private String box(JsonNode bbox, CoordinateSystem system) {
        return corner(bbox.get(0), bbox.get(1), system)
                + ","
                + corner(bbox.get(2), bbox.get(3), system);
    }

    private String corner(JsonNode lon, JsonNode lat, CoordinateSystem system) {
        var order = system.officialAxisOrder() == AxisOrder.NORTH_EAST ? "%2$s,%1$s" : "%1$s,%2$s";
        return writer.sql(
                        "SELECT format(:order, ST_X(p), ST_Y(p)) FROM ST_Transform(ST_SetSRID("
                                + "ST_Point(:lon, :lat), 6668), :epsg) p")
                .param("order", order)
                .param("lon", lon.asDouble())
                .param("lat", lat.asDouble())
                .param("epsg", system.planeEpsg().orElse(6668))
                .query(String.class)
                .single();
    }

    /** Test 9: bbox-crs-parameter-invalid. */
    @Test
    void unknownSystemsOfBoxesAreRefused() {
        for (var collection : collections()) {
            var path = items(collection) + "?bbox=130,32,131,33&bbox-crs=";
            assertThat(get(path + UNSUPPORTED).statusCode()).isEqualTo(400);
            assertThat(get(path).statusCode()).isEqualTo(400);
        }
    }
}
