package jp.ritchi.ingest.mapping;

import java.util.Map;

/**
 * What one column of a collection is filled with.
 *
 * @param column an attribute of the collection, or {@code id}
 * @param from a template: words with {@code {field}} in them. A template that is nothing but one
 *     field gives the field's own value; words alone are a constant
 * @param values translations of what the template gives, as text; a value that is not among them
 *     stays as it is, and {@code ""} stands for no value
 */
public record ColumnRule(String column, String from, Map<String, String> values) {
    public ColumnRule {
        values = Map.copyOf(values);
    }

    public static ColumnRule of(String column, String from) {
        return new ColumnRule(column, from, Map.of());
    }

    /** The same rule with one more translation. */
    public ColumnRule value(String found, String stored) {
        var more = new java.util.HashMap<>(values);
        more.put(found, stored);
        return new ColumnRule(column, from, more);
    }
}
