package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/** What the findings together say: one that is not met decides, else one unknown leaves it open. */
public enum Verdict {
    ELIGIBLE("eligible"),
    NOT_ELIGIBLE("not-eligible"),
    UNDETERMINED("undetermined");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word used in answers. */
    @JsonValue
    public String word() {
        return word;
    }

    public static Verdict of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.NOT_MET)) {
            return NOT_ELIGIBLE;
        }
        boolean allMet = findings.stream().allMatch(finding -> finding.outcome() == Outcome.MET);
        return allMet && !findings.isEmpty() ? ELIGIBLE : UNDETERMINED;
    }
}
