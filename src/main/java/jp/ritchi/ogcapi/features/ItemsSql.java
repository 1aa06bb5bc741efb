package jp.ritchi.ogcapi.features;

import java.util.stream.Collectors;
import jp.ritchi.geo.AxisOrder;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.FeatureForm;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.ogcapi.param.RowFilter;

/**
 * Every statement about features. PostgreSQL writes each feature's GeoJSON as one text; only the
 * rows of the page are written, after the filter, the order and the offset.
 */
final class ItemsSql {
    /** A tenth of a millimetre, in degrees and in metres. */
    private static final int DECIMALS_OF_DEGREES = 9;

    private static final int DECIMALS_OF_METRES = 4;

    private ItemsSql() {}

    /**
     * One text a feature and the keys of its order, in that order; binds the filter's values,
     * {@code rows} and {@code offset}.
     *
     * @param backward whether the last rows of the filter are meant instead of the first
     */
    static String block(ItemsQuery query, RowFilter filter, boolean backward) {
        var order = query.order();
        return """
        SELECT %s, %s
        FROM (SELECT v.* FROM %s v WHERE %s ORDER BY %s LIMIT :rows OFFSET :offset) v
            CROSS JOIN LATERAL (SELECT %s) p
        ORDER BY %s
        """
                .formatted(
                        feature(query.form()),
                        order.columns(),
                        query.layer().view(),
                        filter.sql(),
                        order.sql(backward),
                        properties(query.form()),
                        order.sql(false));
    }

    /** The text of one feature, its version and when it was changed; binds {@code id}. */
    static String one(FeatureForm form) {
        return """
        SELECT %s, v.version, v.changed_at
        FROM %s v CROSS JOIN LATERAL (SELECT %s) p WHERE v.id = :id
        """
                .formatted(feature(form), form.layer().view(), properties(form));
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

    private static String feature(FeatureForm form) {
        return """
        '{"type":"Feature","id":' || to_json(v.id) || ',"geometry":'
            || %s || ',"properties":' || row_to_json(p) || '}'"""
                .formatted(geometry(form));
    }

    private static String geometry(FeatureForm form) {
        if (!form.geometry()) {
            return "'null'";
        }
        var plane = form.crs().planeEpsg();
        var shape = wound(form.layer());
        if (plane.isPresent()) {
            shape = "ST_Transform(" + shape + ", " + plane.getAsInt() + ")";
        }
        if (form.crs().officialAxisOrder() == AxisOrder.NORTH_EAST) {
            shape = "ST_FlipCoordinates(" + shape + ")";
        }
        int decimals = plane.isPresent() ? DECIMALS_OF_METRES : DECIMALS_OF_DEGREES;
        return "coalesce(ST_AsGeoJSON(" + shape + ", " + decimals + ", 0), 'null')";
    }

    /** RFC 7946 wants outer rings anticlockwise, as seen on the ground. */
    private static String wound(Layer layer) {
        return layer.geometryType() == GeometryType.POLYGON
                ? "ST_ForcePolygonCCW(v.geom)"
                : "v.geom";
    }

    private static String properties(FeatureForm form) {
        return form.properties().stream().map(ItemsSql::column).collect(Collectors.joining(", "));
    }

    private static String column(Attribute attribute) {
        var quoted = "\"" + attribute.name() + "\"";
        if (attribute.type() == AttributeType.DATE_TIME) {
            return "to_char(v.%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS %s"
                    .formatted(quoted, quoted);
        }
        return "v." + quoted;
    }
}
