package jp.ritchi.ingest.run;

import java.util.Locale;

/** Where an import stands; only a checked one can be committed, only a committed one undone. */
public enum RunState {
    CHECKED,
    COMMITTED,
    UNDONE,
    REFUSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
