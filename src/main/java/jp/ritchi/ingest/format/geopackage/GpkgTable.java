package jp.ritchi.ingest.format.geopackage;

import java.util.List;
import jp.ritchi.ingest.table.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * One table that is read.
 *
 * @param columns those of the fields, in the order of the fields of {@code table}
 * @param key place in {@code columns} of the whole-number key, below 0 when there is none
 * @param geometry name of the column of geometries, absent when there is none
 * @param system the coordinate system that every geometry has to name, 0 or less when undefined
 */
record GpkgTable(
        SourceTable table, List<String> columns, int key, @Nullable String geometry, int system) {
    GpkgTable {
        columns = List.copyOf(columns);
    }
}
