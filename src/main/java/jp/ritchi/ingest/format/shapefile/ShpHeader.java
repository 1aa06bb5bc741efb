package jp.ritchi.ingest.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The hundred bytes with which files of shapes and their indexes begin. */
final class ShpHeader {
    static final int LENGTH = 100;

    private static final int CODE = 9994;
    private static final int VERSION = 1000;
    private static final int FIRST_OFFSET_WORDS = LENGTH / 2;

    private ShpHeader() {}

    /** Whether a file that begins so is one of shapes or an index of such. */
    static boolean begins(byte[] head) {
        if (head.length < LENGTH) {
            return false;
        }
        var bytes = ByteBuffer.wrap(head);
        return bytes.getInt(0) == CODE
                && bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(28) == VERSION;
    }

    /**
     * Whether what begins so is an index: its first entry points to the first record, where a file
     * of shapes has the number 1.
     */
    static boolean isIndex(byte[] head) {
        return head.length >= LENGTH + 4
                && ByteBuffer.wrap(head).getInt(LENGTH) == FIRST_OFFSET_WORDS;
    }

    /** How many bytes a header says the file to have. */
    static long declaredLength(ByteBuffer head) {
        return (head.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(24) & 0xFFFFFFFFL) * 2;
    }
}
