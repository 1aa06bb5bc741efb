package jp.ritchi.ingest.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a file before its records are read.
 *
 * @param name as the file calls it; unique in the file
 * @param rows how many records it says to hold, absent when only reading would tell
 * @param spatial whether its records can have a geometry
 */
public record SourceTable(
        String name,
        List<SourceField> fields,
        @Nullable Long rows,
        boolean spatial,
        SourceCrs crs) {
    public SourceTable {
        fields = List.copyOf(fields);
    }

    /** The place of a field in {@link SourceRecord#values}. */
    public Optional<Integer> find(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    public boolean has(String... names) {
        for (var name : names) {
            if (find(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
