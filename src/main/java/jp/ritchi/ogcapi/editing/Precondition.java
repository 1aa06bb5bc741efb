package jp.ritchi.ogcapi.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import jp.ritchi.ogcapi.http.RowState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Which state of a feature a writer has read. By RFC 9110 {@code If-Match} counts alone when it is
 * there, and a date that is none does not count. {@code If-Match: *} names no state and is answered
 * as if it were absent.
 *
 * @param unmodifiedSince absent when the writer names a tag
 */
record Precondition(List<String> tags, @Nullable Instant unmodifiedSince) {
    static Precondition of(HttpServletRequest request) {
        var tags = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (tags.isEmpty()) {
            var since = date(request);
            if (since != null) {
                return new Precondition(List.of(), since);
            }
        }
        if (tags.isEmpty() || tags.stream().anyMatch(tag -> tag.strip().equals("*"))) {
            return new Precondition(List.of(), null);
        }
        return new Precondition(tags, null);
    }

    /** Refuses with 428 or 412 unless {@code state} is the one that the writer has read. */
    void require(RowState state) {
        if (unmodifiedSince != null) {
            if (unmodifiedSince.isBefore(state.settled().minusSeconds(1))
                    || unmodifiedSince.isAfter(Instant.now().plusSeconds(1))) {
                throw EditingProblems.changedWithinTheSecond();
            }
        } else if (tags.isEmpty()) {
            throw EditingProblems.preconditionRequired();
        } else if (!state.isMatchedBy(tags)) {
            throw tags.stream().anyMatch(tag -> tag.startsWith("W/"))
                    ? EditingProblems.weakTag()
                    : EditingProblems.changedMeanwhile();
        }
    }

    /**
     * Whether the date fits another state beside the present one, so that nobody knows which has
     * been read: that of the second in which the present state was written fits the one before, and
     * that of the next second does when both were written in one.
     *
     * @param before when the state before the present one was written, if there is one
     */
    boolean isAmbiguous(RowState state, @Nullable Instant before) {
        if (unmodifiedSince == null || before == null) {
            return false;
        }
        var second = state.settled().minusSeconds(1);
        return unmodifiedSince.equals(second)
                || unmodifiedSince.equals(state.settled()) && !before.isBefore(second);
    }

    private static @Nullable Instant date(HttpServletRequest request) {
        try {
            long millis = request.getDateHeader(HttpHeaders.IF_UNMODIFIED_SINCE);
            return millis < 0 ? null : Instant.ofEpochMilli(millis);
        } catch (IllegalArgumentException noDate) {
            return null;
        }
    }
}
