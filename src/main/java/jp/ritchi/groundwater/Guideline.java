package jp.ritchi.groundwater;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A guideline value for PFOS and PFOA together and the days on which it holds.
 *
 * @param kind {@code provisional}, {@code guideline} or {@code standard}
 * @param effectiveTo the last day; absent while it is in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Guideline(
        String id,
        Text name,
        String kind,
        BigDecimal thresholdNanogramsPerLitre,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    boolean holdsOn(LocalDate day) {
        return !effectiveFrom.isAfter(day) && (effectiveTo == null || !effectiveTo.isBefore(day));
    }
}
