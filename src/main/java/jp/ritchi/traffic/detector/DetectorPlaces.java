package jp.ritchi.traffic.detector;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.RunStamp;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes where detectors stand, in the caller's transaction. */
@Component
class DetectorPlaces {
    private final JdbcTemplate jdbc;

    DetectorPlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A station before it is placed.
     *
     * @param edited whether a person has worked on it
     */
    record Station(String id, String name, @Nullable Coordinate place, boolean edited) {}

    /** The stored detectors of some sources, by {@link Detector#code}. */
    Map<String, Station> stations(Collection<Integer> sources) {
        var stations = new HashMap<String, Station>();
        jdbc.query(
                STATIONS,
                row -> {
                    var place =
                            row.getObject(4) == null
                                    ? null
                                    : new Coordinate(row.getDouble(4), row.getDouble(5));
                    stations.put(
                            row.getString(1),
                            new Station(
                                    row.getString(2), row.getString(3), place, row.getBoolean(6)));
                },
                (Object) sources.toArray(Integer[]::new));
        return stations;
    }

    /** Sets places by station id; what the public saw of a station it sees no more. */
    void place(Map<String, Coordinate> places, RunStamp stamp) {
        var ids = List.copyOf(places.keySet());
        jdbc.update(
                PLACE,
                TmtImporter.SOURCE,
                stamp.changedBy(),
                Timestamp.from(stamp.at()),
                stamp.run(),
                ids.toArray(String[]::new),
                ids.stream().map(id -> places.get(id).x).toArray(Double[]::new),
                ids.stream().map(id -> places.get(id).y).toArray(Double[]::new));
    }

    private static final String STATIONS =
            """
            SELECT d.source_code || '-' || d.point_number, s.id, s.name_ja, ST_X(s.geom), ST_Y(s.geom),
                s.changed_by <> 'seed' AND s.changed_by NOT LIKE 'import:%'
            FROM traffic.detector d JOIN traffic.station s ON s.id = d.station_id
            WHERE d.source_code = ANY (?)
            """;

    private static final String PLACE =
            """
            UPDATE traffic.station s SET geom = ST_SetSRID(ST_MakePoint(p.lon, p.lat), 6668),
                positional_accuracy = 'street', source_id = ?, changed_by = ?, changed_at = ?,
                visibility = CASE s.visibility WHEN 'public' THEN 'staff' ELSE s.visibility END,
                import_run = ?, version = version + 1
            FROM unnest(?::text[], ?::float8[], ?::float8[]) p (id, lon, lat) WHERE s.id = p.id
            """;
}
