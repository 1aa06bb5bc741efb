package jp.ritchi.ingest.format.member;

import java.io.IOException;
import java.nio.file.Path;

/** Tells the files of one format from all others by their content. */
public interface MemberKind {
    /** How many of the first bytes are shown to {@link #begins}. */
    int HEAD = 1 << 14;

    /**
     * @param head the first bytes, at most {@link #HEAD}
     * @param whole whether there are no more
     */
    boolean begins(byte[] head, boolean whole);

    /** Whether an archive is one file of this format, as a workbook is. */
    default boolean isArchive(Path archive) throws IOException {
        return false;
    }
}
