package jp.ritchi.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ids of features: words of small letters and digits, joined by single hyphens, 120 characters at
 * most.
 */
public final class FeatureIds {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST = 120;
    private static final int DIGEST = 8;

    private FeatureIds() {}

    public static boolean isId(String text) {
        return text.length() <= LONGEST && SYNTAX.matcher(text).matches();
    }

    /**
     * The id that stands for a text. Case, width and separators may change; of a text with other
     * characters, or too long, a digest is added, so that two such texts never share an id.
     */
    public static String of(String text) {
        if (isId(text)) {
            return text;
        }
        var plain =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var joined = plain.replaceAll("[\\s_./:,-]+", "-").replaceAll("^-|-$", "");
        if (isId(joined)) {
            return joined;
        }
        var kept = joined.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var digest = digest(plain.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
        var room = kept.substring(0, Math.min(kept.length(), LONGEST - DIGEST - 1));
        return room.isEmpty() ? digest : room.replaceAll("-$", "") + "-" + digest;
    }

    /** SHA-256 as hexadecimal digits. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
