package jp.ritchi.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody sent as one: a file, or several that belong together as those of a shapefile do. It
 * is kept in a folder of its own that goes when the import ends.
 *
 * @param name what the sender calls it; never a path, only for showing
 * @param folder the only place where a reader may write, and only files of its own naming
 * @param content the first file
 * @param sha256 of the file, or of the names and digests of all
 * @param bytes of all files together
 * @param parts the files in the order in which they came, at least one
 */
public record Upload(
        String name, Path folder, Path content, String sha256, long bytes, List<Part> parts) {
    /**
     * One of the files.
     *
     * @param name what the sender calls it, with its extension; never a path
     * @param content where it is, under a name of our own
     */
    public record Part(String name, Path content, long bytes) {
        /** What follows the last dot of the sender's name, in lower case; may be empty. */
        public String extension() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        }
    }

    public Upload {
        parts = List.copyOf(parts);
    }

    /** A single file. */
    public Upload(String name, Path folder, Path content, String sha256, long bytes) {
        this(name, folder, content, sha256, bytes, List.of(new Part(name, content, bytes)));
    }

    /**
     * The first file with an extension, for the one purpose of telling apart files that belong
     * together; what a file is, is told by its content.
     *
     * @param extension in lower case
     */
    public Optional<Part> find(String extension) {
        return parts.stream().filter(part -> part.extension().equals(extension)).findFirst();
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(content);
    }

    /** The first bytes of the first file, for telling what it is. */
    public byte[] head(int length) throws IOException {
        try (var in = open()) {
            return in.readNBytes(length);
        }
    }
}
