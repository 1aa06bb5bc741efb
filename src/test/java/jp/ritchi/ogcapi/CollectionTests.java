package jp.ritchi.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import jp.ritchi.layer.LayerCatalog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CollectionTests extends ServedTest {
    @Autowired private LayerCatalog layers;

    @Test
    void theLandingPageLeadsEverywhere() {
        var rels = new ArrayList<String>();
        for (var link : json("/ogc").get("links")) {
            rels.add(link.get("rel").asString());
            assertThat(get(local(link.get("href").asString())).statusCode()).isEqualTo(200);
        }
        assertThat(rels).contains("self", "service-desc", "service-doc", "conformance", "data");
        assertThat(get("/ogc/").statusCode()).isEqualTo(200);
    }

    @Test
    void everyLinkOfEveryCollectionIsAnswered() {
        var collections = json("/ogc/collections").get("collections");
        assertThat(collections.size()).isEqualTo(layers.list().size() + 1);
        for (var collection : collections) {
            for (var link : collection.get("links")) {
                var path = local(link.get("href").asString());
                var response = get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                        .as(path)
                        .startsWith(link.get("type").asString());
            }
        }
    }

    @Test
    void anExtentFollowsTheRows() {
        rows.fab("a", -179.5, -80.25);
        rows.fab("b", 179.5, 80.5);
        var path = "/ogc/collections/fabs";
        assertThat(json(path).at("/extent/spatial/bbox").toString())
                .isEqualTo("[[-179.5,-80.25,179.5,80.5]]");
        assertThat(json(path).at("/extent").has("temporal")).isFalse();
        rows.fab("c", 179.75, 80.5);
        assertThat(json(path).at("/extent/spatial/bbox").toString())
                .isEqualTo("[[-179.5,-80.25,179.75,80.5]]");
    }

    @Test
    void aCollectionTellsWhatTheMapNeeds() {
        var own = json("/ogc/collections/parcels").get("x-ritchi");
        assertThat(own.get("group").asString()).isEqualTo("siting");
        assertThat(own.get("geometryType").asString()).isEqualTo("polygon");
        assertThat(own.get("tileMinZoom").asInt()).isZero();
        assertThat(own.at("/title/ja").asString()).isEqualTo("土地（筆）");
        for (var attribute : own.get("attributes")) {
            if (attribute.get("name").asString().equals("area_ha")) {
                assertThat(attribute.get("unit").asString()).isEqualTo("ha");
                assertThat(attribute.get("type").asString()).isEqualTo("number");
                assertThat(attribute.get("codes").isNull()).isTrue();
            }
            if (attribute.get("name").asString().equals("positional_accuracy")) {
                assertThat(attribute.at("/codes/site/en").asString()).startsWith("Site");
            }
        }
    }

    @Test
    void theTitleIsInTheLanguageAskedFor() {
        assertThat(json("/ogc/collections/parcels", "Accept-Language", "en").get("title"))
                .hasToString("\"Parcels\"");
        assertThat(json("/ogc/collections/parcels", "Accept-Language", "fr").get("title"))
                .hasToString("\"土地（筆）\"");
    }

    @Test
    void theSchemaTellsRolesUnitsAndTypes() {
        var schema = json("/ogc/collections/parcels/schema");
        assertThat(schema.get("$id").asString())
                .isEqualTo(BASE + "/ogc/collections/parcels/schema");
        assertThat(schema.at("/properties/id/x-ogc-role").asString()).isEqualTo("id");
        assertThat(schema.at("/properties/geometry/x-ogc-role").asString())
                .isEqualTo("primary-geometry");
        assertThat(schema.at("/properties/area_ha/x-ogc-unit").asString()).isEqualTo("ha");
        assertThat(schema.at("/properties/changed_at/format").asString()).isEqualTo("date-time");
        var projects = "/ogc/collections/infrastructure-projects/";
        assertThat(json(projects + "schema").get("properties").has("budgets")).isTrue();
        assertThat(json(projects + "queryables").at("/properties/budgets/type").asString())
                .isEqualTo("array");
    }

    @Test
    void everySimpleQueryableIsAParameter() {
        for (var layer : layers.list()) {
            var path = "/ogc/collections/" + layer.id();
            var properties = json(path + "/queryables").get("properties");
            for (var name : properties.propertyNames()) {
                if (!properties.get(name).path("type").asString("array").equals("array")) {
                    var type = properties.get(name).get("type").asString();
                    var format = properties.get(name).path("format").asString("");
                    var value =
                            switch (type + format) {
                                case "stringdate" -> "2026-01-01";
                                case "stringdate-time" -> "2026-01-01T00:00:00Z";
                                case "boolean" -> "true";
                                default -> "1";
                            };
                    var query = path + "/items?" + name + "=" + value;
                    assertThat(get(query).statusCode()).as(query).isEqualTo(200);
                }
            }
        }
    }
}
