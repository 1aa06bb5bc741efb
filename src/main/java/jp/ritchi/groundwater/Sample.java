package jp.ritchi.groundwater;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** All results of one day at one point, with what they mean under the guideline of that day. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Sample(
        LocalDate sampledOn,
        List<SampleResult> results,
        PfasSum sum,
        @Nullable Guideline guideline,
        GuidelineOutcome outcome,
        Text reason,
        boolean synthetic,
        SampleSource source) {

    /** Where the results come from. */
    record SampleSource(String id, Text title) {}

    static Sample of(
            LocalDate day,
            List<SampleResult> results,
            @Nullable Guideline guideline,
            SampleSource source) {
        var sum = PfasSum.of(results);
        var outcome = GuidelineOutcome.of(sum, guideline);
        boolean synthetic = "ritchi-synthetic".equals(source.id());
        return new Sample(
                day,
                results,
                sum,
                guideline,
                outcome,
                outcome.reason(sum, guideline),
                synthetic,
                source);
    }
}
