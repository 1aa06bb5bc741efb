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
 * @param defaults values of text columns that the file does not fill: the source, the accuracy, the
 *     visibility
 */
public record Edition(
        String collection,
        String dataset,
        @Nullable LocalDate asOf,
        boolean closesMissing,
        Map<String, String> defaults) {
    public Edition {
        defaults = Map.copyOf(defaults);
    }
}
