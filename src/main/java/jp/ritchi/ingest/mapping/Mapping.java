package jp.ritchi.ingest.mapping;

import java.util.List;

/**
 * The columns of a collection and what fills them. Columns without a rule stay empty or keep the
 * value that the database gives. Without a rule for {@code id} a row is known by its content.
 *
 * @param collection id of the layer
 * @param rules at most one a column
 * @param joinsParts whether records that get the same id are the parts of one feature, as the
 *     islands of a municipality are; otherwise the second one is refused as a duplicate
 */
public record Mapping(String collection, List<ColumnRule> rules, boolean joinsParts) {
    public Mapping {
        rules = List.copyOf(rules);
    }
}
