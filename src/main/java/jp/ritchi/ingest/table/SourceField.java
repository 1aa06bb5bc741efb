package jp.ritchi.ingest.table;

/**
 * A field of a table.
 *
 * @param name as the file writes it, characters and case
 */
public record SourceField(String name, FieldKind kind) {}
