package jp.ritchi.ogcapi.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Makes weak entity tags: equal facts give equal tags. Weak, because the container compresses a
 * body on its way out, which changes its bytes.
 */
final class EntityTag {
    private EntityTag() {}

    static String of(Object... facts) {
        var joined = java.util.Arrays.deepToString(facts);
        return "W/\"" + digest(joined.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** 22 characters that differ where the bytes differ. */
    static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return text.substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
