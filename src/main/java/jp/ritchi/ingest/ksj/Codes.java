package jp.ritchi.ingest.ksj;

import java.util.LinkedHashMap;
import java.util.Map;

/** Translations of numbers of code lists, in every way in which files write them. */
public final class Codes {
    private Codes() {}

    /**
     * Translations of one number each, written {@code 5}, {@code 05} or {@code 5.0}, behind a fixed
     * word. The word keeps a number of another list from passing for one of the values: what is not
     * translated is no code of the column, and is reported.
     *
     * @param word stands before the number in the template, with its space; may be empty
     * @param pairs number and value in turns
     */
    public static Map<String, String> of(String word, String... pairs) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(word + pairs[i], pairs[i + 1]);
            values.put(word + "0" + pairs[i], pairs[i + 1]);
            values.put(word + pairs[i] + ".0", pairs[i + 1]);
        }
        return values;
    }

    /** Numbers that stand for "not known" become no value. */
    public static Map<String, String> unknown(String... numbers) {
        var values = new LinkedHashMap<String, String>();
        for (var number : numbers) {
            values.put(number, "");
            values.put(number + ".0", "");
        }
        return values;
    }
}
