package jp.ritchi.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.RowFilter;

/** The statements that read what is in a tile. */
final class TileSql {
    private static final int SUMS = 3;

    private TileSql() {}

    /** Names of the values that a feature has in tiles. */
    static List<String> names(Layer layer) {
        var names = new ArrayList<>(List.of("id"));
        layer.attributes().stream()
                .filter(Attribute::inTiles)
                .forEach(attribute -> names.add(attribute.name()));
        return names;
    }

    /**
     * Shape and {@link #names} of the features in a box; binds the filter's values, {@code west},
     * {@code south}, {@code east}, {@code north} and {@code most}.
     */
    static String features(Layer layer, RowFilter filter) {
        return """
        SELECT ST_AsBinary(v.geom_3857), v.id, %s
        FROM %s v
        WHERE v.geom_3857 && ST_MakeEnvelope(:west, :south, :east, :north, 3857) AND (%s)
        LIMIT :most
        """
                .formatted(columns(layer), layer.view(), filter.sql());
    }

    /**
     * Counts and sums by cell, counted now; binds the filter's values, the box of the tile, {@code
     * level}, and the tile's first {@code column} and {@code row} and number of cells a {@code
     * side} at that level.
     */
    static String cells(Layer layer, RowFilter filter) {
        return """
        SELECT x, y, count(*) AS features, count(*) FILTER (WHERE synthetic) AS synthetic, %s
        FROM (SELECT v.*,
                policy.cell_number((ST_XMin(v.geom_3857) + ST_XMax(v.geom_3857)) / 2 + %2$s, :level) AS x,
                policy.cell_number(%2$s - (ST_YMin(v.geom_3857) + ST_YMax(v.geom_3857)) / 2, :level) AS y
            FROM %3$s v
            WHERE v.geom_3857 && ST_MakeEnvelope(:west, :south, :east, :north, 3857) AND (%4$s)) v
        WHERE x >= :column AND x < :column + :side AND y >= :row AND y < :row + :side
        GROUP BY x, y
        """
                .formatted(sums(layer), HALF_SIDE, layer.view(), filter.sql());
    }

    private static final String HALF_SIDE = "20037508.342789244::double precision";

    /** The sums beyond those of the layer are nothing. */
    private static String sums(Layer layer) {
        var sums = new ArrayList<String>();
        for (int i = 0; i < SUMS; i++) {
            sums.add(
                    i < layer.sums().size()
                            ? "coalesce(sum(round(1000000 * v.\"%s\"::double precision)::bigint), 0)"
                                    .formatted(layer.sums().get(i))
                            : "0");
        }
        return String.join(", ", sums);
    }

    /** The day by which rows of a layer must have ended not to be in its kept cells. */
    static final String COUNTED_DAY = "SELECT day FROM policy.cell_days WHERE layer = :layer";

    /**
     * Counts and sums by cell as the database keeps them; binds {@code layer}, the {@code kept}
     * level that is read, its codes {@code from} and {@code to}, {@code shift} from its codes to
     * those of the cells, and {@code shift18} from those of level 18.
     */
    static final String KEPT_CELLS =
            """
            SELECT code, sum(features)::bigint AS features, sum(synthetic)::bigint,
                sum(sum1)::bigint, sum(sum2)::bigint, sum(sum3)::bigint, sum(size_dm)::bigint
            FROM (SELECT code >> :shift AS code, features, synthetic, sum1, sum2, sum3, size_dm
                FROM policy.cells
                WHERE layer = :layer AND level = :kept AND code >= :from AND code < :to
                UNION ALL
                SELECT code >> :shift18, features, synthetic, sum1, sum2, sum3, size_dm
                FROM policy.cell_changes
                WHERE layer = :layer AND code >= :from18 AND code < :to18) c
            GROUP BY code HAVING sum(features) > 0
            """;

    private static String columns(Layer layer) {
        return layer.attributes().stream()
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
