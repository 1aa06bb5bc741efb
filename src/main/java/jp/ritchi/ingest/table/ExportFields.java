package jp.ritchi.ingest.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ritchi.text.ShortNames;

/**
 * The fields by which a table is known that an export of this service has written: every export
 * tells the source of each row in the same words, and the version that it had. What a spreadsheet
 * or a GIS adds does not matter.
 */
public final class ExportFields {
    public static final String VERSION = "version";
    public static final String CHANGED_AT = "changed_at";

    private static final List<String> MARKS =
            List.of(
                    "id",
                    VERSION,
                    "source_id",
                    "source_title_ja",
                    "source_licence",
                    "source_attribution_ja",
                    "synthetic");

    private ExportFields() {}

    /** Whether these are the fields of such a table, also with the short names of a shapefile. */
    public static boolean areOf(Collection<String> fields) {
        Set<String> names = new HashSet<>(fields);
        return MARKS.stream()
                .allMatch(mark -> names.contains(mark) || names.contains(ShortNames.cut(mark)));
    }

    public static boolean areOf(SourceTable table) {
        return areOf(table.fields().stream().map(SourceField::name).toList());
    }
}
