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
 * @param kind {@code support} for money, {@code screening} for advice, {@code template} for one
 *     that is to be completed before use; absent means support
 * @param support what an eligible site gets; absent for a screening
 * @param effectiveTo the last day on which it holds; absent while it is open-ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
        String id,
        String version,
        @Nullable String kind,
        Text title,
        Text authority,
        Text description,
        @Nullable Text beneficiaries,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Source source,
        List<Requirement> criteria,
        @Nullable Support support,
        List<Text> assumptions) {

    /** Where the wording stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(String sourceId, @Nullable String place, @Nullable String quote) {}

    /**
     * One criterion with its parameters.
     *
     * @param name tells two requirements of the same criterion apart
     * @param title words of the programme that replace the criterion's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Requirement(
            String criterion, @Nullable String name, @Nullable Text title, JsonNode parameters) {}

    /**
     * What an eligible site gets: money by the hectare and other help.
     *
     * @param capJpy the most that one site gets; absent when there is no cap
     * @param roundDownToJpy the ceiling is cut to whole multiples of this; absent means one yen
     * @param budgetYear the fiscal year whose budget pays
     * @param stacksWith other supports that may be had beside it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Support(
            long ratePerHectareJpy,
            Text basis,
            @Nullable List<Text> other,
            @Nullable Long capJpy,
            @Nullable Long roundDownToJpy,
            @Nullable Integer budgetYear,
            @Nullable List<StacksWith> stacksWith) {}

    /** Another support, and on what terms both can be had. */
    public record StacksWith(Text title, Text note) {}

    /** Whether this version is in effect on a day. */
    public boolean holdsOn(LocalDate day) {
        return !effectiveFrom.isAfter(day) && (effectiveTo == null || !effectiveTo.isBefore(day));
    }
}
