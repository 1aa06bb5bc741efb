package jp.ritchi.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A folder in which one file is made. It goes when it is closed; after a crash the lock of the
 * operating system, which ends with the process, tells that nobody works there any more.
 */
record WorkFolder(Path path, FileChannel lock) implements AutoCloseable {
    private static final String LOCK = "lock";

    static WorkFolder create(Path root) throws IOException {
        var path = Files.createDirectories(root.resolve(UUID.randomUUID().toString()));
        var folder = take(path);
        if (folder == null) {
            throw new IllegalStateException("A new folder is in use already");
        }
        return folder;
    }

    /** A folder that exists; absent when a living process works in it. */
    static @Nullable WorkFolder take(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new WorkFolder(path, channel);
            }
        } catch (OverlappingFileLockException e) {
            // This very process works in it.
        }
        channel.close();
        return null;
    }

    /** The bytes of everything in it. */
    long size() throws IOException {
        try (var files = Files.walk(path)) {
            long size = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                size += file.toFile().length();
            }
            return size;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            FileSystemUtils.deleteRecursively(path);
        } finally {
            lock.close();
        }
    }
}
