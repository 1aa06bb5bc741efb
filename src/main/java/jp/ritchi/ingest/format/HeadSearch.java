package jp.ritchi.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import jp.ritchi.ingest.Upload;

/** Looks at the first bytes of a file or, of an archive, of its files, for a mark. */
public final class HeadSearch implements ZipOpener.EntryReader {
    private final int bytes;
    private final Mark mark;
    private boolean found;

    /** Whether a file that begins so is the one that is looked for. */
    @FunctionalInterface
    public interface Mark {
        boolean on(byte[] head) throws IOException;
    }

    private HeadSearch(int bytes, Mark mark) {
        this.bytes = bytes;
        this.mark = mark;
    }

    /**
     * Whether the file, or any file of the archive that it is, has the mark in its first bytes.
     *
     * @throws IOException when it cannot be read, and {@link FileRefused} when the archive looks
     *     made to harm
     */
    public static boolean finds(Upload upload, int bytes, Mark mark) throws IOException {
        if (!ZipOpener.isZip(upload.content())) {
            return mark.on(upload.head(bytes));
        }
        var search = new HeadSearch(bytes, mark);
        ZipOpener.open(upload.content(), upload.folder(), search);
        return search.found;
    }

    @Override
    public boolean take(String place, InputStream content) throws IOException {
        found = mark.on(content.readNBytes(bytes));
        return !found;
    }

    @Override
    public void damaged(String place, FileRefused why) {
        // The reading tells of it; those behind it may have the mark.
    }
}
