package jp.ritchi.ogcapi.features;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.param.Failures;
import jp.ritchi.ogcapi.param.ItemsQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many features match a question: exactly up to {@value #BOUND}, beyond it as the planner
 * estimates. Found once for a question and a stamp; never by counting a whole table.
 */
@Component
class ItemsCounts {
    private static final int BOUND = 10_000;

    private final LayerReads reads;
    private final JsonMapper json;
    private final Cache<List<Object>, Matched> known =
            Caffeine.newBuilder().maximumSize(2000).build();

    ItemsCounts(LayerReads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /**
     * @param stamp what {@link LayerReads#stamp} said of the layer in this request
     */
    Matched of(ItemsQuery query, String stamp) {
        var filter = query.filter();
        List<Object> key = List.of(query.layer().id(), stamp, filter.sql(), filter.values());
        var kept = known.getIfPresent(key);
        if (kept == null) {
            kept = found(query);
            known.put(key, kept);
        }
        return kept;
    }

    private Matched found(ItemsQuery query) {
        var filter = query.filter();
        var count = ItemsSql.count(query.layer(), filter);
        var plan = ItemsSql.plan(query.layer(), filter);
        return Failures.told(
                () ->
                        reads.read(
                                jdbc -> {
                                    long counted =
                                            jdbc.sql(count)
                                                    .params(filter.values())
                                                    .param("bound", BOUND + 1)
                                                    .query(Long.class)
                                                    .single();
                                    if (counted <= BOUND) {
                                        return new Matched(counted, false);
                                    }
                                    var told =
                                            jdbc.sql(plan)
                                                    .params(filter.values())
                                                    .query(String.class)
                                                    .single();
                                    return estimated(told);
                                }));
    }

    private Matched estimated(String plan) {
        double rows = json.readTree(plan).at("/0/Plan/Plan Rows").asDouble();
        return Matched.about(Math.max(rows, BOUND + 1));
    }
}
