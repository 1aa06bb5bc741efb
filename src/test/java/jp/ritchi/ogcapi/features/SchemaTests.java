package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SchemaTests extends ServedTest {
    @Autowired private LayerCatalog layers;

    @ParameterizedTest
    @ValueSource(strings = {"schema", "queryables", "sortables"})
    void everyPropertyHasATitleAndATypeOrAGeometry(String name) {
        for (var layer : layers.list()) {
            var path = "/ogc/collections/" + layer.id() + "/" + name;
            var schema = json(path);
            assertThat(schema.get("$schema").asString())
                    .isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.get("$id").asString()).isEqualTo(BASE + path);
            assertThat(schema.get("type").asString()).isEqualTo("object");
            for (JsonNode property : schema.get("properties")) {
                assertThat(property.get("title").asString()).isNotEmpty();
                boolean geometry = property.path("format").asString("").startsWith("geometry-");
                assertThat(property.has("type")).isEqualTo(!geometry);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabs", "parcels"})
    void theRolesAreTold(String collection) {
        var properties = json("/ogc/collections/" + collection + "/schema").get("properties");
        assertThat(properties.at("/id/x-ogc-role").asString()).isEqualTo("id");
        assertThat(properties.at("/geometry/x-ogc-role").asString()).isEqualTo("primary-geometry");
        assertThat(properties.at("/valid_from/x-ogc-role").asString())
                .isEqualTo("primary-interval-start");
        assertThat(properties.at("/valid_to/x-ogc-role").asString())
                .isEqualTo("primary-interval-end");
        assertThat(properties.at("/valid_from/format").asString()).isEqualTo("date");
    }
}
