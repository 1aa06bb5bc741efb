package jp.ritchi.eligibility.report.map;

/** What a shape of a finding is to the map; roles that it does not know are drawn all alike. */
enum Role {
    SITE,
    RADIUS,
    MEASURED,
    NEAREST,
    FARTHEST,
    INTERCHANGE,
    OTHER;

    static Role of(String word) {
        return switch (word) {
            case "site", "parcel", "part" -> SITE;
            case "radius" -> RADIUS;
            case "measured-line" -> MEASURED;
            case "nearest-point" -> NEAREST;
            case "farthest-point" -> FARTHEST;
            case "nearest-interchange" -> INTERCHANGE;
            default -> OTHER;
        };
    }

    /** The key of its words in the legend. */
    String key() {
        return "legend." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
