package jp.ritchi.ingest.table;

import java.io.IOException;
import jp.ritchi.ingest.Upload;
import jp.ritchi.text.Text;

/**
 * A file format that holds tables of records. One bean of this type is a format: files of it are
 * recognised, previewed, mapped and imported without any other registration.
 */
public interface TableFormat {
    /** Format id, kebab-case. */
    String id();

    Text title();

    /** Whether the content looks like this format; cheap, and never by the file's name. */
    boolean recognises(Upload upload) throws IOException;

    /**
     * Opens the file and describes what it holds, without reading all records.
     *
     * @throws jp.ritchi.ingest.format.FileRefused when the file cannot be used at all
     */
    TableFile open(Upload upload, OpenOptions options) throws IOException;
}
