package jp.ritchi.eligibility.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import jp.ritchi.geo.bulk.Outlines;
import jp.ritchi.geo.bulk.RadiusFlags;
import jp.ritchi.geo.bulk.WkbOutlines;

/**
 * Flags parcels by how they lie to the discs of a radius: 0 outside, 1 straddling, 2 inside. Rows
 * stream from one connection through memory to another, so that a million and a hundred million
 * parcels need the same room.
 */
public final class BulkFlagging {
    private final RadiusFlags flags;
    private final WkbOutlines reader = new WkbOutlines();
    private final Outlines outlines = new Outlines();

    public BulkFlagging(RadiusFlags flags) {
        this.flags = flags;
    }

    /**
     * Tells how many parcels were flagged; the caller commits.
     *
     * @param parcels a query for an id (text) and a shape (geometry, EPSG:6668)
     * @param target a table with its two columns, text and smallint
     * @throws IllegalArgumentException if a shape is not the outline of an area
     */
    public long run(Connection reading, Connection writing, String parcels, String target)
            throws SQLException {
        try (var rows = new CopyReader(reading, parcels, 2);
                var writer = new CopyWriter(writing, target)) {
            while (rows.next()) {
                outlines.clear();
                reader.read(rows.bytes(), rows.start(1), rows.length(1), outlines);
                int flag = flags.of(outlines, 0).ordinal();
                writer.row(2, rows.length(0) + Short.BYTES);
                writer.text(rows.bytes(), rows.start(0), rows.length(0));
                writer.small(flag);
            }
            return writer.finish();
        }
    }
}
