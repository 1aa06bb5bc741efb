package jp.ritchi.groundwater;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.ritchi.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidelineOutcomeTests {
    private static final Guideline FIFTY =
            new Guideline(
                    "g",
                    new Text("指針値", "guideline"),
                    "guideline",
                    new BigDecimal("50"),
                    LocalDate.of(2025, 6, 30),
                    null);

    @ParameterizedTest(name = "PFOS {0} PFOA {1} is {2}")
    @CsvSource({
        "30.0, 20.0, met",
        "30.0, 20.1, exceeded",
        "<5, 40, met",
        "<5, 47, indeterminate",
        "<5, 45, met",
        "<5, 51, exceeded",
        "<30, <30, indeterminate",
        "<1, <1, met",
    })
    void theIntervalOfTheSumDecides(String pfos, String pfoa, String expected) {
        var sum = PfasSum.of(List.of(result("PFOS", pfos), result("PFOA", pfoa)));
        assertThat(GuidelineOutcome.of(sum, FIFTY).word()).isEqualTo(expected);
    }

    @Test
    void aNonDetectCountsFromZeroToItsDetectionLimit() {
        var sum = PfasSum.of(List.of(result("PFOS", "<5"), result("PFOA", "12.5")));
        assertThat(sum.low()).isEqualByComparingTo("12.5");
        assertThat(sum.high()).isEqualByComparingTo("17.5");
    }

    @Test
    void aSubstanceThatWasNotAnalysedLeavesTheSumOpenAbove() {
        var low = PfasSum.of(List.of(result("PFOS", "10")));
        assertThat(low.high()).isNull();
        assertThat(GuidelineOutcome.of(low, FIFTY)).isEqualTo(GuidelineOutcome.INDETERMINATE);
        var high = PfasSum.of(List.of(result("PFOS", "51")));
        assertThat(GuidelineOutcome.of(high, FIFTY)).isEqualTo(GuidelineOutcome.EXCEEDED);
    }

    @Test
    void otherSubstancesDoNotEnterTheSum() {
        var sum =
                PfasSum.of(
                        List.of(result("PFHxS", "90"), result("PFOS", "1"), result("PFOA", "1")));
        assertThat(sum.high()).isEqualByComparingTo("2");
    }

    @Test
    void beforeAnyGuidelineNothingIsJudged() {
        var sum = PfasSum.of(List.of(result("PFOS", "90"), result("PFOA", "1")));
        assertThat(GuidelineOutcome.of(sum, null)).isEqualTo(GuidelineOutcome.NO_GUIDELINE);
    }

    @Test
    void aGuidelineHoldsOnItsFirstAndLastDay() {
        var bounded =
                new Guideline(
                        "b",
                        FIFTY.name(),
                        "provisional",
                        FIFTY.thresholdNanogramsPerLitre(),
                        LocalDate.of(2020, 5, 28),
                        LocalDate.of(2025, 6, 29));
        assertThat(bounded.holdsOn(LocalDate.of(2020, 5, 28))).isTrue();
        assertThat(bounded.holdsOn(LocalDate.of(2020, 5, 27))).isFalse();
        assertThat(bounded.holdsOn(LocalDate.of(2025, 6, 29))).isTrue();
        assertThat(bounded.holdsOn(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(FIFTY.holdsOn(LocalDate.of(2025, 6, 30))).isTrue();
    }

    private static SampleResult result(String substance, String reported) {
        boolean below = reported.startsWith("<");
        var number = new BigDecimal(below ? reported.substring(1) : reported);
        return new SampleResult(
                substance,
                below ? null : number,
                below ? "<" : "=",
                below ? number : null,
                null,
                null,
                null);
    }
}
