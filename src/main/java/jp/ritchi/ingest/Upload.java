package jp.ritchi.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it came, kept in a folder of its own that goes when the import ends.
 *
 * @param name what the sender calls it; never a path, only for showing
 * @param folder the only place where a reader may write, and only files of its own naming
 */
public record Upload(String name, Path folder, Path content, String sha256, long bytes) {
    public InputStream open() throws IOException {
        return Files.newInputStream(content);
    }

    /** The first bytes, for telling what it is. */
    public byte[] head(int length) throws IOException {
        try (var in = open()) {
            return in.readNBytes(length);
        }
    }
}
