package jp.ritchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every layer keeps its word: what it says of its rows is what its view has. */
@SpringBootTest
class CatalogTests {
    private static final Map<AttributeType, Set<String>> FITTING =
            Map.of(
                    AttributeType.STRING, Set.of("text"),
                    AttributeType.INTEGER, Set.of("integer", "bigint"),
                    AttributeType.NUMBER, Set.of("numeric", "double precision"),
                    AttributeType.BOOLEAN, Set.of("boolean"),
                    AttributeType.DATE, Set.of("date"),
                    AttributeType.DATE_TIME, Set.of("timestamp with time zone"),
                    AttributeType.ARRAY, Set.of("json", "jsonb"));
    private static final Set<String> STANDARD_PARAMETERS =
            Set.of("bbox", "bbox-crs", "crs", "limit", "offset", "datetime", "q", "f");

    @Autowired private LayerCatalog catalog;
    @Autowired private List<Layer> layers;
    @Autowired private JdbcClient jdbc;

    @Test
    void idsAreUniqueAndKebabCase() {
        assertThat(layers).extracting(Layer::id).doesNotHaveDuplicates();
        assertThat(layers)
                .allSatisfy(layer -> assertThat(layer.id()).matches("[a-z]+(-[a-z0-9]+)*"));
        assertThat(catalog.list()).containsExactlyInAnyOrderElementsOf(layers);
    }

    @Test
    void everythingHasATitleInBothLanguages() {
        for (Layer layer : layers) {
            assertThat(layer.title().ja()).as(layer.id()).isNotEqualTo(layer.title().en());
            assertThat(layer.description().ja().length()).as(layer.id()).isGreaterThan(9);
            assertThat(layer.description().en().length()).as(layer.id()).isGreaterThan(20);
            assertThat(layer.tileMinZoom()).as(layer.id()).isBetween(0, 22);
        }
    }

    @Test
    void attributesAreUniqueAndNeverHideAParameterOfTheApi() {
        for (Layer layer : layers) {
            var names = layer.attributes().stream().map(Attribute::name).toList();
            assertThat(names).as(layer.id()).doesNotHaveDuplicates();
            assertThat(names).as(layer.id()).doesNotContainAnyElementsOf(STANDARD_PARAMETERS);
            assertThat(names).as(layer.id()).doesNotContain("id", "geometry", "geom");
        }
    }

    @Test
    void everyAttributeIsAColumnOfTheViewWithAFittingType() {
        for (Layer layer : layers) {
            var columns = columns(layer);
            assertThat(columns.keySet()).as(layer.view()).contains("id", "geom", "geom_3857");
            for (Attribute attribute : layer.attributes()) {
                assertThat(columns.get(attribute.name()))
                        .as(layer.view() + "." + attribute.name())
                        .isIn(FITTING.get(attribute.type()));
            }
        }
    }

    /** The catalogue of the database is asked as it stands, not the role's part of it. */
    private Map<String, String> columns(Layer layer) {
        var columns = new HashMap<String, String>();
        jdbc.sql(
                        """
                        SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
                        WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
                        """)
                .param(layer.view())
                .query(
                        row -> {
                            columns.put(row.getString(1), row.getString(2));
                        });
        return columns;
    }
}
