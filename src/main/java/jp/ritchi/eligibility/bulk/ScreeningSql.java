package jp.ritchi.eligibility.bulk;

import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** Every statement about kept values. */
final class ScreeningSql {
    static final String LOCK = "SELECT pg_advisory_lock(hashtext('ritchi.screening'))";
    static final String TRY_LOCK = "SELECT pg_try_advisory_lock(hashtext('ritchi.screening'))";
    static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('ritchi.screening'))";

    /** Whether parcels wait, or other interchanges or another day than were counted are there. */
    static final String DUE =
            """
            SELECT EXISTS (SELECT FROM eligibility.screening_due)
                OR (SELECT interchanges || ' ' || counted_on FROM eligibility.screening_state
                    WHERE clearance = 'public') IS DISTINCT FROM (%s) || ' ' || ?
            """;

    /** The counters of the interchanges, in one word. */
    static final String STAMP =
            """
            SELECT coalesce(string_agg(visibility || '=' || version, ',' ORDER BY visibility), '')
            FROM core.layer_version WHERE layer = 'interchanges'
            """;

    static final String COUNTED =
            """
            SELECT id, visibility, ST_X(geom), ST_Y(geom) FROM interchange.interchange
            WHERE has_exit AND GeometryType(geom) = 'POINT' AND NOT ST_IsEmpty(geom)
                AND coalesce(valid_from, make_date(opened_year, 1, 1), '-infinity') <= ?
                AND coalesce(valid_to, 'infinity') >= ?
            """;

    static final String STORED_LEVELS = "SELECT clearance FROM eligibility.screening_state";

    static final String STORED_INTERCHANGES =
            "SELECT interchange_id, lon, lat FROM eligibility.screening_interchange"
                    + " WHERE clearance = ?";

    /**
     * Values on their way to the kept ones, for one transaction. A temporary table can be analysed
     * by whoever made it; without that half a million rows are joined one by one.
     */
    static final String MAKE_STAGE =
            """
            CREATE TEMPORARY TABLE screening_stage ON COMMIT DROP AS
            SELECT parcel_id, clearance, visibility, nearest_interchange, farthest_interchange,
                centroid_interchange, nearest_m, farthest_m, centroid_m, area_ha, centre_lon,
                centre_lat, reach_m
            FROM eligibility.parcel_screening WITH NO DATA
            """;

    static final String[] STAGE_FILLED = {"ANALYZE screening_stage", "SET LOCAL work_mem = '64MB'"};

    /** Rows that are as they should be are not touched, so that no counter moves for nothing. */
    static final String MERGE =
            """
            INSERT INTO eligibility.parcel_screening AS s (parcel_id, clearance, visibility,
                nearest_interchange, farthest_interchange, centroid_interchange, nearest_m,
                farthest_m, centroid_m, area_ha, centre_lon, centre_lat, reach_m)
            SELECT * FROM screening_stage
            ON CONFLICT (parcel_id, clearance) DO UPDATE SET visibility = excluded.visibility,
                nearest_interchange = excluded.nearest_interchange,
                farthest_interchange = excluded.farthest_interchange,
                centroid_interchange = excluded.centroid_interchange,
                nearest_m = excluded.nearest_m, farthest_m = excluded.farthest_m,
                centroid_m = excluded.centroid_m, area_ha = excluded.area_ha,
                centre_lon = excluded.centre_lon, centre_lat = excluded.centre_lat,
                reach_m = excluded.reach_m, version = s.version + 1, changed_at = now()
            WHERE (s.visibility, s.nearest_interchange, s.farthest_interchange,
                    s.centroid_interchange, s.nearest_m, s.farthest_m, s.centroid_m, s.area_ha,
                    s.centre_lon, s.centre_lat, s.reach_m)
                IS DISTINCT FROM (excluded.visibility, excluded.nearest_interchange,
                    excluded.farthest_interchange, excluded.centroid_interchange,
                    excluded.nearest_m, excluded.farthest_m, excluded.centroid_m,
                    excluded.area_ha, excluded.centre_lon, excluded.centre_lat, excluded.reach_m)
            """;

    /** Parcels that are gone or have lost their shape; binds the levels computed in full. */
    static final String REMOVE_GONE =
            """
            WITH gone AS (
                SELECT parcel_id, clearance FROM eligibility.parcel_screening
                WHERE clearance = ANY (?)
                UNION
                SELECT parcel_id, clearance FROM eligibility.screening_due
                    JOIN eligibility.parcel_screening USING (parcel_id)
                EXCEPT
                SELECT parcel_id, clearance FROM screening_stage
            )
            DELETE FROM eligibility.parcel_screening s USING gone
            WHERE s.parcel_id = gone.parcel_id AND s.clearance = gone.clearance
            """;

    /** Under the snapshot of the run: what came later stays due. */
    static final String REMOVE_DUE = "DELETE FROM eligibility.screening_due";

    static final String[] REMOVE_LEVEL = {
        "DELETE FROM eligibility.parcel_screening WHERE clearance = ?",
        "DELETE FROM eligibility.screening_interchange WHERE clearance = ?",
        "DELETE FROM eligibility.screening_state WHERE clearance = ?"
    };

    static final String STATE =
            """
            INSERT INTO eligibility.screening_state (clearance, counted_on, interchanges)
            VALUES (?, ?, ?)
            ON CONFLICT (clearance) DO UPDATE SET counted_on = excluded.counted_on,
                interchanges = excluded.interchanges, computed_at = now()
            """;

    static final String FORGET_INTERCHANGE =
            "DELETE FROM eligibility.screening_interchange WHERE clearance = ?"
                    + " AND interchange_id = ?";

    static final String KEEP_INTERCHANGE =
            "INSERT INTO eligibility.screening_interchange VALUES (?, ?, ?, ?)";

    private static final String PARCELS =
            """
            SELECT p.id, p.visibility, p.geom FROM parcel.parcel p
            WHERE GeometryType(p.geom) IN ('POLYGON', 'MULTIPOLYGON') AND NOT ST_IsEmpty(p.geom)
            """;

    private ScreeningSql() {}

    static String allParcels() {
        return PARCELS;
    }

    /**
     * The parcels that wait, and those whose values an interchange that came or went could change.
     * One that went counts where it was nearest in some reading. One that came counts where the
     * parcel's disc about its centre is not farther from it than the parcel's largest value, which
     * is {@code farthest_m}; the sphere's distance may be 0.6 % too long.
     */
    static String touchedParcels(Level level, Counted gone, Counted come) {
        var touched = new StringBuilder("SELECT parcel_id FROM eligibility.screening_due");
        if (!gone.positions().isEmpty()) {
            touched.append(kept(level, "s." + "%s_interchange IN (" + list(gone) + ")"));
        }
        if (!come.positions().isEmpty()) {
            touched.append(kept(level, near(come)));
        }
        return PARCELS + " AND p.id IN (" + touched + ")";
    }

    private static String kept(Level level, String condition) {
        String any =
                condition.contains("%s")
                        ? condition.formatted("nearest")
                                + " OR "
                                + condition.formatted("farthest")
                                + " OR "
                                + condition.formatted("centroid")
                        : condition;
        return " UNION SELECT s.parcel_id FROM eligibility.parcel_screening s WHERE s.clearance = '"
                + level.id()
                + "' AND ("
                + any
                + ")";
    }

    private static String list(Counted counted) {
        return counted.ids().stream().map(ScreeningSql::quoted).collect(Collectors.joining(", "));
    }

    private static String near(Counted come) {
        return come.positions().entrySet().stream()
                .map(Map.Entry::getValue)
                .map(ScreeningSql::near)
                .collect(Collectors.joining(" OR ", "s.farthest_m IS NULL OR ", ""));
    }

    private static String near(Coordinate position) {
        return "ST_DistanceSphere(ST_Point(s.centre_lon, s.centre_lat), ST_Point("
                + position.x
                + ", "
                + position.y
                + ")) * 0.994 - s.reach_m <= s.farthest_m + 0.001";
    }

    /** A copy cannot bind values; ids are words of small letters, digits and dashes. */
    private static String quoted(String id) {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalStateException("Not the id of an interchange: " + id);
        }
        return "'" + id + "'";
    }
}
