package jp.ritchi.ingest.table;

/** What a field says its values are; the values of {@link SourceRecord} are of the class named. */
public enum FieldKind {
    /** {@link String}. */
    TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link Double} or {@link java.math.BigDecimal}. */
    NUMBER,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.OffsetDateTime}, or text where the file names no offset. */
    TIME
}
