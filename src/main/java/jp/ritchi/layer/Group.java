package jp.ritchi.layer;

import java.util.Locale;

/** The task a layer belongs to; the map's panel is ordered by it. */
public enum Group {
    SITING,
    INFRASTRUCTURE,
    TRAFFIC,
    GROUNDWATER;

    /** The lower-case word used in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
