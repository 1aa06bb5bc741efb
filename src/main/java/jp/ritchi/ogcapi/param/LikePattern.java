package jp.ritchi.ogcapi.param;

/** Patterns for SQL's LIKE in which the caller's own wildcards are ordinary characters. */
public final class LikePattern {
    private LikePattern() {}

    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    public static String startingWith(String text) {
        return literal(text) + "%";
    }

    /** The text itself, with {@code \}, {@code %} and {@code _} escaped by a backslash. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
