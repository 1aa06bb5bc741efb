package jp.ritchi.parcel;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.layer.LayerReads;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;

/** The parcels that the caller may see, by place. */
@Component
public class ParcelsInArea {
    private static final String WITHIN =
            "SELECT "
                    + Parcels.COLUMNS
                    + Parcels.EXISTING
                    + """
                    AND ST_CoveredBy(geom, ST_GeomFromWKB(:area, 6668)) ORDER BY id LIMIT :most
                    """;

    private final LayerReads reads;

    ParcelsInArea(LayerReads reads) {
        this.reads = reads;
    }

    /**
     * The parcels that exist on {@code day} and lie wholly within an area, in the order of their
     * ids; of more than {@code most} only so many.
     *
     * @param area EPSG:6668, longitude first
     */
    public List<Parcel> list(Geometry area, LocalDate day, int most) {
        return reads.glance(
                client ->
                        client.sql(WITHIN)
                                .param("area", new WKBWriter().write(area))
                                .param("day", day)
                                .param("most", most)
                                .query((row, number) -> Parcels.parcel(row))
                                .list());
    }
}
