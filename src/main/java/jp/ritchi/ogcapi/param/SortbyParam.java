package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** The order of the features (OGC API Features, part 8). */
@Component
class SortbyParam implements PageParameter {
    static final String NAME = "sortby";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text description() {
        return new Text(
                "並べ替え（コンマ区切り、+ は昇順、- は降順、値のない地物は最後）。例: +area_ha,-name_ja",
                "Order: attributes separated by commas, + rising (default), - falling; absent values"
                        + " come last. Example: +area_ha,-name_ja");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "array",
                "minItems",
                1,
                "maxItems",
                SortOrder.MAX_KEYS,
                "items",
                Map.of("type", "string", "pattern", "[+-]?[a-z][a-z0-9_]*"));
    }

    @Override
    public void apply(String value, ItemsQuery page) {
        page.order(SortOrder.of(page.layer(), value.isEmpty() ? "," : value));
    }
}
