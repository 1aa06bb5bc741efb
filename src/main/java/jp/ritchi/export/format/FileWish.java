package jp.ritchi.export.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What is wished of a file beside its format.
 *
 * @param cp932 whether texts are in the charset of Japanese Windows instead of UTF-8
 * @param readme whether a text that explains the file comes beside it
 */
public record FileWish(boolean cp932, boolean readme) {
    /** UTF-8, the file alone. */
    public static final FileWish USUAL = new FileWish(false, false);

    /** Names of the charsets as callers write them. */
    public static final String UTF_8 = "utf-8";

    public static final String CP932 = "cp932";

    public Charset charset() {
        return cp932 ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
    }
}
