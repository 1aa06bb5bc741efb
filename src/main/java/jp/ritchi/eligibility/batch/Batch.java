package jp.ritchi.eligibility.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A finished batch without its rows.
 *
 * @param source of the programme, as {@code {id, title, place}}
 * @param stamps version of every layer that it was computed from
 */
record Batch(
        UUID job,
        String programme,
        String programmeVersion,
        Text programmeTitle,
        JsonNode source,
        LocalDate asOf,
        @Nullable Integer lots,
        JsonNode selection,
        JsonNode stamps,
        Instant readAt,
        int restarts) {}
