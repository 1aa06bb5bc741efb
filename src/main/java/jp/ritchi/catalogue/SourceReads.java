package jp.ritchi.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all sources and where each is used. Uses are kept for the stamp of each layer, and
 * therefore for each clearance; there are tens of sources, not thousands.
 */
@Component
class SourceReads {
    private static final String SOURCES =
            """
            SELECT id, title_ja, title_en, publisher_ja, publisher_en, published, document, licence,
                attribution_ja, attribution_en, redistributable, note_ja, note_en
            FROM policy.sources ORDER BY id
            """;

    private static final String USES =
            """
            SELECT v.source_id, ST_XMin(ST_Extent(v.geom)), ST_YMin(ST_Extent(v.geom)),
                ST_XMax(ST_Extent(v.geom)), ST_YMax(ST_Extent(v.geom))
            FROM %s v GROUP BY v.source_id
            """;

    private final LayerCatalog layers;
    private final LayerReads reads;
    private final Cache<List<String>, Map<String, SourceUse>> known =
            Caffeine.newBuilder().maximumSize(200).build();

    SourceReads(LayerCatalog layers, LayerReads reads) {
        this.layers = layers;
        this.reads = reads;
    }

    /** Ordered by id, all of one moment. */
    List<Source> list() {
        return reads.read(
                jdbc -> {
                    var uses = uses(jdbc);
                    return jdbc.sql(SOURCES).query((row, number) -> source(row, uses)).list();
                });
    }

    private Map<String, List<SourceUse>> uses(JdbcClient jdbc) {
        var uses = new LinkedHashMap<String, List<SourceUse>>();
        for (Layer layer : layers.list()) {
            var key = List.of(layer.id(), reads.stamp(layer.id()));
            var found = known.getIfPresent(key);
            if (found == null) {
                found = uses(layer, jdbc);
                known.put(key, found);
            }
            found.forEach(
                    (source, use) ->
                            uses.computeIfAbsent(source, id -> new ArrayList<>()).add(use));
        }
        return uses;
    }

    private static Map<String, SourceUse> uses(Layer layer, JdbcClient jdbc) {
        var uses = new LinkedHashMap<String, SourceUse>();
        jdbc.sql(USES.formatted(layer.view()))
                .query(
                        row -> {
                            uses.put(row.getString(1), new SourceUse(layer, bbox(row)));
                        });
        return uses;
    }

    private static @Nullable List<Double> bbox(ResultSet row) throws SQLException {
        double west = row.getDouble(2);
        return row.wasNull()
                ? null
                : List.of(west, row.getDouble(3), row.getDouble(4), row.getDouble(5));
    }

    private static Source source(ResultSet row, Map<String, List<SourceUse>> uses)
            throws SQLException {
        var id = row.getString("id");
        var note = row.getString("note_ja");
        return new Source(
                id,
                text(row, "title"),
                text(row, "publisher"),
                row.getObject("published", LocalDate.class),
                row.getString("document"),
                row.getString("licence"),
                text(row, "attribution"),
                row.getBoolean("redistributable"),
                note == null ? null : text(row, "note"),
                uses.getOrDefault(id, List.of()));
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        var ja = row.getString(column + "_ja");
        var en = row.getString(column + "_en");
        return new Text(ja, en == null ? ja : en);
    }
}
