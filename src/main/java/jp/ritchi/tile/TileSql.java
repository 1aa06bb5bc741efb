package jp.ritchi.tile;

import java.util.stream.Collectors;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;

/** The statement that makes a tile: 4096 units a side, with a margin of 64 for the strokes. */
final class TileSql {
    private TileSql() {}

    /** Binds {@code layer}, {@code z}, {@code x} and {@code y}. */
    static String tile(Layer layer) {
        return """
        SELECT ST_AsMVT(tile, :layer, 4096, 'geom')
        FROM (SELECT ST_AsMVTGeom(v.geom_3857, ST_TileEnvelope(:z, :x, :y), 4096, 64, true) AS geom,
                %s
            FROM %s v
            WHERE v.geom_3857 && ST_TileEnvelope(:z, :x, :y, margin => 64.0 / 4096)
            ORDER BY v.id) tile
        WHERE geom IS NOT NULL
        """
                .formatted(columns(layer), layer.view());
    }

    private static String columns(Layer layer) {
        return "v.id, "
                + layer.attributes().stream()
                        .filter(Attribute::inTiles)
                        .map(TileSql::column)
                        .collect(Collectors.joining(", "));
    }

    /** Tiles know texts, doubles, integers and booleans only. */
    private static String column(Attribute attribute) {
        var quoted = "\"" + attribute.name() + "\"";
        var cast =
                switch (attribute.type()) {
                    case NUMBER -> "::double precision";
                    case DATE, DATE_TIME, ARRAY -> "::text";
                    case STRING, INTEGER, BOOLEAN -> "";
                };
        return "v." + quoted + cast + " AS " + quoted;
    }
}
