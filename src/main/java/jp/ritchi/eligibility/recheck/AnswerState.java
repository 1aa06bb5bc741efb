package jp.ritchi.eligibility.recheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** What is kept of an answer to see later whether it has changed. */
record AnswerState(String verdict, List<Part> findings) {

    /**
     * What one requirement found.
     *
     * @param key names the requirement within the programme
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String key, Text title, String unit, String outcome, @Nullable BigDecimal measured) {}

    /** How much an answer has changed; the verdict weighs most. */
    enum Kind {
        VERDICT,
        OUTCOME,
        MEASURED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One requirement before and after; absent where the programme did not have it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            String key, Text title, String unit, @Nullable Part before, @Nullable Part after) {}

    static AnswerState of(EligibilityAnswer answer) {
        return new AnswerState(
                answer.verdict().word(),
                answer.findings().stream().map(AnswerState::part).toList());
    }

    private static Part part(Finding finding) {
        var requirement = finding.requirement();
        var measured = finding.measured();
        return new Part(
                requirement == null ? finding.criterion() : requirement,
                finding.title(),
                finding.unit(),
                finding.outcome().word(),
                measured == null ? null : new BigDecimal(measured.toString()).stripTrailingZeros());
    }

    /** Empty when nothing has changed that anybody would notice. */
    static Optional<Kind> kind(AnswerState before, AnswerState after) {
        if (!before.verdict.equals(after.verdict)) {
            return Optional.of(Kind.VERDICT);
        }
        var differences = differences(before, after);
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        boolean outcome =
                differences.stream()
                        .anyMatch(d -> !Objects.equals(outcome(d.before), outcome(d.after)));
        return Optional.of(outcome ? Kind.OUTCOME : Kind.MEASURED);
    }

    private static @Nullable String outcome(@Nullable Part part) {
        return part == null ? null : part.outcome;
    }

    /** The requirements whose outcome or measured value differs, in the order of the programme. */
    static List<Difference> differences(AnswerState before, AnswerState after) {
        Map<String, Part> earlier = new HashMap<>();
        before.findings.forEach(part -> earlier.put(part.key, part));
        var differences = new ArrayList<Difference>();
        for (Part now : after.findings) {
            var then = earlier.remove(now.key);
            if (then == null || !same(then, now)) {
                differences.add(new Difference(now.key, now.title, now.unit, then, now));
            }
        }
        for (Part gone : before.findings) {
            if (earlier.containsKey(gone.key)) {
                differences.add(new Difference(gone.key, gone.title, gone.unit, gone, null));
            }
        }
        return differences;
    }

    private static boolean same(Part a, Part b) {
        var x = a.measured;
        var y = b.measured;
        boolean measured = x == null || y == null ? x == y : x.compareTo(y) == 0;
        return measured && a.outcome.equals(b.outcome);
    }
}
