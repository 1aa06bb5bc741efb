package jp.ritchi.eligibility.bulk;

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
            row("CREATE TABLE AS, geography ST_DWithin", 2, () -> tables.reference(one));
            row("the same from the interchanges' side", 2, () -> tables.joined(one));
            endToEnd(one, two);
            inMemory();
            new BenchOracle(field, positions, RADIUS).compare(one);
        }
    }

    private void endToEnd(Connection one, Connection two) throws Exception {
        row(
                "bulk flagging, end to end",
                RUNS,
                () -> {
                    tables.execute(two, BenchTables.NEW_FLAGS);
                    two.setAutoCommit(false);
                    var flags = new RadiusFlags(points, RADIUS);
                    new BulkFlagging(flags).run(one, two, FLAGGED, "bench.flag");
                    two.commit();
                    two.setAutoCommit(true);
                });
        row(
                "whole programme, findings stored",
                RUNS,
                () -> {
                    tables.execute(two, BenchTables.NEW_FINDINGS);
                    two.setAutoCommit(false);
                    programme()
                            .run(
                                    one,
                                    two,
                                    "SELECT id, geom, lots FROM bench.parcel",
                                    "bench.finding");
                    two.commit();
                    two.setAutoCommit(true);
                });
    }

    private BulkProgramme programme() {
        var middle = new Coordinate(130.75, 32.85);
        var covered = new RadiusFlags(new PointSet(List.of(middle)), 150_000);
        var terms = new BulkProgramme.Terms(RADIUS, 3, 10, 2);
        return new BulkProgramme(terms, tables.names(), new OutlineMeasures(points), covered);
    }

    private void inMemory() throws Exception {
        var outlines = new Outlines();
        int part = Math.min(field.size(), 1_000_000);
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
        resetPeaks();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            timed.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(Locale.ROOT, "%s\t%d\t%.3f\theap %d MB%n", work, parcels, best, peak());
    }

    private void row(String work, int times, Work timed) throws Exception {
        row(field.size(), work, times, timed);
    }

    static void note(String text, Object... values) {
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
