package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One version of a support programme: which criteria with which parameters, from when, after which
 * document, and what we had to assume where the document is silent.
 *
 * @param effectiveTo the last day on which it holds; absent while it is open-ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Programme(
        String id,
        String version,
        Text title,
        Text authority,
        Text description,
        @Nullable Text beneficiaries,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Source source,
        List<Requirement> criteria,
        Support support,
        List<Text> assumptions) {

    /** Where the wording stands. */
    record Source(String sourceId, @Nullable String place, @Nullable String quote) {}

    /** One criterion with its parameters. */
    record Requirement(String criterion, JsonNode parameters) {}

    /** What an eligible site gets: money by the hectare and other help. */
    record Support(long ratePerHectareJpy, Text basis, @Nullable List<Text> other) {}

    boolean holdsOn(LocalDate day) {
        return !effectiveFrom.isAfter(day) && (effectiveTo == null || !effectiveTo.isBefore(day));
    }
}
