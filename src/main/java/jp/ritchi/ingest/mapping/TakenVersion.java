package jp.ritchi.ingest.mapping;

import java.time.OffsetDateTime;
import jp.ritchi.ingest.table.ExportFields;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** Which version of its row a record was when it was exported. */
public final class TakenVersion {
    private final int version;
    private final int changedAt;

    public TakenVersion(SourceTable table) {
        version = table.find(ExportFields.VERSION).orElse(-1);
        changedAt = table.find(ExportFields.CHANGED_AT).orElse(-1);
    }

    /** The number; absent for a row that somebody has added, or whose number cannot be read. */
    public @Nullable Long number(SourceRecord record) {
        var found = read(record, version, ColumnType.INTEGER);
        return found instanceof Long number ? number : null;
    }

    /**
     * When that version was made; absent where the file does not tell it, or tells it without an
     * offset, as some programs write it.
     */
    public @Nullable OffsetDateTime at(SourceRecord record) {
        var value = changedAt < 0 ? null : record.values()[changedAt];
        if (value instanceof String text && !text.strip().matches(".*(Z|[+-]\\d{2}:?(\\d{2})?)")) {
            return null;
        }
        return read(record, changedAt, ColumnType.TIME) instanceof OffsetDateTime time
                ? time
                : null;
    }

    private static @Nullable Object read(SourceRecord record, int field, ColumnType type) {
        var value = field < 0 ? null : record.values()[field];
        return value == null ? null : type.read(value, null).value();
    }
}
