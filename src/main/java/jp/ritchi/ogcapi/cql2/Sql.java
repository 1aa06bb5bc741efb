package jp.ritchi.ogcapi.cql2;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL with a question mark for each value.
 *
 * @param values in the order of the question marks
 */
record Sql(String text, Kind kind, List<Object> values) {

    static Sql bound(String placeholder, Kind kind, Object value) {
        return new Sql(placeholder, kind, List.of(value));
    }

    /** {@code template} with each {@code $} replaced by the next part. */
    static Sql of(Kind kind, String template, Sql... parts) {
        var text = new StringBuilder();
        var values = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) == '$') {
                text.append(parts[next].text);
                values.addAll(parts[next++].values);
            } else {
                text.append(template.charAt(i));
            }
        }
        if (next != parts.length) {
            throw new IllegalArgumentException("Parts do not fit " + template);
        }
        return new Sql(text.toString(), kind, values);
    }
}
