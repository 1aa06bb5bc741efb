package jp.ritchi.eligibility.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.ritchi.eligibility.Measures;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.geo.bulk.Measured;
import jp.ritchi.geo.bulk.OutlineMeasures;
import jp.ritchi.geo.bulk.Outlines;
import jp.ritchi.geo.bulk.RadiusFlags;
import jp.ritchi.geo.bulk.Within;
import jp.ritchi.geo.bulk.WkbOutlines;
import org.jspecify.annotations.Nullable;

/**
 * Judges parcels by the three kinds of criterion of a scheme for land near interchanges: distance,
 * minimum area, several lots. Each row tells the four outcomes and what was measured, as the
 * criteria would one by one; how accurate positions are is not considered here.
 */
public final class BulkProgramme {
    private static final int FIELDS = 10;

    /**
     * What the scheme asks for.
     *
     * @param tolerancePercent below the minimum area, where the answer is unknown
     */
    public record Terms(
            double radiusMetres,
            double minimumHectares,
            double tolerancePercent,
            int minimumLots) {}

    private final Terms terms;
    private final double leastHectares;
    private final byte[][] interchanges;
    private final OutlineMeasures measures;
    private final @Nullable RadiusFlags covered;
    private final WkbOutlines reader = new WkbOutlines();
    private final Outlines outlines = new Outlines();
    private final Measured measured = new Measured();

    /**
     * @param interchanges the ids of the points that {@code measures} measures from
     * @param covered where the interchanges are complete, as discs that leave room for the radius;
     *     absent where nothing is known, so that nothing is said to be too far
     */
    public BulkProgramme(
            Terms terms,
            List<String> interchanges,
            OutlineMeasures measures,
            @Nullable RadiusFlags covered) {
        this.terms = terms;
        this.leastHectares =
                Measures.toSquareMetre(terms.minimumHectares * (1 - terms.tolerancePercent / 100));
        this.interchanges = interchanges.stream().map(CopyWriter::utf8).toArray(byte[][]::new);
        this.measures = measures;
        this.covered = covered;
    }

    /**
     * Tells how many parcels were judged; the caller commits.
     *
     * @param parcels a query for an id (text), a shape (geometry, EPSG:6668) and the planned lots
     *     (integer)
     * @param target a table with ten columns: id, then verdict and outcome of distance, area and
     *     lots (smallint, {@link Outcome} by number), nearest interchange (text), metres by nearest
     *     part, whole and centroid, and hectares
     */
    public long run(Connection reading, Connection writing, String parcels, String target)
            throws SQLException {
        try (var rows = new CopyReader(reading, parcels, 3);
                var writer = new CopyWriter(writing, target)) {
            while (rows.next()) {
                outlines.clear();
                reader.read(rows.bytes(), rows.start(1), rows.length(1), outlines);
                measures.measure(outlines, 0, measured);
                write(rows, writer);
            }
            return writer.finish();
        }
    }

    private void write(CopyReader rows, CopyWriter writer) throws SQLException {
        double hectares = measured.area / 10_000;
        var distance = distance();
        var area = area(hectares);
        var lots = rows.length(2) < 0 ? Outcome.UNKNOWN : lots(rows.integer(2));
        writer.row(FIELDS, rows.length(0) + 4 * Short.BYTES + 128 + 4 * Double.BYTES);
        writer.text(rows.bytes(), rows.start(0), rows.length(0));
        writer.small(together(distance, together(area, lots)).ordinal());
        writer.small(distance.ordinal());
        writer.small(area.ordinal());
        writer.small(lots.ordinal());
        if (measured.nearestPoint < 0) {
            writer.none();
        } else {
            writer.text(interchanges[measured.nearestPoint]);
        }
        writer.number(measured.nearest);
        writer.number(measured.farthest);
        writer.number(measured.centroid);
        writer.number(hectares);
    }

    private Outcome distance() {
        if (measured.farthest <= terms.radiusMetres) {
            return Outcome.MET;
        }
        boolean open = !(measured.nearest > terms.radiusMetres);
        boolean complete = covered != null && covered.of(outlines, 0) == Within.INSIDE;
        return open || !complete ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    private Outcome area(double hectares) {
        return hectares >= terms.minimumHectares
                ? Outcome.MET
                : hectares >= leastHectares ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    private Outcome lots(int lots) {
        return lots >= terms.minimumLots ? Outcome.MET : Outcome.NOT_MET;
    }

    private static Outcome together(Outcome one, Outcome other) {
        if (one == Outcome.NOT_MET || other == Outcome.NOT_MET) {
            return Outcome.NOT_MET;
        }
        return one == Outcome.MET && other == Outcome.MET ? Outcome.MET : Outcome.UNKNOWN;
    }
}
