package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.nio.file.Path;
import jp.ritchi.text.Text;

/** A file format in which a batch can be taken away. One bean of this type is a format. */
interface BatchFile {
    /** The ending of the file's name, without the dot. */
    String extension();

    String mediaType();

    Text title();

    /** Writes the whole batch into an empty file; rows are read while it writes. */
    void write(BatchExport export, Path target) throws IOException;
}
