package jp.ritchi.web;

import java.util.regex.Pattern;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Optimistic locking by entity tags: a thing's tag is its revision in quotes, and whoever changes
 * the thing says by {@code If-Match} which revision was read.
 */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private IfMatch() {}

    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that a header names.
     *
     * @throws RequestProblem 428 when there is no header, 400 when it names no revision
     */
    public static int revision(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RequestProblem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    new Text(
                            "読んだ版の ETag を If-Match に入れて送ってください。",
                            "Send the ETag of what you have read as If-Match."),
                    "If-Match");
        }
        var match = TAG.matcher(header.strip());
        if (!match.matches()) {
            throw RequestProblem.badParameter(
                    "If-Match",
                    "If-Match には \"3\" のような ETag を 1 つ入れてください。",
                    "Give one ETag such as \"3\" as If-Match.");
        }
        return Integer.parseInt(match.group(1));
    }

    /** Refuses with 412 what was changed since the caller has read it. */
    public static void require(int given, int stored) {
        if (given != stored) {
            throw new RequestProblem(
                    HttpStatus.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    new Text(
                            "読み込んだ後に別の人が変更しました。何も保存していません。読み直してからやり直してください。",
                            "Somebody changed it after you read it. Nothing was saved; read it again and"
                                    + " then try again."),
                    "If-Match");
        }
    }
}
