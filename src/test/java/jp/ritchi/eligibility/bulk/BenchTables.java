package jp.ritchi.eligibility.bulk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.geo.bulk.Outlines;
import jp.ritchi.geo.bulk.ParcelField;
import jp.ritchi.geo.bulk.WkbWriter;
import org.locationtech.jts.geom.Coordinate;

/** The tables of the bench, and what PostGIS does with them by itself. */
final class BenchTables {
    static final String NEW_FLAGS =
            "DROP TABLE IF EXISTS bench.flag; CREATE TABLE bench.flag (id text, within smallint)";

    static final String NEW_FINDINGS =
            """
            DROP TABLE IF EXISTS bench.finding;
            CREATE TABLE bench.finding (id text, verdict smallint, distance smallint, area smallint,
                lots smallint, interchange text, nearest_m float8, farthest_m float8,
                centroid_m float8, area_ha float8)
            """;

    private static final String TABLES =
            """
            DROP SCHEMA IF EXISTS bench CASCADE;
            CREATE SCHEMA bench;
            CREATE TABLE bench.parcel (id text, geom geometry(Polygon, 6668), lots integer);
            CREATE TABLE bench.interchange (id text, geom geometry(Point, 6668))
            """;

    private static final String INDEXES =
            """
            ALTER TABLE bench.parcel ADD PRIMARY KEY (id);
            CREATE INDEX ON bench.parcel USING gist ((geom::geography));
            CREATE INDEX ON bench.interchange USING gist ((geom::geography));
            VACUUM ANALYZE bench.parcel;
            ANALYZE bench.interchange
            """;

    private final ParcelField field;
    private final List<Coordinate> interchanges;

    BenchTables(ParcelField field, List<Coordinate> interchanges) {
        this.field = field;
        this.interchanges = interchanges;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < interchanges.size(); i++) {
            names.add("bench-ic-" + i);
        }
        return names;
    }

    static String id(int parcel) {
        return "bench-%08d".formatted(parcel);
    }

    static int number(String id) {
        return Integer.parseInt(id.substring("bench-".length()));
    }

    void fill(Connection connection) throws SQLException {
        execute(connection, TABLES);
        var outlines = new Outlines();
        try (var writer = new CopyWriter(connection, "bench.parcel")) {
            for (int i = 0; i < field.size(); i++) {
                outlines.clear();
                field.add(i, outlines);
                var shape = WkbWriter.polygon(outlines, 6668);
                var id = CopyWriter.utf8(id(i));
                writer.row(3, id.length + shape.length + Integer.BYTES);
                writer.text(id);
                writer.text(shape);
                if (i % 3 == 0) {
                    writer.none();
                } else {
                    writer.text(lots(i % 5));
                }
            }
            writer.finish();
        }
        for (int i = 0; i < interchanges.size(); i++) {
            var at = interchanges.get(i);
            execute(
                    connection,
                    "INSERT INTO bench.interchange VALUES ('%s', ST_SetSRID(ST_Point(%s, %s), 6668))"
                            .formatted(names().get(i), at.x, at.y));
        }
        for (String index : INDEXES.split(";")) {
            execute(connection, index);
        }
    }

    private static byte[] lots(int lots) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.BIG_ENDIAN).putInt(lots).array();
    }

    /** The usual way, with the index that suits it. */
    void reference(Connection connection) throws SQLException {
        execute(
                connection,
                """
                DROP TABLE IF EXISTS bench.reference;
                CREATE TABLE bench.reference AS
                SELECT p.id, EXISTS (SELECT FROM bench.interchange i
                    WHERE ST_DWithin(i.geom::geography, p.geom::geography, 2000)) AS within
                FROM bench.parcel p
                """);
    }

    /** With an index of a million geographies, whose making is not counted. */
    void joined(Connection connection) throws SQLException {
        execute(
                connection,
                """
                DROP TABLE IF EXISTS bench.joined;
                CREATE TABLE bench.joined AS
                SELECT p.id, n.id IS NOT NULL AS within FROM bench.parcel p LEFT JOIN (
                    SELECT DISTINCT q.id FROM bench.interchange i JOIN bench.parcel q
                        ON ST_DWithin(q.geom::geography, i.geom::geography, 2000)) n ON n.id = p.id
                """);
    }

    void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
