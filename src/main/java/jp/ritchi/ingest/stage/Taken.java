package jp.ritchi.ingest.stage;

import java.util.List;

/**
 * Columns of staged rows that come back: which version of the stored row was taken, and of when.
 */
final class Taken {
    static final String VERSION = "taken_version";
    static final String AT = "taken_at";

    /** In the order in which they are staged. */
    static final List<String> COLUMNS = List.of(VERSION, AT);

    private static final String INTEGER = "integer";
    private static final String TIME = "timestamp with time zone";

    private Taken() {}

    static boolean is(String column) {
        return COLUMNS.contains(column);
    }

    static StagedColumn column(String name) {
        return new StagedColumn(name, name.equals(VERSION) ? INTEGER : TIME);
    }
}
