package jp.ritchi.ingest.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ingest.ImportIssue;

/** An open file of tables. Used by one thread at a time, except {@link #done}. */
public interface TableFile extends AutoCloseable {
    /** Its tables, in the order in which a person would look at them; never empty. */
    List<SourceTable> tables();

    /**
     * What should be known about the file as a whole, such as how its encoding was told, or that a
     * part is missing. After a table has been read also what only reading told, such as how many
     * records have an attribute that is not among the fields.
     */
    List<ImportIssue> remarks();

    /** How its text was read; empty where the format leaves no choice. */
    default Optional<FileCharset> charset() {
        return Optional.empty();
    }

    /**
     * Hands over the records of one table in the order of the file, in constant memory, until the
     * sink wants no more. May be called again, and begins anew.
     *
     * @throws jp.ritchi.ingest.format.FileRefused when the rest of the file cannot be read
     */
    void read(SourceTable table, RecordSink sink) throws IOException;

    /** How much of the table that is being read has been read, 0 to 1; for showing only. */
    double done();

    @Override
    void close() throws IOException;
}
