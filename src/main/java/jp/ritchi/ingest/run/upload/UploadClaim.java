package jp.ritchi.ingest.run.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder that a running process works on. The claim is a lock of the operating system, so it ends
 * with the process however that dies, and what is left can be told from what is in use.
 */
public record UploadClaim(Path folder, FileChannel channel) implements AutoCloseable {
    private static final String LOCK = "lock";

    /**
     * What this process holds. Asking the operating system would not do: on POSIX, closing any
     * channel of a file gives up all locks that the process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Claims a folder, which is made where it is missing; absent when somebody holds it. */
    static @Nullable UploadClaim make(Path folder) throws IOException {
        Files.createDirectories(folder);
        return take(folder);
    }

    /** Claims a folder that exists; absent when this or another living process holds it. */
    static @Nullable UploadClaim take(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            return null;
        }
        UploadClaim claim = null;
        try {
            claim = lock(folder);
            return claim;
        } finally {
            if (claim == null) {
                HELD.remove(folder);
            }
        }
    }

    private static @Nullable UploadClaim lock(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            return null; // another account's command works on it
        }
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        return new UploadClaim(folder, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }
}
