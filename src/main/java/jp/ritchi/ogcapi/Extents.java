package jp.ritchi.ogcapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerReads;
import org.springframework.stereotype.Component;

/** Extents of collections, computed once for each stamp and therefore for each clearance. */
@Component
public class Extents {
    private static final String EXTENT =
            """
            SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box), valid_from, valid_to
            FROM (SELECT ST_Extent(v.geom)::box3d AS box,
                    CASE WHEN bool_and(v.valid_from IS NOT NULL) THEN min(v.valid_from) END AS valid_from,
                    CASE WHEN bool_and(v.valid_to IS NOT NULL) THEN max(v.valid_to) END AS valid_to
                FROM %s v) e
            """;

    private final LayerReads reads;
    private final Cache<List<String>, Extent> known =
            Caffeine.newBuilder().maximumSize(200).build();

    Extents(LayerReads reads) {
        this.reads = reads;
    }

    /**
     * @param stamp what {@link LayerReads#stamp} said of the layer in this request
     */
    public Extent of(Layer layer, String stamp) {
        var key = List.of(layer.id(), stamp);
        var extent = known.getIfPresent(key);
        if (extent == null) {
            extent = compute(layer);
            known.put(key, extent);
        }
        return extent;
    }

    private Extent compute(Layer layer) {
        var sql = EXTENT.formatted(layer.view());
        return Objects.requireNonNull(
                reads.read(jdbc -> jdbc.sql(sql).query((row, n) -> extent(row)).single()));
    }

    private static Extent extent(ResultSet row) throws SQLException {
        double west = row.getDouble(1);
        var bbox =
                row.wasNull()
                        ? null
                        : List.of(west, row.getDouble(2), row.getDouble(3), row.getDouble(4));
        return new Extent(
                bbox,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
