package jp.ritchi.ingest.format.delimited;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells what divides the cells: the character of which most records have the same number. */
final class Delimiter {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int RECORDS = 60;

    private Delimiter() {}

    /**
     * @param divider the character
     * @param records how many of the first records have the most usual number of it
     * @param of how many there are
     * @param each that number
     */
    record Found(char divider, int records, int of, int each) {}

    /**
     * @param text the beginning of a file
     * @param whole whether it is all of it; otherwise its last line is not looked at
     */
    static Optional<Found> find(String text, boolean whole) {
        Found best = null;
        for (char candidate : CANDIDATES) {
            var found = count(text, candidate, whole);
            boolean better =
                    best == null
                            || found.records() > best.records()
                            || found.records() == best.records() && found.each() > best.each();
            best = found.each() > 0 && better ? found : best;
        }
        return Optional.ofNullable(best);
    }

    private static Found count(String text, char divider, boolean whole) {
        Map<Integer, Integer> records = new HashMap<>();
        int here = 0;
        int all = 0;
        boolean quoted = false;
        boolean empty = true;
        for (int i = 0; i < text.length() && all < RECORDS; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            here += c == divider && !quoted ? 1 : 0;
            if (c == '\n' && !quoted) {
                all += empty ? 0 : 1;
                records.merge(empty ? -1 : here, 1, Integer::sum);
                here = 0;
                empty = true;
            } else {
                empty &= Character.isWhitespace(c) && c != divider;
            }
        }
        if (whole && !empty && all < RECORDS) {
            all++;
            records.merge(here, 1, Integer::sum);
        }
        int each = 0;
        for (var entry : records.entrySet()) {
            boolean more = entry.getValue() > records.getOrDefault(each, 0);
            each = entry.getKey() > 0 && (each == 0 || more) ? entry.getKey() : each;
        }
        return new Found(divider, records.getOrDefault(each, 0), all, each);
    }
}
