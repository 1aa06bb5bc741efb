package jp.ritchi.ingest.run.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends.
 *
 * @param files one, or several that belong together
 * @param format id of the format; absent to tell by content
 * @param actor who sends it
 */
public record Incoming(List<Sent> files, @Nullable String format, String actor) {
    /** One of the files, not taken yet. */
    public interface Sent {
        /** What the sender calls it. */
        String name();

        long bytes();

        /** Puts it where nothing is yet. */
        void moveTo(Path target) throws IOException;
    }

    public Incoming {
        files = List.copyOf(files);
    }
}
