package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is known about a requirement; unknown is an answer of its own and never counts as no. */
public enum Outcome {
    MET("met"),
    NOT_MET("not-met"),
    UNKNOWN("unknown");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word used in answers. */
    @JsonValue
    public String word() {
        return word;
    }
}
