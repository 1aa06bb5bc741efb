package jp.ritchi.ingest.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a staged file.
 *
 * @param folder where it lies
 * @param columns besides the fixed ones, derived columns last
 * @param unidentified records that cannot be read far enough to know which row they would be
 * @param scope how parts of a product are told apart; absent when the file is the whole
 * @param covers which parts of a product the records belong to; empty for the whole
 * @param placed whether any record has a place; else the file is a list of attributes
 */
record Staged(
        Path folder,
        List<StagedColumn> columns,
        long unidentified,
        @Nullable StagedScope scope,
        Set<String> covers,
        boolean placed) {
    private static final String ROWS = "staged.copy";
    private static final String NOTE = "staged.json";

    /** Whether rows come back that were taken from the collection. */
    boolean comesBack() {
        return columns.stream().anyMatch(column -> column.name().equals(Taken.VERSION));
    }

    /** Whether places are among what the file says of a row. */
    boolean tellsPlaces() {
        return placed || comesBack();
    }

    /** The same with the columns that the file lacks, so that a row is a whole one. */
    Staged with(List<StagedColumn> absent) {
        var all = new ArrayList<>(columns);
        all.addAll(absent);
        return new Staged(folder, all, unidentified, scope, covers, placed);
    }

    Path file() {
        return folder.resolve(ROWS);
    }

    static Path file(Path folder) {
        return folder.resolve(ROWS);
    }

    static Path note(Path folder) {
        return folder.resolve(NOTE);
    }
}
