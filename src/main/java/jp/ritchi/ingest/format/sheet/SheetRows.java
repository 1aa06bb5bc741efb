package jp.ritchi.ingest.format.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.ritchi.ingest.format.FileRefused;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet; whatever the library stumbles over refuses the file with a sentence. */
final class SheetRows implements Closeable {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    SheetRows(Sheet sheet) throws IOException {
        try {
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (RuntimeException | IOException e) {
            throw damaged(e);
        }
    }

    /** The next row, absent at the end. */
    @Nullable Row next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** What the library throws, as a refusal; failures of the disk stay what they are. */
    static RuntimeException damaged(Exception e) throws FileSystemException {
        if (e instanceof FileSystemException disk) {
            throw disk;
        }
        if (e instanceof FileRefused refused) {
            return refused;
        }
        boolean xml = e.getCause() instanceof XMLStreamException;
        return new FileRefused(
                "bad-workbook",
                "ブックが壊れています（" + (xml ? "XML" : "セルの値") + "）。Excel で開いて保存し直してください。",
                "The workbook is damaged ("
                        + (xml ? "XML" : "value of a cell")
                        + "). Open it in Excel and save it again.");
    }

    @Override
    public void close() {
        stream.close();
    }
}
