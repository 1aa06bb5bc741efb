package jp.ritchi.eligibility.bulk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ritchi.geo.bulk.Measured;
import jp.ritchi.geo.bulk.OutlineMeasures;
import jp.ritchi.geo.bulk.Outlines;
import jp.ritchi.geo.bulk.ParcelField;
import jp.ritchi.geo.bulk.PointSet;
import jp.ritchi.geo.bulk.RadiusFlags;
import org.locationtech.jts.geom.Coordinate;

/**
 * Measures the flagging of many parcels beside PostGIS, and counts where the two and an exact
 * oracle disagree. Prints rows for {@code deploy/bench.sh}: work, parcels, milliseconds, remark.
 */
final class BulkBench {
    private static final double RADIUS = 2_000;
    private static final int POINTS = 60;
    private static final int RUNS = 3;
    private static final String FLAGGED = "SELECT id, geom FROM bench.parcel";
    private static final String TEN_TIMES =
            "SELECT id, geom FROM bench.parcel CROSS JOIN generate_series(1, 10)";
    private static final String JUDGED = "SELECT id, geom, lots FROM bench.parcel";

    /** Tells the processor time of this program, which other programs do not disturb. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ParcelField field;
    private final List<Coordinate> positions;
    private final PointSet points;
    private final BenchTables tables;

    private BulkBench(int parcels) {
        this.field = new ParcelField(20261126, parcels);
        this.positions = field.interchanges(POINTS);
        this.points = new PointSet(positions);
        this.tables = new BenchTables(field, positions);
    }

    public static void main(String[] args) throws Exception {
        new BulkBench(Integer.parseInt(args[0])).run();
    }

    /** To the database that the variables of psql name. */
    private static Connection connection() throws SQLException {
        var settings = System.getenv();
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                settings.get("PGHOST"),
                                settings.get("PGPORT"),
                                settings.get("PGDATABASE")),
                settings.get("PGUSER"),
                settings.get("PGPASSWORD"));
    }

    /** A piece of work that is timed. */
    private interface Work {
        void run() throws Exception;
    }

    private void run() throws Exception {
        try (var one = connection();
                var two = connection()) {
            tables.fill(one);
            row("CREATE TABLE AS, geography ST_DWithin", 1, () -> tables.reference(one));
            row("the same from the interchanges' side", 1, () -> tables.joined(one));
            endToEnd(one, two);
            inMemory();
            disagreements(new BenchOracle(field, positions, RADIUS).compare(one));
        }
    }

    private void disagreements(BenchOracle.Disagreements found) {
        note(
                "of %d parcels (%d on the line) flagged otherwise than the exact oracle: %d",
                field.size(), found.onTheLine(), found.wrong());
        note(
                "flagged otherwise than PostGIS: %d, of these not within 1 cm of the line: %d",
                found.postgis(), found.postgisBeyond());
    }

    private void endToEnd(Connection one, Connection two) throws Exception {
        row(
                10 * field.size(),
                "bulk flagging, ten times as many",
                1,
                () -> stored(two, BenchTables.NEW_FLAGS, () -> flag(one, two, TEN_TIMES)));
        row(
                "bulk flagging, end to end",
                RUNS,
                () -> stored(two, BenchTables.NEW_FLAGS, () -> flag(one, two, FLAGGED)));
        row(
                "whole programme, findings stored",
                RUNS,
                () ->
                        stored(
                                two,
                                BenchTables.NEW_FINDINGS,
                                () -> programme().run(one, two, JUDGED, "bench.finding")));
    }

    private void flag(Connection one, Connection two, String parcels) throws SQLException {
        new BulkFlagging(new RadiusFlags(points, RADIUS)).run(one, two, parcels, "bench.flag");
    }

    /** A new table and its rows, in one transaction. */
    private void stored(Connection connection, String table, Work work) throws Exception {
        connection.setAutoCommit(false);
        tables.execute(connection, table);
        work.run();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private BulkProgramme programme() {
        var middle = new Coordinate(130.75, 32.85);
        var covered = new RadiusFlags(new PointSet(List.of(middle)), 150_000);
        var terms = new BulkProgramme.Terms(RADIUS, 3, 10, 2);
        return new BulkProgramme(terms, tables.names(), new OutlineMeasures(points), covered);
    }

    private void inMemory() throws Exception {
        var outlines = new Outlines();
        int part = Math.min(field.size(), 500_000);
        for (int i = 0; i < part; i++) {
            field.add(i, outlines);
        }
        var flags = new RadiusFlags(points, RADIUS);
        row(part, "in memory: flags, one thread", 5, () -> flag(flags, outlines, 0, part));
        row(part, "in memory: flags, two threads", 5, () -> flagByTwo(flags, outlines, part));
        var measures = new OutlineMeasures(points);
        var measured = new Measured();
        row(
                part,
                "in memory: three distances and area",
                5,
                () -> {
                    for (int i = 0; i < part; i++) {
                        measures.measure(outlines, i, measured);
                    }
                });
        note(
                "measured exactly: %.5f %% of the flags, %.3f %% of the values",
                flags.exactMeasures() / 10.0 / part * 100,
                measures.exactMeasures() / 5.0 / 4 / part * 100);
    }

    private static long flag(RadiusFlags flags, Outlines outlines, int from, int to) {
        long inside = 0;
        for (int i = from; i < to; i++) {
            inside += flags.of(outlines, i).ordinal();
        }
        return inside;
    }

    private static void flagByTwo(RadiusFlags flags, Outlines outlines, int count)
            throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        List<Future<Long>> halves = new ArrayList<>();
        var other = flags.copy();
        halves.add(threads.submit(() -> flag(flags, outlines, 0, count / 2)));
        halves.add(threads.submit(() -> flag(other, outlines, count / 2, count)));
        for (Future<Long> half : halves) {
            half.get();
        }
        threads.shutdown();
    }

    private void row(int parcels, String work, int times, Work timed) throws Exception {
        double best = Double.POSITIVE_INFINITY;
        double leastWork = Double.POSITIVE_INFINITY;
        resetPeaks();
        for (int i = 0; i < times; i++) {
            long busy = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            timed.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
            leastWork = Math.min(leastWork, (PROCESS.getProcessCpuTime() - busy) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%s\t%d\t%.3f\t%.2f s of CPU, heap %d MB%n",
                work,
                parcels,
                best,
                leastWork,
                peak());
    }

    private void row(String work, int times, Work timed) throws Exception {
        row(field.size(), work, times, timed);
    }

    private static void note(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** Megabytes of heap in use at most, garbage included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
