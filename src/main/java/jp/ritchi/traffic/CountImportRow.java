package jp.ritchi.traffic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hour of one direction at one station, as a file gives it. Where the status is not {@code
 * observed} there are no numbers, whatever the file wrote beside the flag.
 *
 * @param number row of the file; both directions of an hour share it
 * @param hour begin of the hour
 * @param direction up or down
 */
record CountImportRow(
        int number,
        String stationCode,
        Instant hour,
        String direction,
        @Nullable Integer small,
        @Nullable Integer large,
        @Nullable Integer unidentified,
        String status) {
    static final String OBSERVED = "observed";
    static final String MISSING = "missing";
}
