package jp.ritchi.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens a ZIP archive and the archives in it (one level down), and hands over the files in them as
 * streams. Nothing is written under a name that the archive chose.
 */
public final class ZipOpener {
    private static final String DAMAGED = "bad-archive";

    private final Path workFolder;
    private final EntryReader files;
    private boolean stopped;
    private final AtomicLong totalBytes = new AtomicLong();
    private final AtomicInteger totalEntries = new AtomicInteger();

    private ZipOpener(Path workFolder, EntryReader files) {
        this.workFolder = workFolder;
        this.files = files;
    }

    /** Takes one file of an archive. */
    @FunctionalInterface
    public interface EntryReader {
        /**
         * @param place path in the archive, with the inner archive's name before it
         * @return whether to go on with the next file
         */
        boolean take(String place, InputStream content) throws IOException;

        /** Hears of a file or an inner archive that cannot be read to its end. */
        default void damaged(String place, FileRefused why) {
            throw why;
        }

        /**
         * Asked before an archive in the archive is opened.
         *
         * @param content the inner archive, there only during the call
         * @return whether it was taken as one file, as a workbook is, and is not to be opened
         */
        default boolean takeWhole(String place, Path content) throws IOException {
            return false;
        }
    }

    /** Whether the file begins as a ZIP archive does. */
    public static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return isZip(in.readNBytes(4));
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length == 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /**
     * @param workFolder where inner archives are kept while they are read
     */
    public static void open(Path archive, Path workFolder, EntryReader files) throws IOException {
        try {
            new ZipOpener(workFolder, files).archive(archive, "", 1);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw damage(e);
        }
    }

    private static FileRefused damage(IOException e) {
        return new FileRefused(
                DAMAGED,
                "ZIP が壊れています（" + e.getClass().getSimpleName() + "）。もう一度入手してください。",
                "The archive is damaged. Get the file again.");
    }

    private void archive(Path archive, String place, int depth) throws IOException {
        if (depth > ZipLimits.MAX_DEPTH) {
            throw ZipLimits.unsafe(
                    "ZIP の中の ZIP の中に、さらに ZIP があります。2 段までにしてください。",
                    "Archives are nested more than two deep. Send the inner ones.");
        }
        ZipCount.check(archive);
        try (var zip = ZipFile.builder().setPath(archive).setCharset(Charsets.CP932).get()) {
            for (var entry : ZipDirectory.checked(zip)) {
                if (totalEntries.incrementAndGet() > ZipLimits.MAX_ENTRIES) {
                    throw ZipDirectory.tooMany();
                }
                entry(zip, entry, place, depth);
                if (stopped) {
                    return;
                }
            }
        } catch (IllegalArgumentException e) {
            // The library's way of saying that sizes or offsets make no sense.
            throw new ZipException(e.getMessage());
        }
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry, String place, int depth)
            throws IOException {
        var name = place + ZipEntryName.checked(entry);
        try {
            entry(zip, entry, depth, name);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            files.damaged(name, damage(e));
        } catch (FileRefused e) {
            if (!DAMAGED.equals(e.slug())) {
                throw e;
            }
            files.damaged(name, e);
        }
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry, int depth, String name)
            throws IOException {
        try (var in =
                new BufferedInputStream(
                        new MeteredInput(zip.getInputStream(entry), entry.getSize(), totalBytes))) {
            in.mark(8);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (!isZip(head)) {
                stopped = !files.take(name, in);
                return;
            }
            var inner = Files.createTempFile(workFolder, "inner", ".zip");
            try {
                Files.copy(in, inner, StandardCopyOption.REPLACE_EXISTING);
                if (!files.takeWhole(name, inner)) {
                    archive(inner, name + "/", depth + 1);
                }
            } finally {
                Files.delete(inner);
            }
        }
    }
}
