package jp.ritchi.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.stereotype.Component;

/** Where the layers are known to be complete. */
@Component
public class Coverages {
    /**
     * A circle inside which every feature of the layer is stored.
     *
     * @param lon longitude of the centre, degrees
     * @param lat latitude of the centre, degrees
     */
    public record Circle(double lon, double lat, double radiusMetres) {}

    /**
     * An area inside which every feature of the layer, or of one of its themes, is stored.
     *
     * @param theme value of the layer's attribute {@code theme}; absent for the whole layer
     * @param geometry EPSG:6668, longitude first
     * @param sourceId the source by which it is complete
     */
    public record Area(
            @Nullable String theme,
            Geometry geometry,
            String sourceId,
            String sourceTitleJa,
            String sourceTitleEn) {}

    private static final String AREAS =
            """
            SELECT theme, ST_AsBinary(geom) AS geom, source_id, source_title_ja, source_title_en
            FROM policy.coverage_areas WHERE layer = ?
            """;

    private final LayerReads reads;
    private final Snapshots<List<Circle>> snapshots = new Snapshots<>();
    private final Snapshots<List<Area>> areas = new Snapshots<>();

    Coverages(LayerReads reads) {
        this.reads = reads;
    }

    /** The circles of one layer; none when nothing is known about it. */
    public List<Circle> list(String layerId) {
        return reads.read(
                client -> snapshots.get(layerId + " " + reads.stamp(layerId), () -> load(layerId)));
    }

    /** The areas of one layer; a circle is none of them. */
    public List<Area> areas(String layerId) {
        return reads.read(
                client ->
                        areas.get(
                                layerId + " " + reads.stamp(layerId),
                                () ->
                                        client.sql(AREAS)
                                                .param(layerId)
                                                .query((row, number) -> area(row))
                                                .list()));
    }

    private static Area area(ResultSet row) throws SQLException {
        try {
            return new Area(
                    row.getString("theme"),
                    new WKBReader().read(row.getBytes("geom")),
                    row.getString("source_id"),
                    row.getString("source_title_ja"),
                    row.getString("source_title_en"));
        } catch (ParseException e) {
            throw new SQLException("Unreadable coverage area", e);
        }
    }

    private List<Circle> load(String layerId) {
        return reads.read(
                client ->
                        client.sql("SELECT lon, lat, radius_m FROM policy.coverage WHERE layer = ?")
                                .param(layerId)
                                .query(
                                        (row, number) ->
                                                new Circle(
                                                        row.getDouble("lon"),
                                                        row.getDouble("lat"),
                                                        row.getDouble("radius_m")))
                                .list());
    }
}
