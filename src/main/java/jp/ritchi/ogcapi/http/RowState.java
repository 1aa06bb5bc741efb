package jp.ritchi.ogcapi.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which state of a stored row somebody has read. Every write of a row gives it another state, and
 * no two states of one row are alike.
 *
 * <p>An entity tag of a row is strong and has two parts, {@code "state.body"}: a writer is compared
 * by the first, so that the tag of any representation (language, page) of the present state will
 * do; a cache compares the whole, which changes with every byte.
 *
 * @param version goes up by one with each write, and back when an import is undone
 * @param changedAt when the state was written, in microseconds
 */
public record RowState(int version, Instant changedAt) {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    /** The entity tag of a representation of this state. */
    public String tag(byte[] body) {
        return "\"" + text() + "." + EntityTag.digest(body) + "\"";
    }

    /** An entity tag for writers alone: no representation has it, so no cache takes it for one. */
    public String tag() {
        return "\"" + text() + "." + "w\"";
    }

    /**
     * Whether one of the tags of an {@code If-Match} header is of this state. By RFC 9110 a weak
     * tag is not; a suffix that a compressing proxy has put to the end does not matter.
     */
    public boolean isMatchedBy(List<String> ifMatch) {
        var tags = TAG.matcher(String.join(",", ifMatch));
        while (tags.find()) {
            var opaque = tags.group(2);
            int dot = opaque.indexOf('.');
            var state = dot < 0 ? opaque : opaque.substring(0, dot);
            if (tags.group(1) == null && state.equals(text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first full second after the state was written: whoever has read the row at that time or
     * later has read this state or a newer one. {@code If-Unmodified-Since} is compared with it.
     */
    public Instant settled() {
        return changedAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    /**
     * The value of {@code Last-Modified}: {@link #settled}, or while that lies in the future the
     * second before, with which only the first state of a row can be changed.
     */
    public String lastModified(Instant now) {
        var shown = settled().isAfter(now) ? now.truncatedTo(ChronoUnit.SECONDS) : settled();
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(shown.atOffset(ZoneOffset.UTC));
    }

    private String text() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, changedAt);
        return version + "-" + Long.toString(micros, 36);
    }
}
