package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.geo.bulk.OutlineMeasures;
import jp.ritchi.geo.bulk.ParcelField;
import jp.ritchi.geo.bulk.PointSet;
import jp.ritchi.geo.bulk.RadiusFlags;
import jp.ritchi.security.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Flags and findings of a table, stored in another, on the tables of the bench. */
@RitchiServer
class BulkFlaggingTests {
    private static final double RADIUS = 2_000;
    private static final String SHAPES = "SELECT id, geom FROM bench.parcel";
    private static final String WITH_LOTS = "SELECT id, geom, lots FROM bench.parcel";

    private final ParcelField field = new ParcelField(4, 12_000);
    private final List<Coordinate> interchanges = field.interchanges(4);
    private final PointSet points = new PointSet(interchanges);
    private final BenchTables tables = new BenchTables(field, interchanges);

    @Autowired private Environment environment;
    private SingleConnectionDataSource first;
    private SingleConnectionDataSource second;
    private Connection reading;
    private Connection writing;

    @BeforeEach
    void fill() throws SQLException {
        first = Owner.connection(environment);
        second = Owner.connection(environment);
        reading = first.getConnection();
        writing = second.getConnection();
        reading.setAutoCommit(true);
        writing.setAutoCommit(true);
        tables.fill(reading);
    }

    @AfterEach
    void remove() throws SQLException {
        tables.execute(reading, "DROP SCHEMA bench CASCADE");
        first.destroy();
        second.destroy();
    }

    @Test
    void everyFlagIsTheExactOnesAndPostgisDiffersOnTheLineAlone() throws SQLException {
        tables.reference(reading);
        tables.execute(writing, BenchTables.NEW_FLAGS);
        var flagging = new BulkFlagging(new RadiusFlags(points, RADIUS));
        assertThat(flagging.run(reading, writing, SHAPES, "bench.flag")).isEqualTo(field.size());
        var found = new BenchOracle(field, interchanges, RADIUS).compare(reading);
        assertThat(found.wrong()).isZero();
        assertThat(found.onTheLine()).isPositive();
        assertThat(found.postgisBeyond()).isZero();
    }

    @Test
    void theOracleNoticesAFlagThatIsWrong() throws SQLException {
        tables.reference(reading);
        tables.execute(writing, BenchTables.NEW_FLAGS);
        new BulkFlagging(new RadiusFlags(points, RADIUS - 0.5))
                .run(reading, writing, SHAPES, "bench.flag");
        var found = new BenchOracle(field, interchanges, RADIUS).compare(reading);
        assertThat(found.wrong()).isPositive();
    }

    @Test
    void outcomesFollowFromTheValuesStoredBesideThem() throws SQLException {
        tables.execute(writing, BenchTables.NEW_FINDINGS);
        var middle = new PointSet(List.of(new Coordinate(130.75, 32.85)));
        var terms = new BulkProgramme.Terms(RADIUS, 0.3, 10, 2);
        var programme =
                new BulkProgramme(
                        terms,
                        tables.names(),
                        new OutlineMeasures(points),
                        new RadiusFlags(middle, 2_500));
        assertThat(programme.run(reading, writing, WITH_LOTS, "bench.finding"))
                .isEqualTo(field.size());
        // Outcomes by number: 0 met, 1 not met, 2 unknown.
        assertThat(
                        count(
                                "distance <> CASE WHEN farthest_m <= 2000 THEN 0 WHEN nearest_m <= 2000"
                                        + " THEN 2 ELSE distance END OR (distance = 0 AND farthest_m > 2000)"))
                .isZero();
        assertThat(count("distance = 1")).isPositive();
        assertThat(count("distance = 2 AND nearest_m > 2000")).as("not covered").isPositive();
        assertThat(
                        count(
                                "area <> CASE WHEN area_ha >= 0.3 THEN 0 WHEN area_ha >= 0.27 THEN 2 ELSE 1 END"))
                .isZero();
        assertThat(count("area = 0")).isPositive();
        assertThat(
                        count(
                                "lots <> (SELECT CASE WHEN p.lots IS NULL THEN 2 WHEN p.lots >= 2 THEN 0"
                                        + " ELSE 1 END FROM bench.parcel p WHERE p.id = f.id)"))
                .isZero();
        assertThat(
                        count(
                                "verdict <> CASE WHEN 1 IN (distance, area, lots) THEN 1"
                                        + " WHEN 2 IN (distance, area, lots) THEN 2 ELSE 0 END"))
                .isZero();
        assertThat(count("interchange IS NULL OR interchange NOT LIKE 'bench-ic-%'")).isZero();
    }

    private int count(String condition) throws SQLException {
        try (var statement = reading.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT count(*) FROM bench.finding f WHERE " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aShapeThatIsNoAreaStopsTheRunAndLeavesNothing() throws SQLException {
        tables.execute(writing, BenchTables.NEW_FLAGS);
        var flagging = new BulkFlagging(new RadiusFlags(points, RADIUS));
        var query = SHAPES + " UNION ALL SELECT 'point', ST_SetSRID(ST_Point(130, 32), 6668)";
        assertThatThrownBy(() -> flagging.run(reading, writing, query, "bench.flag"))
                .isInstanceOf(IllegalArgumentException.class);
        try (var statement = reading.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM bench.flag")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
        assertThat(flagging.run(reading, writing, SHAPES, "bench.flag"))
                .as("both connections can be used again")
                .isEqualTo(field.size());
    }
}
