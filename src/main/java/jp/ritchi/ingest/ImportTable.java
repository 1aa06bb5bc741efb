package jp.ritchi.ingest;

import java.util.List;

/**
 * A table that an importer writes, with a column {@code import_run} and a history twin; that is all
 * that undoing needs to know.
 *
 * @param name with its schema
 * @param key columns of the primary key
 * @param children tables whose rows would vanish with a row of this one
 */
public record ImportTable(String name, List<String> key, List<Child> children) {
    /** A table whose {@code column} refers to the parent's key. */
    public record Child(String name, String column) {}

    /** A feature table without children. */
    public static ImportTable feature(String name) {
        return new ImportTable(name, List.of("id"), List.of());
    }
}
