package jp.ritchi.ogcapi.features;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.http.RowState;
import jp.ritchi.ogcapi.param.Failures;
import jp.ritchi.ogcapi.param.FeatureForm;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.ogcapi.param.Position;
import jp.ritchi.ogcapi.param.RowFilter;
import jp.ritchi.web.RequestProblem;
import jp.ritchi.web.Turns;
import org.springframework.stereotype.Component;

/**
 * Reads features as GeoJSON texts, a block at a time: no connection to the store is held while
 * anybody waits for a client.
 */
@Component
public class ItemsReads {
    /** Half of the connections: pages that take long leave room for tiles and checks. */
    private static final int AT_ONCE = 6;

    private final LayerReads reads;
    private final Turns turns = new Turns(AT_ONCE, Duration.ofSeconds(3));

    ItemsReads(LayerReads reads) {
        this.reads = reads;
    }

    String stamp(Layer layer) {
        return reads.stamp(layer.id());
    }

    /** The first block of a page. */
    Block first(ItemsQuery query, int size) {
        var place = query.position();
        var filter = place.map(query::filter).orElseGet(query::filter);
        boolean backward = place.filter(Position::backward).isPresent();
        return inTurn(() -> block(query, filter, backward, query.offset(), size));
    }

    /** What may take long for one page; the next blocks of one that has begun do not wait. */
    <T> T inTurn(Supplier<T> work) {
        return turns.take(work);
    }

    /** The block that follows a place. */
    Block next(ItemsQuery query, Position after, int size) {
        return block(query, query.filter(after), false, 0, size);
    }

    private Block block(
            ItemsQuery query, RowFilter filter, boolean backward, long offset, int size) {
        var reader = new BlockReader(query, size, backward);
        var sql = ItemsSql.block(query, reader.select(), filter, backward);
        return Failures.told(
                () ->
                        reads.glance(
                                jdbc -> {
                                    jdbc.sql(sql)
                                            .params(filter.values())
                                            .param("rows", size + 1)
                                            .param("offset", offset)
                                            .query(reader);
                                    return reader.block();
                                }));
    }

    /**
     * The feature as the caller may see it.
     *
     * @throws RequestProblem 404 when there is none that the caller may see
     */
    public Item get(FeatureForm form, String featureId) {
        var items = "/ogc/collections/" + form.layer().id() + "/items";
        return find(form, featureId)
                .orElseThrow(
                        () ->
                                RequestProblem.notFound(
                                        "no-such-feature",
                                        "この地物はありません。" + items + " で一覧を確かめてください。",
                                        "There is no such feature. See " + items + "."));
    }

    /** An id that no feature can have is not asked for. */
    private Optional<Item> find(FeatureForm form, String featureId) {
        if (featureId.length() > 120 || !featureId.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.empty();
        }
        var feature = new FeatureText(form);
        var sql = ItemsSql.one(form.layer(), feature.select());
        return Failures.told(
                () ->
                        reads.read(
                                jdbc ->
                                        jdbc.sql(sql)
                                                .param("id", featureId)
                                                .query((row, n) -> one(row, feature))
                                                .optional()));
    }

    private static Item one(ResultSet row, FeatureText feature) throws SQLException {
        var text = new Utf8Buffer(2000);
        feature.write(row, text);
        int version = row.getInt(feature.columns() + 1);
        var changedAt = row.getTimestamp(feature.columns() + 2).toInstant();
        return new Item(feature.form(), text.toBytes(), new RowState(version, changedAt));
    }
}
