package jp.ritchi.ogcapi.param;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Positions as texts for addresses. A text ends with a check over itself and the question for which
 * it was made: it means nothing in another collection, order or filter and is refused there. It
 * holds only what its reader has seen, and nothing is let through by it that is not asked again.
 */
final class Cursors {
    private static final String ABSENT = "~";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Cursors() {}

    /**
     * @param question what chooses and orders the rows
     */
    static String write(Position position, String question) {
        var parts = new ArrayList<String>();
        parts.add(position.backward() ? "b" : "f");
        for (String key : position.keys()) {
            parts.add(key == null ? ABSENT : encoded(key.getBytes(StandardCharsets.UTF_8)));
        }
        var text = String.join(".", parts);
        return text + "." + check(text, question);
    }

    /**
     * @param size how many keys there must be
     * @throws RequestProblem 400 when {@link #write} has not made it for this question
     */
    static Position read(String cursor, String question, int size) {
        int end = cursor.lastIndexOf('.');
        if (end < 1
                || !check(cursor.substring(0, end), question).equals(cursor.substring(end + 1))) {
            throw foreign();
        }
        var parts = Arrays.asList(cursor.substring(0, end).split("\\.", -1));
        if (parts.size() != size + 1) {
            throw foreign();
        }
        var keys = new ArrayList<@Nullable String>();
        parts.subList(1, parts.size()).forEach(part -> keys.add(key(part)));
        if (keys.get(size - 1) == null) {
            throw foreign(); // every order ends with an id, and every row has one
        }
        return new Position(parts.get(0).equals("b"), keys);
    }

    private static @Nullable String key(String part) {
        if (part.equals(ABSENT)) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(part));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw foreign();
        }
    }

    private static String check(String text, String question) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(question.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return encoded(Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    private static RequestProblem foreign() {
        return RequestProblem.badParameter(
                CursorParam.NAME,
                "cursor はこの問い合わせのものではありません。next のリンクをそのまま使うか、cursor を外してください。",
                "The cursor does not belong to this question. Follow the next link as it is, or leave cursor out.");
    }
}
