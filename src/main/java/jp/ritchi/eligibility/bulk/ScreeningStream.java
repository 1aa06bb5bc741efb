package jp.ritchi.eligibility.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.ritchi.geo.bulk.Measured;
import jp.ritchi.geo.bulk.OutlineMeasures;
import jp.ritchi.geo.bulk.Outlines;
import jp.ritchi.geo.bulk.WkbOutlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the parcels of a query for one level and puts the values into the stage. */
final class ScreeningStream {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningStream.class);
    private static final int FIELDS = 13;
    private static final int NUMBERS = 7;

    private final Level level;
    private final byte[][] ids;
    private final OutlineMeasures measures;
    private final WkbOutlines reader = new WkbOutlines();
    private final Outlines outlines = new Outlines();
    private final Measured measured = new Measured();

    ScreeningStream(Level level, Counted counted) {
        this.level = level;
        List<String> names = counted.ids();
        ids = names.stream().map(CopyWriter::utf8).toArray(byte[][]::new);
        measures = new OutlineMeasures(counted.points());
    }

    /** How many parcels were measured. */
    long run(Connection reading, Connection writing, String parcels) throws SQLException {
        try (var rows = new CopyReader(reading, parcels, 3);
                var stage = new CopyWriter(writing, "screening_stage")) {
            while (rows.next()) {
                if (measure(rows)) {
                    write(rows, stage);
                }
            }
            return stage.finish();
        }
    }

    /** A shape that cannot be read must not keep all others from being computed. */
    private boolean measure(CopyReader rows) {
        outlines.clear();
        try {
            reader.read(rows.bytes(), rows.start(2), rows.length(2), outlines);
        } catch (IllegalArgumentException e) {
            LOG.warn("Parcel {} has a shape that cannot be measured", rows.text(0), e);
            return false;
        }
        measures.measure(outlines, 0, measured);
        return true;
    }

    private void write(CopyReader rows, CopyWriter stage) throws SQLException {
        var visibility = level.and(Level.of(rows.text(1)));
        stage.row(FIELDS, rows.length(0) + 3 * 128 + 2 * 16 + NUMBERS * Double.BYTES);
        stage.text(rows.bytes(), rows.start(0), rows.length(0));
        stage.text(CopyWriter.utf8(level.id()));
        stage.text(CopyWriter.utf8(visibility.id()));
        interchange(stage, measured.nearestPoint);
        interchange(stage, measured.farthestPoint);
        interchange(stage, measured.centroidPoint);
        stage.number(measured.nearest);
        stage.number(measured.farthest);
        stage.number(measured.centroid);
        stage.number(measured.area / 10_000);
        stage.number(measured.centreLon);
        stage.number(measured.centreLat);
        stage.number(measured.reach);
    }

    private void interchange(CopyWriter stage, int point) {
        if (point < 0) {
            stage.none();
        } else {
            stage.text(ids[point]);
        }
    }
}
