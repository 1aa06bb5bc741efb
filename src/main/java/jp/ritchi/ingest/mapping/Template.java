package jp.ritchi.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.ritchi.ingest.table.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Words with fields in braces, bound to the fields of a table. Nothing but one field gives the
 * field's own value; otherwise the result is text, and absent when no field of it has a value.
 */
final class Template {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)\\}");

    /** Words before each field and after the last one. */
    private final List<String> words = new ArrayList<>();

    private final List<Integer> fields = new ArrayList<>();

    private Template() {}

    /** The fields that a template names. */
    static Set<String> fieldsOf(String from) {
        var names = new TreeSet<String>();
        FIELD.matcher(from).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Every field that it names has to be in the table. */
    static Template bind(String from, SourceTable table) {
        var template = new Template();
        var matcher = FIELD.matcher(from);
        int end = 0;
        while (matcher.find()) {
            template.words.add(from.substring(end, matcher.start()));
            template.fields.add(table.find(matcher.group(1)).orElseThrow());
            end = matcher.end();
        }
        template.words.add(from.substring(end));
        return template;
    }

    boolean isConstant() {
        return fields.isEmpty();
    }

    @Nullable Object of(@Nullable Object[] values) {
        if (fields.isEmpty()) {
            return words.get(0).isEmpty() ? null : words.get(0);
        }
        if (fields.size() == 1 && words.get(0).isEmpty() && words.get(1).isEmpty()) {
            return values[fields.get(0)];
        }
        var text = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < fields.size(); i++) {
            var value = values[fields.get(i)];
            any |= value != null;
            text.append(words.get(i)).append(value == null ? "" : Values.text(value));
        }
        return any ? text.append(words.get(fields.size())).toString() : null;
    }
}
