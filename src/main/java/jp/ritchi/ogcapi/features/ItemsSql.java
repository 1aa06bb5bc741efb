package jp.ritchi.ogcapi.features;

import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.ogcapi.param.RowFilter;

/** Every statement about features. */
final class ItemsSql {
    private ItemsSql() {}

    /**
     * {@code columns} of a page's rows and the keys of its order, in that order; binds the filter's
     * values, {@code rows} and {@code offset}. Columns are computed for the rows of the page alone.
     *
     * @param backward whether the last rows of the filter are meant instead of the first
     */
    static String block(ItemsQuery query, String columns, RowFilter filter, boolean backward) {
        var order = query.order();
        return """
        SELECT %s, %s
        FROM %s
        ORDER BY %s
        """
                .formatted(
                        columns, order.columns(), rows(query, filter, backward), order.sql(false));
    }

    /**
     * The rows of a block as {@code v}. Where an order has no index, ids alone are sorted: a row
     * with everything that is shown beside it is dear to carry through a sort of the whole table.
     */
    private static String rows(ItemsQuery query, RowFilter filter, boolean backward) {
        var view = query.layer().view();
        boolean indexed = query.order().isById();
        var chosen =
                "(SELECT %s FROM %s v WHERE %s ORDER BY %s LIMIT :rows OFFSET :offset)"
                        .formatted(
                                indexed ? "v.*" : "v.id",
                                view,
                                filter.sql(),
                                query.order().sql(backward));
        return indexed ? chosen + " v" : chosen + " k JOIN " + view + " v ON v.id = k.id";
    }

    /** {@code columns} of one row, its version and when it was changed; binds {@code id}. */
    static String one(Layer layer, String columns) {
        return "SELECT %s, v.version, v.changed_at FROM %s v WHERE v.id = :id"
                .formatted(columns, layer.view());
    }

    /** The number of features that match, up to {@code bound}; binds it and the filter's values. */
    static String count(Layer layer, RowFilter filter) {
        return "SELECT count(*) FROM (SELECT FROM %s v WHERE %s LIMIT :bound) counted"
                .formatted(layer.view(), filter.sql());
    }

    /** What the planner thinks of the features that match, as JSON; binds the filter's values. */
    static String plan(Layer layer, RowFilter filter) {
        return "EXPLAIN (FORMAT JSON) SELECT FROM %s v WHERE %s"
                .formatted(layer.view(), filter.sql());
    }
}
