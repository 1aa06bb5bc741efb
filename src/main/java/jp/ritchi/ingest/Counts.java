package jp.ritchi.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many rows of a file there are of each outcome; {@code read} is the sum of the others. */
public record Counts(
        long read, @JsonProperty("new") long added, long changed, long unchanged, long refused) {

    public long accepted() {
        return added + changed + unchanged;
    }
}
