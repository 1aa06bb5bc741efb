package jp.ritchi.eligibility.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.ritchi.geo.bulk.FlatOutline;
import jp.ritchi.geo.bulk.Measured;
import jp.ritchi.geo.bulk.OutlineMeasures;
import jp.ritchi.geo.bulk.WkbOutline;
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
    private final WkbOutline reader = new WkbOutline();
    private final FlatOutline outline = new FlatOutline();
    private final Measured measured = new Measured();

    ScreeningStream(Level level, Counted counted) {
        this.level = level;
        List<String> names = counted.ids();
        ids = names.stream().map(ScreeningStream::utf8).toArray(byte[][]::new);
        measures = new OutlineMeasures(counted.points());
    }

    /** How many parcels were measured. */
    long run(Connection reading, Connection writing, String parcels) throws SQLException {
        try (var rows = new CopyReader(reading, parcels, 3);
                var stage = new CopyWriter(writing, "eligibility.screening_stage")) {
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
        try {
            reader.read(rows.bytes(), rows.start(2), rows.length(2), outline);
        } catch (IllegalArgumentException e) {
            LOG.warn("Parcel {} has a shape that cannot be measured", rows.text(0), e);
            return false;
        }
        measures.measure(outline, measured);
        return true;
    }

    private void write(CopyReader rows, CopyWriter stage) throws SQLException {
        var visibility = level.and(Level.of(rows.text(1)));
        stage.row(FIELDS, rows.length(0) + 3 * 128 + 2 * 16 + NUMBERS * Double.BYTES);
        stage.text(rows.bytes(), rows.start(0), rows.length(0));
        stage.text(utf8(level.id()));
        stage.text(utf8(visibility.id()));
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
