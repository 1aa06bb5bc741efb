package jp.ritchi.layer;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table in which the rows of a layer are stored, as the database describes it. It only exists
 * for layers whose rows can be written one by one; views over other layers have none.
 *
 * @param name with its schema, quoted where needed
 * @param columns by name
 * @param derived what follows from the geometry, when the layer has such columns
 */
public record LayerTable(
        String name, Map<String, Column> columns, @Nullable DerivedColumns derived) {
    /** Attributes that are columns but that the service keeps itself. */
    private static final Set<String> KEPT = Set.of("version", "changed_at");

    /**
     * A stored column.
     *
     * @param type as SQL names it
     * @param optional whether a row may be without a value
     * @param preset whether the database has a value for rows that give none
     */
    public record Column(String type, boolean optional, boolean preset) {}

    /** Whether a caller may set the attribute. */
    public boolean isWritable(Attribute attribute) {
        var name = attribute.name();
        return columns.containsKey(name)
                && !KEPT.contains(name)
                && (derived == null || !derived.columns().contains(name));
    }

    /** Whether a new row must have a value for it. */
    public boolean isRequired(Attribute attribute) {
        var column = columns.get(attribute.name());
        return column != null && !column.optional() && !column.preset();
    }
}
