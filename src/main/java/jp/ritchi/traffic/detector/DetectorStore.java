package jp.ritchi.traffic.detector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.RunStamp;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The statements by which detectors and their days reach the database: copied into temporary tables
 * and merged in one statement each. All of it belongs into one transaction of the caller.
 */
@Component
class DetectorStore {
    static final String DAYS = "traffic.detector_day";
    static final String DETECTORS = "traffic.detector";
    static final String STATIONS = "traffic.station";
    static final List<ImportTable> TABLES =
            List.of(
                    new ImportTable(DAYS, List.of("station_id", "day"), List.of()),
                    new ImportTable(DETECTORS, List.of("station_id"), List.of()),
                    new ImportTable(
                            STATIONS,
                            List.of("id"),
                            List.of(
                                    new ImportTable.Child(DAYS, "station_id"),
                                    new ImportTable.Child(DETECTORS, "station_id"),
                                    new ImportTable.Child("traffic.hourly_count", "station_id"))));

    private static final int FETCH = 1_000;

    private final JdbcTemplate jdbc;

    DetectorStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stored detector.
     *
     * @param place absent while nobody has said where it stands
     */
    record Known(String stationId, String name, @Nullable Coordinate place) {}

    /** Takes one stored day. */
    @FunctionalInterface
    interface DayReader {
        void take(String stationId, LocalDate day, Short[] volumes);
    }

    /** The stored detectors of some sources, by {@link Detector#code}. */
    Map<String, Known> known(Collection<Integer> sources) {
        var known = new HashMap<String, Known>();
        jdbc.query(
                KNOWN,
                row -> {
                    var place =
                            row.getObject(4) == null
                                    ? null
                                    : new Coordinate(row.getDouble(4), row.getDouble(5));
                    known.put(
                            row.getString(1), new Known(row.getString(2), row.getString(3), place));
                },
                (Object) sources.toArray(Integer[]::new));
        return known;
    }

    /** Hands over the stored days between two, both included. */
    void days(LocalDate first, LocalDate last, DayReader reader) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(STORED_DAYS);
                    statement.setFetchSize(FETCH);
                    statement.setObject(1, first);
                    statement.setObject(2, last);
                    return statement;
                },
                row -> {
                    reader.take(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            (Short[]) row.getArray(3).getArray());
                });
    }

    /** Adds stations without a place, and what makes them detectors. */
    void add(Collection<Detector> detectors, RunStamp stamp) {
        jdbc.execute(NEW_DETECTORS);
        copy(
                "COPY new_detector FROM STDIN",
                out -> {
                    for (var detector : detectors) {
                        out.write(DetectorLines.detector(detector));
                    }
                });
        jdbc.update(
                ADD_STATIONS,
                TypeBImporter.SOURCE,
                stamp.changedBy(),
                java.sql.Timestamp.from(stamp.at()),
                stamp.run());
        jdbc.update(ADD_DETECTORS, stamp.run());
        jdbc.execute("DROP TABLE new_detector");
    }

    /** Stores days whole and says how many; each must be new or differ from the stored one. */
    long write(DetectorLines.Days days, RunStamp stamp) {
        jdbc.execute("CREATE TEMP TABLE day_stage (station_id text, day date, volumes smallint[])");
        copy("COPY day_stage FROM STDIN", days);
        long written = jdbc.update(WRITE_DAYS, TypeBImporter.SOURCE, stamp.run());
        jdbc.execute("DROP TABLE day_stage");
        return written;
    }

    private void copy(String statement, DetectorLines.Days lines) {
        jdbc.execute(
                (Connection connection) -> {
                    copy(connection, statement, lines);
                    return 0;
                });
    }

    private static void copy(Connection connection, String statement, DetectorLines.Days lines)
            throws SQLException {
        try (var out = DetectorLines.into(connection, statement)) {
            lines.writeTo(out);
        } catch (java.io.IOException e) {
            throw new SQLException("Copying days of detectors failed", e);
        }
    }

    private static final String KNOWN =
            """
            SELECT d.source_code || '-' || d.point_number, s.id, s.name_ja, ST_X(s.geom), ST_Y(s.geom)
            FROM traffic.detector d JOIN traffic.station s ON s.id = d.station_id
            WHERE d.source_code = ANY (?)
            """;

    private static final String STORED_DAYS =
            "SELECT station_id, day, volumes FROM traffic.detector_day WHERE day BETWEEN ? AND ?";

    private static final String NEW_DETECTORS =
            """
            CREATE TEMP TABLE new_detector (id text, code text, name text, source_code integer,
                point_number integer, mesh_code integer, link_class integer, link_number integer,
                link_end_m integer, link_version integer)
            """;

    private static final String ADD_STATIONS =
            """
            INSERT INTO traffic.station (id, name_ja, name_en, source_id, source_place, changed_by,
                changed_at, import_run, station_code, operator_ja, operator_en, note_ja, note_en)
            SELECT id, name, 'Traffic detector ' || code, ?,
                '情報源コード ' || source_code || '、計測地点番号 ' || point_number, ?, ?, ?, code,
                '都道府県警察', 'Prefectural police',
                concat_ws('、', '断面交通量（5 分間）。速度・車種の別はない', '2次メッシュ ' || mesh_code,
                    'リンク ' || link_class || '-' || link_number, 'リンク終端から ' || link_end_m || ' m'),
                concat_ws(', ', 'Five-minute volumes of a cross-section, without speeds or classes',
                    'mesh ' || mesh_code, 'link ' || link_class || '-' || link_number,
                    link_end_m || ' m from the end of the link')
            FROM new_detector
            """;

    private static final String ADD_DETECTORS =
            """
            INSERT INTO traffic.detector (station_id, source_code, point_number, mesh_code, link_class,
                link_number, link_end_m, link_version, import_run)
            SELECT id, source_code, point_number, mesh_code, link_class, link_number, link_end_m,
                link_version, ?
            FROM new_detector
            """;

    private static final String WRITE_DAYS =
            """
            INSERT INTO traffic.detector_day (station_id, day, volumes, source_id, import_run)
            SELECT station_id, day, volumes, ?, ? FROM day_stage
            ON CONFLICT (station_id, day) DO UPDATE SET volumes = excluded.volumes,
                source_id = excluded.source_id, import_run = excluded.import_run
            """;
}
