package jp.ritchi.eligibility.bulk;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * One computation of kept values: what is read on one connection and what is written on another
 * belong to one state of the data, and all of it becomes visible at once or not at all.
 */
final class ScreeningRun {
    /** More interchanges than this are quicker computed in full than looked for. */
    private static final int MANY = 50;

    private final Connection reading;
    private final Connection writing;
    private final LocalDate day;
    private final Set<Level> inFull = EnumSet.noneOf(Level.class);
    private long computed;

    /** Two connections inside transactions of one snapshot. */
    ScreeningRun(Connection reading, Connection writing, LocalDate day) {
        this.reading = reading;
        this.writing = writing;
        this.day = day;
    }

    /** Computes what is touched; tells how many rows were computed and how many changed. */
    Screenings.Report run(boolean everything) throws SQLException {
        var stamp = stamp();
        var counted = counted();
        var stored = storedLevels();
        execute(ScreeningSql.MAKE_STAGE);
        for (Map.Entry<Level, Counted> entry : counted.entrySet()) {
            boolean full = everything || !stored.contains(entry.getKey());
            compute(entry.getKey(), entry.getValue(), full);
        }
        for (String statement : ScreeningSql.STAGE_FILLED) {
            execute(statement);
        }
        long changed = update(ScreeningSql.MERGE);
        changed += removeGone();
        execute(ScreeningSql.REMOVE_DUE);
        for (Level level : stored) {
            if (!counted.containsKey(level)) {
                changed += removeLevel(level);
            }
        }
        for (Level level : counted.keySet()) {
            update(ScreeningSql.STATE, level.id(), Date.valueOf(day), stamp);
        }
        return new Screenings.Report(computed, changed);
    }

    private void compute(Level level, Counted counted, boolean full) throws SQLException {
        var before = storedInterchanges(level);
        var gone = before.without(counted);
        var come = counted.without(before);
        boolean all = full || gone.positions().size() + come.positions().size() > MANY;
        if (all) {
            inFull.add(level);
        }
        String parcels =
                all ? ScreeningSql.allParcels() : ScreeningSql.touchedParcels(level, gone, come);
        computed += new ScreeningStream(level, counted).run(reading, writing, parcels);
        for (String id : gone.ids()) {
            update(ScreeningSql.FORGET_INTERCHANGE, level.id(), id);
        }
        for (Map.Entry<String, Coordinate> entry : come.positions().entrySet()) {
            var at = entry.getValue();
            update(ScreeningSql.KEEP_INTERCHANGE, level.id(), entry.getKey(), at.x, at.y);
        }
    }

    private long removeGone() throws SQLException {
        var levels = inFull.stream().map(Level::id).toArray(String[]::new);
        return update(ScreeningSql.REMOVE_GONE, writing.createArrayOf("text", levels));
    }

    private long removeLevel(Level level) throws SQLException {
        long rows = 0;
        for (String statement : ScreeningSql.REMOVE_LEVEL) {
            rows += update(statement, level.id());
        }
        return rows;
    }

    private String stamp() throws SQLException {
        try (var statement = reading.createStatement();
                var rows = statement.executeQuery(ScreeningSql.STAMP)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Set<Level> storedLevels() throws SQLException {
        var levels = EnumSet.noneOf(Level.class);
        try (var statement = reading.createStatement();
                var rows = statement.executeQuery(ScreeningSql.STORED_LEVELS)) {
            while (rows.next()) {
                levels.add(Level.of(rows.getString(1)));
            }
        }
        return levels;
    }

    /** By level; the public always has one, the others while they count more than those before. */
    private Map<Level, Counted> counted() throws SQLException {
        record Row(String id, Level visibility, Coordinate at) {}
        List<Row> all = new ArrayList<>();
        try (var statement = reading.prepareStatement(ScreeningSql.COUNTED)) {
            bind(statement, Date.valueOf(day), Date.valueOf(day));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(
                            new Row(
                                    rows.getString(1),
                                    Level.of(rows.getString(2)),
                                    new Coordinate(rows.getDouble(3), rows.getDouble(4))));
                }
            }
        }
        var counted = new EnumMap<Level, Counted>(Level.class);
        for (Level level : Level.values()) {
            var positions = new TreeMap<String, Coordinate>();
            all.stream()
                    .filter(row -> level.sees(row.visibility))
                    .forEach(row -> positions.put(row.id, row.at));
            if (level == Level.PUBLIC || all.stream().anyMatch(r -> r.visibility == level)) {
                counted.put(level, new Counted(positions));
            }
        }
        return counted;
    }

    private Counted storedInterchanges(Level level) throws SQLException {
        var positions = new TreeMap<String, Coordinate>();
        try (var statement = reading.prepareStatement(ScreeningSql.STORED_INTERCHANGES)) {
            bind(statement, level.id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var at = new Coordinate(rows.getDouble(2), rows.getDouble(3));
                    positions.put(rows.getString(1), at);
                }
            }
        }
        return new Counted(positions);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = writing.createStatement()) {
            statement.execute(sql);
        }
    }

    private long update(String sql, Object... values) throws SQLException {
        try (var statement = writing.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeLargeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
