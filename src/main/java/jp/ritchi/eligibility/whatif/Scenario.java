package jp.ritchi.eligibility.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A saved what-if question.
 *
 * @param asOf absent when the question is asked for the day on which it is opened
 * @param author absent for callers who may not know
 * @param version counts the changes; what a writer must name
 * @param mine whether the caller wrote it and so may change it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Scenario(
        UUID id,
        Title title,
        String programme,
        @Nullable LocalDate asOf,
        String requirements,
        JsonNode changes,
        String visibility,
        @Nullable String author,
        int version,
        Instant createdAt,
        Instant changedAt,
        boolean mine) {

    /** The name that its author gave it; English only where there is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Title(String ja, @Nullable String en) {}

    Scenario forCaller(@Nullable String name) {
        return new Scenario(
                id,
                title,
                programme,
                asOf,
                requirements,
                changes,
                visibility,
                author,
                version,
                createdAt,
                changedAt,
                author != null && author.equals(name));
    }
}
