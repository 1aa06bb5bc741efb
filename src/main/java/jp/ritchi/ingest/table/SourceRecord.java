package jp.ritchi.ingest.table;

import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record as the file has it.
 *
 * @param number what a person would call it: the row of a sheet, the number of a feature, from 1
 * @param geometry x east and y north in the table's own system, without heights; absent when the
 *     record has none or {@code problem} says why it cannot be read
 * @param values one a field, in the order of the table's fields; null where there is no value
 * @param problem what makes the record unreadable as a whole; such a record is refused
 * @param heightDropped whether positions had a height or a measure
 * @param notes what was lost or understood otherwise than it is written, such as a text that is cut
 *     in the middle of a character; to be reported, the record is taken all the same
 */
public record SourceRecord(
        long number,
        @Nullable Geometry geometry,
        @Nullable Object[] values,
        @Nullable Text problem,
        boolean heightDropped,
        List<ImportIssue> notes) {
    public SourceRecord {
        notes = List.copyOf(notes);
    }

    /** A record of which nothing has to be told. */
    public SourceRecord(
            long number,
            @Nullable Geometry geometry,
            @Nullable Object[] values,
            @Nullable Text problem,
            boolean heightDropped) {
        this(number, geometry, values, problem, heightDropped, List.of());
    }
}
