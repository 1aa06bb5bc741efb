package jp.ritchi.ogcapi.features;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.http.RowState;
import jp.ritchi.ogcapi.param.FeatureForm;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.ogcapi.param.Position;
import jp.ritchi.ogcapi.param.RowFilter;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads features as GeoJSON texts, a block at a time: no connection to the store is held while
 * anybody waits for a client.
 */
@Component
public class ItemsReads {
    private final LayerReads reads;

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
        return block(query, filter, backward, query.offset(), size);
    }

    /** The block that follows a place. */
    Block next(ItemsQuery query, Position after, int size) {
        return block(query, query.filter(after), false, 0, size);
    }

    private Block block(
            ItemsQuery query, RowFilter filter, boolean backward, long offset, int size) {
        var sql = ItemsSql.block(query, filter, backward);
        var rows =
                Failures.told(
                        () ->
                                reads.read(
                                        jdbc ->
                                                jdbc.sql(sql)
                                                        .params(filter.values())
                                                        .param("rows", size + 1)
                                                        .param("offset", offset)
                                                        .query(
                                                                (row, n) ->
                                                                        row(
                                                                                row,
                                                                                query.order()
                                                                                        .size()))
                                                        .list()));
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(backward ? 0 : size);
        }
        return new Block(
                rows.stream().map(Row::json).toList(),
                rows.stream().findFirst().map(row -> new Position(true, row.keys)),
                rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Position(false, rows.get(rows.size() - 1).keys)),
                more);
    }

    private record Row(byte[] json, List<@Nullable String> keys) {}

    /** The text of a feature is taken as it comes from the store, in UTF-8. */
    private static Row row(ResultSet row, int keys) throws SQLException {
        var values = new ArrayList<@Nullable String>(keys);
        for (int i = 0; i < keys; i++) {
            values.add(row.getString(i + 2));
        }
        return new Row(row.getBytes(1), values);
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
        var sql = ItemsSql.one(form);
        return Failures.told(
                () ->
                        reads.read(
                                jdbc ->
                                        jdbc.sql(sql)
                                                .param("id", featureId)
                                                .query((row, n) -> item(form, row))
                                                .optional()));
    }

    private static Item item(FeatureForm form, ResultSet row) throws SQLException {
        var changedAt = row.getTimestamp(3).toInstant();
        return new Item(form, row.getBytes(1), new RowState(row.getInt(2), changedAt));
    }
}
