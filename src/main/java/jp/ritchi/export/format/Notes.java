package jp.ritchi.export.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.text.Text;

/**
 * What a reader of a table must know: what it is, of when, and from whom.
 *
 * @param title of the table
 * @param facts in the order in which they are told
 * @param sources of its rows
 */
public record Notes(Text title, List<Fact> facts, List<Source> sources) {
    /**
     * One thing to know.
     *
     * @param key snake_case name for programs
     * @param value the same in both languages where it has none
     */
    public record Fact(String key, Text name, Text value) {
        /** A value that needs no language; an empty one is a dash. */
        public static Fact of(String key, Text name, String value) {
            var told = value.isBlank() ? "-" : value;
            return new Fact(key, name, new Text(told, told));
        }
    }

    /** A source with the number of rows from it. */
    public record Source(String id, Text title, String licence, Text attribution, long rows) {}

    /** Everything as pairs of a name and a text, for people. */
    public List<Map.Entry<String, String>> lines(Locale locale) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (Fact fact : facts) {
            lines.add(Map.entry(fact.name().in(locale), fact.value().in(locale)));
        }
        var name = new Text("出典", "Source").in(locale);
        for (Source source : sources) {
            var told =
                    String.join(
                            " — ",
                            source.title().in(locale),
                            source.attribution().in(locale),
                            source.licence(),
                            new Text(source.rows() + " 行", source.rows() + " rows").in(locale));
            lines.add(Map.entry(name, told));
        }
        return lines;
    }

    /** Everything as members of a JSON object. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", title);
        for (Fact fact : facts) {
            boolean same = fact.value().ja().equals(fact.value().en());
            json.put(fact.key(), same ? fact.value().ja() : fact.value());
        }
        json.put("sources", sources);
        return json;
    }
}
