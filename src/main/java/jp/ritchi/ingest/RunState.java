package jp.ritchi.ingest;

import java.util.Locale;

/** Where an import stands; only a checked one can be committed, only a committed one undone. */
enum RunState {
    CHECKED,
    COMMITTED,
    UNDONE,
    REFUSED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
