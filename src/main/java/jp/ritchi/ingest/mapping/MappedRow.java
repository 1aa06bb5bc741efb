package jp.ritchi.ingest.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A record as a row of a collection.
 *
 * @param id what the rule for the id gives, already of the ids' syntax; absent where there is no
 *     rule or it gives nothing
 * @param values one for each of {@link RowMapper#columns}, of the class that its column takes
 * @param refused whether a column that must have a value has none
 */
public record MappedRow(@Nullable String id, @Nullable Object[] values, boolean refused) {}
