package jp.ritchi.ogcapi.features;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.http.RowState;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.web.RequestProblem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads features as GeoJSON texts, never more than a few hundred at a time in memory. */
@Component
public class ItemsReads {
    private static final int FETCH_ROWS = 200;

    private final LayerReads reads;
    private final Cache<List<Object>, Long> counts =
            Caffeine.newBuilder().maximumSize(2000).build();

    ItemsReads(LayerReads reads) {
        this.reads = reads;
    }

    String stamp(Layer layer) {
        return reads.stamp(layer.id());
    }

    /** How many features match, exactly; counted once for a question and a stamp. */
    long count(ItemsQuery query, String stamp) {
        var layer = query.layer();
        var filter = query.filter();
        List<Object> key = List.of(layer.id(), stamp, filter.sql(), filter.values());
        var known = counts.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var sql = ItemsSql.count(layer, filter);
        long counted =
                inRange(jdbc -> jdbc.sql(sql).params(filter.values()).query(Long.class).single());
        counts.put(key, counted);
        return counted;
    }

    /** Numbers that a filter drives out of their range are the caller's, not the store's, fault. */
    private <T> T inRange(Function<JdbcClient, T> work) {
        try {
            return reads.read(work);
        } catch (DataIntegrityViolationException e) {
            throw RequestProblem.badParameter(
                    "filter",
                    "filter の計算が数の範囲を超えます。小さな数で書いてください。",
                    "The filter computes numbers out of range. Write it with smaller ones.");
        }
    }

    /** Hands the page's features over in the order of their ids and says how many there were. */
    int forEach(ItemsQuery query, Consumer<String> receiver) {
        var sql = ItemsSql.page(query.layer(), query.filter());
        var returned = new AtomicInteger();
        reads.read(
                jdbc -> {
                    jdbc.sql(sql)
                            .withFetchSize(FETCH_ROWS)
                            .params(query.filter().values())
                            .param("limit", query.limit())
                            .param("offset", query.offset())
                            .query(
                                    row -> {
                                        receiver.accept(row.getString(1));
                                        returned.incrementAndGet();
                                    });
                    return returned;
                });
        return returned.get();
    }

    /**
     * The feature as the caller may see it.
     *
     * @throws RequestProblem 404 when there is none that the caller may see
     */
    public Item get(Layer layer, String featureId) {
        return find(layer, featureId)
                .orElseThrow(
                        () ->
                                RequestProblem.notFound(
                                        "no-such-feature",
                                        "この地物はありません。/ogc/collections/"
                                                + layer.id()
                                                + "/items で一覧を確かめてください。",
                                        "There is no such feature. See /ogc/collections/"
                                                + layer.id()
                                                + "/items."));
    }

    /** The feature as the caller may see it. An id that no feature can have is not asked for. */
    public Optional<Item> find(Layer layer, String featureId) {
        if (featureId.length() > 120 || !featureId.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.empty();
        }
        var sql = ItemsSql.one(layer);
        return reads.read(
                jdbc ->
                        jdbc.sql(sql)
                                .param("id", featureId)
                                .query((row, number) -> item(layer, row))
                                .optional());
    }

    private static Item item(Layer layer, ResultSet row) throws SQLException {
        var changedAt = row.getTimestamp(3).toInstant();
        return new Item(layer, row.getString(1), new RowState(row.getInt(2), changedAt));
    }
}
