package jp.ritchi.eligibility.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of two values of a row is better; most rows prefer none, and nothing adds rows up. */
public enum Preference {
    LOWER,
    HIGHER,
    NONE;

    /** The word used in answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
