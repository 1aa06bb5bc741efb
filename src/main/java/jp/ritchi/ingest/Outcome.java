package jp.ritchi.ingest;

/** What an import does with one row of a file. */
public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
}
