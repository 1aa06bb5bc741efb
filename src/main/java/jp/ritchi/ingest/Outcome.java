package jp.ritchi.ingest;

/** What an import does with one row. */
public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    /** A stored row that the file lacks, and that ends with its edition. */
    REMOVED,
    REFUSED
}
