package jp.ritchi.eligibility.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A challenge as it is told: the check's answer stays what it is, and this stands beside it.
 *
 * @param requirement the requirement in question; absent for the verdict as a whole
 * @param serviceSays what the check had answered to the one who challenged it; for staff
 * @param answer that answer, verdict and outcomes; for staff
 * @param createdBy for staff, and so {@code decidedBy}
 * @param parcels the site's parcels; empty when it is an outline
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Challenge(
        UUID id,
        String kind,
        String programme,
        String programmeVersion,
        LocalDate asOf,
        @Nullable Integer lots,
        List<String> parcels,
        @Nullable Map<String, Object> outline,
        @Nullable String requirement,
        @Nullable String serviceSays,
        String claimed,
        String reason,
        String state,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String comment,
        @Nullable JsonNode answer,
        @Nullable List<Attachment> attachments,
        int revision) {

    /** An attachment without its content. */
    record Attachment(int place, String name, String mediaType, long bytes) {}
}
