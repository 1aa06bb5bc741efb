package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an eligibility check, as it is written to the caller.
 *
 * @param kind of the programme: support, screening or template; absent means support
 * @param subsidy the ceiling of support, only for an eligible site
 * @param synthetic whether the answer rests on land, or on areas around it, that were invented for
 *     demonstration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EligibilityAnswer(
        String programme,
        String programmeVersion,
        @Nullable String kind,
        Text programmeTitle,
        LocalDate asOf,
        Verdict verdict,
        Text reason,
        double areaHectares,
        List<Finding> findings,
        @Nullable Subsidy subsidy,
        List<Text> assumptions,
        List<SourceRef> sources,
        boolean synthetic,
        Map<String, Object> site) {

    /** The most that can be paid, in whole yen, and how it was computed. */
    public record Subsidy(long ceilingJpy, Text basis) {}
}
