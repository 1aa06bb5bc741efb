package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A folder that a running process works on. The claim is a lock of the operating system, so it ends
 * with the process however that dies, and what is left can be told from what is in use.
 */
record UploadClaim(Path folder, FileChannel channel) implements AutoCloseable {
    private static final String LOCK = "lock";

    static UploadClaim make(Path folder) throws IOException {
        Files.createDirectories(folder);
        var claim = take(folder);
        if (claim == null) {
            throw new IllegalStateException("A new folder is in use already");
        }
        return claim;
    }

    /** Claims a folder that exists; absent when a living process holds it. */
    static @Nullable UploadClaim take(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new UploadClaim(folder, channel);
            }
        } catch (OverlappingFileLockException e) {
            // This very process holds it.
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
