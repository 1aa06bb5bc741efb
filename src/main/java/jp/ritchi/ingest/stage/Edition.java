package jp.ritchi.ingest.stage;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which data the rows of a file are an edition of, and what they all share.
 *
 * @param collection id of the layer
 * @param dataset under which editions follow each other
 * @param asOf the day that the data describe; absent when nobody knows
 * @param closesMissing whether rows of earlier editions that this one lacks are ended
 * @param scope the column whose leading characters tell which part of the product a stored row
 *     belongs to; absent when a file is always the whole, or no column tells
 * @param defaults values of text columns that the file does not fill: the source, the accuracy, the
 *     visibility
 */
public record Edition(
        String collection,
        String dataset,
        @Nullable LocalDate asOf,
        boolean closesMissing,
        @Nullable Scope scope,
        Map<String, String> defaults) {
    public Edition {
        defaults = Map.copyOf(defaults);
    }

    /**
     * @param column text column of the collection; absent when only whole runs can be told apart
     * @param characters how many of its leading characters count
     */
    public record Scope(@Nullable String column, int characters) {}
}
