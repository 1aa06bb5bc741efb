package jp.ritchi.ingest.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about a file.
 *
 * @param charset of its text; absent to tell by content
 */
public record OpenOptions(@Nullable Charset charset) {
    public static final OpenOptions NONE = new OpenOptions(null);
}
