package jp.ritchi.ingest;

import java.io.IOException;
import java.util.List;
import jp.ritchi.text.Text;

/**
 * Takes one kind of file into one collection. One bean of this type is an importer: it is offered,
 * recognised, checked, committed and undone without any other registration.
 */
public interface Importer {
    /** Format id, kebab-case. */
    String id();

    Text title();

    /** Id of the layer whose rows it writes. */
    String collection();

    /** The source that its rows name; it has to be registered before anything can be committed. */
    String sourceId();

    /** What it writes, in the order in which rows may be deleted: children before parents. */
    List<ImportTable> tables();

    /** Whether the content looks like this format; cheap, never by the file's name. */
    boolean recognises(Upload upload) throws IOException;

    /**
     * Reads the whole file. What is wrong with single rows goes into the report; what makes the
     * file useless is thrown as {@link jp.ritchi.ingest.format.FileRefused}.
     */
    ImportPlan read(Upload upload, ImportReport report) throws IOException;
}
