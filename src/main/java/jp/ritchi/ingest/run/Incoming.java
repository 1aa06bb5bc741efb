package jp.ritchi.ingest.run;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends.
 *
 * @param format id of the importer to use; absent to tell by content
 * @param actor who sends it
 */
public record Incoming(
        String fileName, InputStream content, @Nullable String format, String actor) {}
