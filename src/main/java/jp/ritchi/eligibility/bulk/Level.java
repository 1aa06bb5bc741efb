package jp.ritchi.eligibility.bulk;

import java.util.Locale;

/** A clearance for which values are kept: it counts interchanges of itself and of those before. */
enum Level {
    PUBLIC,
    STAFF,
    RESTRICTED;

    /** The word in the database. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    boolean sees(Level visibility) {
        return visibility.compareTo(this) <= 0;
    }

    /** The narrower of two, that is who can see a thing made of both. */
    Level and(Level other) {
        return other.compareTo(this) > 0 ? other : this;
    }
}
