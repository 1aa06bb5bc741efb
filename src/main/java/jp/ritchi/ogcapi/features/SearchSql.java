package jp.ritchi.ogcapi.features;

import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;

/** The statement that looks for a name in all layers at once. */
final class SearchSql {
    private SearchSql() {}

    /**
     * Whole names come before beginnings, beginnings before the rest; among equals the layers take
     * turns, so that a layer with many rows does not hide the others. What has ended is not found.
     * Binds {@code whole}, {@code start}, {@code part}, {@code day} and {@code limit}.
     */
    static String across(List<Layer> layers) {
        var branches =
                layers.stream()
                        .map(layer -> branch(layer, layers.indexOf(layer)))
                        .collect(Collectors.joining("\nUNION ALL\n"));
        return """
        SELECT coalesce(json_agg(json_build_object(
                'collection', collection, 'id', id, 'name_ja', name_ja, 'name_en', name_en,
                'place_ja', place_ja, 'place_en', place_en,
                'bbox', CASE WHEN geom IS NOT NULL THEN json_build_array(
                    ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)) END)
            ORDER BY fit, turn, layer), '[]')
        FROM (SELECT *, row_number() OVER (PARTITION BY layer, fit ORDER BY name_ja, id) AS turn
            FROM (%s) branches ORDER BY fit, turn, layer LIMIT :limit) found
        """
                .formatted(branches);
    }

    private static String branch(Layer layer, int order) {
        return """
        (SELECT %d AS layer, '%s' AS collection, v.id, v.name_ja, v.name_en, %s AS place_ja,
            %s AS place_en, v.geom, CASE WHEN v.name_ja ILIKE :whole OR v.name_en ILIKE :whole THEN 0
                WHEN v.name_ja ILIKE :start OR v.name_en ILIKE :start THEN 1 ELSE 2 END AS fit
        FROM %s v WHERE (v.name_ja ILIKE :part OR v.name_en ILIKE :part)
            AND (v.valid_to IS NULL OR v.valid_to >= :day)
        ORDER BY fit, v.name_ja, v.id LIMIT :limit)"""
                .formatted(order, layer.id(), place(layer, "ja"), place(layer, "en"), layer.view());
    }

    private static String place(Layer layer, String language) {
        var names = layer.attributes().stream().map(Attribute::name).toList();
        var municipality = "municipality_" + language;
        var prefecture = "prefecture_" + language;
        if (!names.contains(municipality)) {
            return names.contains(prefecture) ? "v." + prefecture : "NULL";
        }
        if (!names.contains(prefecture)) {
            return "v." + municipality;
        }
        return language.equals("ja")
                ? "nullif(concat(v.prefecture_ja, v.municipality_ja), '')"
                : "nullif(concat_ws(', ', v.municipality_en, v.prefecture_en), '')";
    }
}
