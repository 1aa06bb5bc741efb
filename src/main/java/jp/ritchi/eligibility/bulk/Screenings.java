package jp.ritchi.eligibility.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Keeps for every stored parcel which interchange is nearest and how far, in the three readings of
 * the criterion of distance, and its area. Only what a change could touch is computed again.
 */
@Component
public class Screenings {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /**
     * @param computed rows that were measured
     * @param changed rows that were added, changed or removed
     */
    public record Report(long computed, long changed) {
        static final Report NOTHING = new Report(0, 0);
    }

    private final DataSource database;
    private final Clock clock;

    @Autowired
    Screenings(DataSource database) {
        this(database, Clock.systemUTC());
    }

    Screenings(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Brings the values up to date, after any computation that is under way elsewhere.
     *
     * @throws DataAccessException when the store fails; the values are those from before then
     */
    public Report refresh() {
        return turn(ScreeningSql.LOCK, false);
    }

    /** Like {@link #refresh}, but computes every parcel anew. */
    public Report recompute() {
        return turn(ScreeningSql.LOCK, true);
    }

    /** Like {@link #refresh}, but leaves it to whoever is at it already. */
    Report refreshUnlessUnderWay() {
        return turn(ScreeningSql.TRY_LOCK, false);
    }

    private Report turn(String lock, boolean everything) {
        try (var writing = database.getConnection()) {
            var day = LocalDate.now(clock.withZone(JAPAN));
            if ((!everything && !isDue(writing, day)) || !holds(writing, lock)) {
                return Report.NOTHING;
            }
            try (var reading = database.getConnection()) {
                return run(reading, writing, day, everything);
            } finally {
                holds(writing, ScreeningSql.UNLOCK);
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** Who waited for the turn finds nothing to do any more. */
    private static Report run(
            Connection reading, Connection writing, LocalDate day, boolean everything)
            throws SQLException {
        if (!everything && !isDue(writing, day)) {
            return Report.NOTHING;
        }
        try {
            begin(reading);
            begin(writing);
            execute(writing, "SET TRANSACTION SNAPSHOT '" + snapshot(reading) + "'");
            var report = new ScreeningRun(reading, writing, day).run(everything);
            writing.commit();
            return report;
        } finally {
            end(reading);
            end(writing);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static String snapshot(Connection reading) throws SQLException {
        try (var statement = reading.createStatement();
                var row = statement.executeQuery("SELECT pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isDue(Connection connection, LocalDate day) throws SQLException {
        var sql = ScreeningSql.DUE.formatted(ScreeningSql.STAMP);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, day.toString());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Runs one of the statements about the lock; waiting for it answers nothing and succeeds. */
    private static boolean holds(Connection connection, String lock) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(lock)) {
            row.next();
            return !"f".equals(row.getString(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataAccessException translated(SQLException e) {
        var known = new SQLErrorCodeSQLExceptionTranslator(database);
        var translated = known.translate("Keeping the values of parcels", null, e);
        return translated == null
                ? new UncategorizedSQLException("Screenings", null, e)
                : translated;
    }
}
