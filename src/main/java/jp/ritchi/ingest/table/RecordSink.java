package jp.ritchi.ingest.table;

/** Takes the records of a table one after the other. */
@FunctionalInterface
public interface RecordSink {
    /**
     * @return whether more records are wanted
     */
    boolean accept(SourceRecord row);
}
