package jp.ritchi.export.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;

/** What a format could not write as it is: every kind is counted, the first ones are listed. */
public final class Remarks {
    /** So many are listed one by one; all are counted. */
    public static final int LISTED = 1_000;

    private static final int LONGEST = 120;

    private final Map<Kind, Long> counts = new LinkedHashMap<>();
    private final List<Remark> listed = new ArrayList<>();

    /**
     * A way in which what is written differs from what is stored.
     *
     * @param code stable kebab-case name
     * @param sentence what is done, and why
     */
    public record Kind(String code, Text sentence) {}

    /**
     * One difference.
     *
     * @param row id of the row
     * @param column its name
     * @param before what is stored, cut after a while
     * @param after what is written, or what it is about
     */
    public record Remark(Kind kind, String row, String column, String before, String after) {}

    /** Counts a difference, and lists it while there is room. */
    public void add(Remark remark) {
        count(remark.kind());
        if (listed.size() < LISTED) {
            listed.add(
                    new Remark(
                            remark.kind(),
                            remark.row(),
                            remark.column(),
                            shown(remark.before()),
                            shown(remark.after())));
        }
    }

    /** Counts a difference of which the single cases are of no interest. */
    public void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /** How often each kind was found, in the order of the first ones. */
    public Map<Kind, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public List<Remark> listed() {
        return Collections.unmodifiableList(listed);
    }

    private static String shown(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
