package jp.ritchi.ingest;

/** How much an issue matters: an error keeps its row out, a warning and an information do not. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The lower-case word used in answers. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
