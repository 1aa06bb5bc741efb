package jp.ritchi.ogcapi.features;

import java.util.stream.Collectors;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.RowFilter;

/**
 * Every statement about features. PostgreSQL writes each feature's GeoJSON as one text; only the
 * rows of the page are written, after the filter, the order and the offset.
 */
final class ItemsSql {
    private ItemsSql() {}

    /** One text a feature, by id; binds the filter's values, {@code limit} and {@code offset}. */
    static String page(Layer layer, RowFilter filter) {
        return """
        SELECT %s
        FROM (SELECT v.* FROM %s v WHERE %s ORDER BY v.id LIMIT :limit OFFSET :offset) v
            CROSS JOIN LATERAL (SELECT %s) p
        ORDER BY v.id
        """
                .formatted(feature(layer), layer.view(), filter.sql(), properties(layer));
    }

    /** The text of one feature, its version and when it was changed; binds {@code id}. */
    static String one(Layer layer) {
        return """
        SELECT %s, v.version, v.changed_at
        FROM %s v CROSS JOIN LATERAL (SELECT %s) p WHERE v.id = :id
        """
                .formatted(feature(layer), layer.view(), properties(layer));
    }

    /** The number of features that match; binds the filter's values. */
    static String count(Layer layer, RowFilter filter) {
        return "SELECT count(*) FROM %s v WHERE %s".formatted(layer.view(), filter.sql());
    }

    private static String feature(Layer layer) {
        return """
        '{"type":"Feature","id":' || to_json(v.id) || ',"geometry":'
            || coalesce(ST_AsGeoJSON(%s, 9, 0), 'null') || ',"properties":' || row_to_json(p) || '}'"""
                .formatted(geometry(layer));
    }

    /** RFC 7946 wants outer rings anticlockwise; its axis order and datum need no other change. */
    private static String geometry(Layer layer) {
        return layer.geometryType() == GeometryType.POLYGON
                ? "ST_ForcePolygonCCW(v.geom)"
                : "v.geom";
    }

    private static String properties(Layer layer) {
        return layer.attributes().stream().map(ItemsSql::column).collect(Collectors.joining(", "));
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
