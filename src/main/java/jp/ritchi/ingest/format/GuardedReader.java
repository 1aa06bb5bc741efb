package jp.ritchi.ingest.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Fails when one record grows past a limit: a quote that is never closed would swallow the file.
 */
public final class GuardedReader extends FilterReader {
    /** Room for a record of a thousand columns with long notes; a read-ahead buffer counts too. */
    public static final int MAX_RECORD_CHARS = 2_000_000;

    private long sinceRecord;

    public GuardedReader(Reader in) {
        super(in);
    }

    /** Starts the count anew; called when a record has been read. */
    public void recordRead() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        check(1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        check(Math.max(read, 0));
        return read;
    }

    private void check(int read) {
        sinceRecord += read;
        if (sinceRecord > MAX_RECORD_CHARS) {
            throw new FileRefused(
                    "record-too-long",
                    "1 行が長すぎます（" + MAX_RECORD_CHARS + " 文字まで）。閉じていない引用符がないか確かめてください。",
                    "A record is longer than "
                            + MAX_RECORD_CHARS
                            + " characters. Look for a quote that is never closed.");
        }
    }
}
