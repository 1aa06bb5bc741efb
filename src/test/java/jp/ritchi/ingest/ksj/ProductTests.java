package jp.ritchi.ingest.ksj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Products are told by their fields, and their rules fit the layers that they go to. */
@SpringBootTest
class ProductTests {
    /** Fields as the files of an edition have them, and the product that they are. */
    private static final Map<String, String> EDITIONS =
            Map.ofEntries(
                    Map.entry("N03_001 N03_002 N03_003 N03_004 N03_007", "mlit-n03"),
                    Map.entry("N03_001 N03_002 N03_003 N03_004 N03_005 N03_007", "mlit-n03"),
                    Map.entry(
                            "A29_001 A29_002 A29_003 A29_004 A29_005 A29_006 A29_007 A29_008",
                            "mlit-a29"),
                    Map.entry("prefec_cd area_cd layer_no", "mlit-a09"),
                    Map.entry("PREFEC_CD AREA_CD LAYER_NO", "mlit-a09"),
                    Map.entry(
                            "OBJECTID PREFEC_CD AREA_CD CTV_NAME FIS_YEAR THEMA_NO LAYER_NO OBJ_NAME"
                                    + " AREA_SIZE IOSIDE_DIV REMARK_STR Shape_Leng Shape_Area",
                            "mlit-a12"),
                    Map.entry(
                            "A33_001 A33_002 A33_003 A33_004 A33_005 A33_006 A33_007 A33_008",
                            "mlit-a33"),
                    Map.entry("A31a_101 A31a_102 A31a_103 A31a_104 A31a_105", "mlit-a31a-planned"),
                    Map.entry("A31a_201 A31a_202 A31a_203 A31a_204 A31a_205", "mlit-a31a-largest"),
                    Map.entry("A31_201 A31_202 A31_203 A31_204 A31_205", "mlit-a31a-largest"),
                    Map.entry("A31_001 A31_002 A31_003 A31_004 A31_005 A31_006", "mlit-a31-2012"),
                    Map.entry(l05(15), "mlit-l05"),
                    Map.entry("name code", ""),
                    // Duration and collapse of houses: no depth, no product here.
                    Map.entry("A31a_301 A31a_302 A31a_303 A31a_304 A31a_305", ""));

    @Autowired private List<Product> products;
    @Autowired private LayerCatalog layers;
    @Autowired private LayerTables tables;
    @Autowired private JdbcClient jdbc;

    private static String l05(int fields) {
        var names = new StringBuilder();
        for (int i = 1; i <= fields; i++) {
            names.append(" L05_%03d".formatted(i));
        }
        return names.toString().strip();
    }

    private static SourceTable table(String fields) {
        return new SourceTable(
                "t",
                Arrays.stream(fields.split(" "))
                        .map(n -> new SourceField(n, FieldKind.TEXT))
                        .toList(),
                null,
                true,
                SourceCrs.ABSENT);
    }

    @Test
    void anEditionIsKnownByItsFieldsAndByOneProductAlone() {
        EDITIONS.forEach(
                (fields, id) ->
                        assertThat(
                                        products.stream()
                                                .filter(product -> product.knows(table(fields)))
                                                .map(Product::id)
                                                .collect(Collectors.joining(" ")))
                                .as(fields)
                                .isEqualTo(id));
        assertThat(products).extracting(Product::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleFillsAColumnThatCanBeWrittenAndEveryCodeIsOne() {
        EDITIONS.forEach(
                (fields, id) -> {
                    if (!id.isEmpty()) {
                        var product = get(id);
                        assertFits(product, product.mapping(table(fields)));
                    }
                });
    }

    private void assertFits(Product product, Mapping mapping) {
        var layer = layers.find(mapping.collection()).orElseThrow();
        var stored = tables.find(layer).orElseThrow();
        var attributes =
                layer.attributes().stream().collect(Collectors.toMap(Attribute::name, a -> a));
        var filled = new HashSet<String>();
        for (ColumnRule rule : mapping.rules()) {
            var as = product.id() + " " + rule.column();
            assertThat(filled.add(rule.column())).as(as).isTrue();
            if (rule.column().equals("id")) {
                continue;
            }
            assertThat(attributes).as(as).containsKey(rule.column());
            var attribute = attributes.get(rule.column());
            assertThat(stored.isWritable(attribute)).as(as).isTrue();
            if (!attribute.codes().isEmpty()) {
                assertThat(attribute.codes().keySet()).as(as).containsAll(codes(rule));
            }
        }
        for (Attribute attribute : layer.attributes()) {
            if (stored.isRequired(attribute) && !attribute.name().equals("source_id")) {
                assertThat(filled).as(product.id()).contains(attribute.name());
            }
        }
    }

    private static List<String> codes(ColumnRule rule) {
        return rule.from().contains("{")
                ? rule.values().values().stream().filter(value -> !value.isEmpty()).toList()
                : List.of(rule.from());
    }

    @Test
    void sourcesAreRegisteredAndEveryAccuracyHasAFigure() {
        for (Product product : products.stream().filter(p -> !p.comesBack()).toList()) {
            assertThat(count("SELECT count(*) FROM core.source WHERE id = ?", product.sourceId()))
                    .as(product.id())
                    .isOne();
            assertThat(product.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(product.title().ja()).isNotEqualTo(product.title().en());
            assertThat(product.positionalAccuracy()).isEqualTo("site");
        }
        for (var layer : List.of("land-zones", "hazard-zones", "municipalities")) {
            assertThat(count("SELECT count(*) FROM core.accuracy_class WHERE layer = ?", layer))
                    .isPositive();
        }
        assertThat(jdbc.sql("SELECT product FROM core.covering_product").query(String.class).list())
                .isSubsetOf(products.stream().map(Product::id).toList());
    }

    private int count(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }

    /** The numbers of nature parks and of forest are codes of zones elsewhere in the layer. */
    @Test
    void aNumberOfAnotherListDoesNotPassForAZone() {
        var rule = rule("mlit-a12", "PREFEC_CD THEMA_NO LAYER_NO", "zone_code");
        assertThat(rule.from()).isEqualTo("LAYER_NO {LAYER_NO}");
        assertThat(rule.values()).containsEntry("LAYER_NO 05", "agricultural-area");
        assertThat(rule.values()).containsEntry("LAYER_NO 6", "farmland");
        assertThat(rule.values()).doesNotContainKey("LAYER_NO 11");
    }

    @Test
    void unknownRatiosBecomeNoValueAndThatIsSaid() {
        var fields = "A29_001 A29_004 A29_005 A29_006 A29_007";
        assertThat(rule("mlit-a29", fields, "floor_area_pct").values()).containsEntry("9999", "");
        assertThat(get("mlit-a29").doubts(table(fields), List.of()))
                .anySatisfy(issue -> assertThat(issue.message().en()).contains("9999"));
    }

    @Test
    void theWardOfANewEditionBelongsToTheNameAndADayOfAnOldOneDoesNot() {
        var ward = rule("mlit-n03", "N03_001 N03_003 N03_004 N03_005 N03_007", "name_ja");
        assertThat(ward.from()).isEqualTo("{N03_003}{N03_004}{N03_005}");
        var historical = "N03_001 N03_003 N03_004 N03_005 N03_006 N03_007";
        assertThat(rule("mlit-n03", historical, "name_ja").from()).isEqualTo("{N03_003}{N03_004}");
        assertThat(get("mlit-n03").doubts(table(historical), List.of())).isNotEmpty();
    }

    @Test
    void theFieldsOfIndustrialLandAreToldByTheirValues() {
        var documented = values("県公社", "1998", "12.5");
        var later = values("備考", "県公社", "1998");
        assertThat(developer(documented)).isEqualTo("{L05_007}");
        assertThat(developer(later)).isEqualTo("{L05_008}");
        // A year in both places, or in neither, says nothing.
        assertThat(developer(values("県公社", "1998", "2001"))).isEmpty();
        assertThat(developer(values("a", "b", "c"))).isEmpty();
        assertThat(get("mlit-l05").doubts(table(l05(15)), List.of(later)))
                .anySatisfy(issue -> assertThat(issue.message().en()).contains("008 to 012"));
    }

    private String developer(SourceRecord first) {
        return get("mlit-l05").mapping(table(l05(15)), List.of(first)).rules().stream()
                .filter(rule -> rule.column().equals("developer_ja"))
                .map(ColumnRule::from)
                .collect(Collectors.joining());
    }

    /** Values of 007, 008 and 009. */
    private static SourceRecord values(String seven, String eight, String nine) {
        var values = new Object[15];
        values[6] = seven;
        values[7] = eight;
        values[8] = nine;
        return new SourceRecord(1, null, values, null, false);
    }

    @Test
    void theScopeNamesTheFieldAsTheTableWritesIt() {
        assertThat(get("mlit-a09").scope(table("PREFEC_CD AREA_CD LAYER_NO")).field())
                .isEqualTo("PREFEC_CD");
        assertThat(get("mlit-a31a-largest").scope(table("A31_201 A31_202 A31_205")).field())
                .isEqualTo("A31_201");
    }

    private ColumnRule rule(String product, String fields, String column) {
        return get(product).mapping(table(fields)).rules().stream()
                .filter(rule -> rule.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private Product get(String id) {
        return products.stream()
                .filter(product -> product.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
