package jp.ritchi.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many rows there are of each outcome.
 *
 * @param read rows of the file: new, changed, unchanged and refused together
 * @param removed stored rows that the file, a newer edition, lacks; they are ended, not deleted
 * @param repaired rows of the file whose geometry was repaired; they count as new, changed or
 *     unchanged as well
 */
public record Counts(
        long read,
        @JsonProperty("new") long added,
        long changed,
        long unchanged,
        long removed,
        long refused,
        long repaired) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public long accepted() {
        return added + changed + unchanged;
    }
}
