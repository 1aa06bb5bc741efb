package jp.ritchi.eligibility.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Finds the parcels whose verdict the changes can touch, by their bounds and areas. */
@Component
class CandidateParcels {
    /** More than a few seconds' evaluations; a smaller area or a smaller change must do. */
    static final int MOST = 20_000;

    private static final String BOUNDS =
            """
            SELECT p.id, ST_XMin(p.geom) AS west, ST_YMin(p.geom) AS south, ST_XMax(p.geom) AS east,
                ST_YMax(p.geom) AS north, p.area_ha, ST_NPoints(p.geom) AS corners,
                p.accuracy_class, p.coordinate_class, p.positional_accuracy
            FROM policy.parcels p
            WHERE p.geom IS NOT NULL AND (p.valid_from IS NULL OR p.valid_from <= :day)
                AND (p.valid_to IS NULL OR p.valid_to >= :day)
            """;
    private static final String INSIDE =
            " AND p.geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)";

    private final LayerReads reads;

    CandidateParcels(LayerReads reads) {
        this.reads = reads;
    }

    /**
     * The ids of the parcels that exist on a day, in order.
     *
     * @param area only those whose bounds meet it; null for all
     * @throws RequestProblem when they are more than can be evaluated at once
     */
    List<String> list(Reach reach, Blur blur, LocalDate day, @Nullable Envelope area) {
        var ids = new TreeSet<String>();
        var boxes = reach.boxes();
        var wanted = new Wanted(reach, blur);
        if (boxes == null) {
            collect(wanted, day, area, ids);
            return List.copyOf(ids);
        }
        for (Envelope box : boxes) {
            var asked = area == null ? box : box.intersection(area);
            if (!asked.isNull()) {
                collect(wanted, day, asked, ids);
            }
        }
        return List.copyOf(ids);
    }

    private void collect(Wanted wanted, LocalDate day, @Nullable Envelope area, Set<String> ids) {
        var found = new ArrayList<String>();
        reads.read(
                client -> {
                    var query = client.sql(area == null ? BOUNDS : BOUNDS + INSIDE);
                    query = query.param("day", day);
                    if (area != null) {
                        query =
                                query.param("west", area.getMinX())
                                        .param("south", area.getMinY())
                                        .param("east", area.getMaxX())
                                        .param("north", area.getMaxY());
                    }
                    query.query(
                            row -> {
                                if (wanted.reach().touches(bounds(row, wanted.blur()))) {
                                    found.add(row.getString("id"));
                                }
                            });
                    return found;
                });
        ids.addAll(found);
        if (ids.size() > MOST) {
            throw tooMany(ids.size());
        }
    }

    private record Wanted(Reach reach, Blur blur) {}

    private static Reach.Bounds bounds(ResultSet row, Blur blur) throws SQLException {
        return new Reach.Bounds(
                new Envelope(
                        row.getDouble("west"),
                        row.getDouble("east"),
                        row.getDouble("south"),
                        row.getDouble("north")),
                row.getDouble("area_ha"),
                row.getInt("corners"),
                blur.ofParcel(
                        row.getString("accuracy_class"),
                        row.getString("coordinate_class"),
                        row.getString("positional_accuracy")));
    }

    private static RequestProblem tooMany(int found) {
        return RequestProblem.badParameter(
                "changes",
                "答えが変わりうる筆が "
                        + found
                        + " あり、一度に計算できる "
                        + MOST
                        + " を超えます。bbox で範囲を絞るか、変更を小さくしてください。",
                found
                        + " parcels could change, more than the "
                        + MOST
                        + " that are computed at once. Narrow the area with bbox or change less.");
    }
}
