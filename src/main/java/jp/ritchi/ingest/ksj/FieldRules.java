package jp.ritchi.ingest.ksj;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceTable;

/**
 * Builds the rules of a product from its official field names. Files of different years write the
 * same field in capitals or small letters, and leave fields out: a rule names the field as the
 * table has it, and a rule whose fields are all absent is left out.
 */
public final class FieldRules {
    private static final Pattern FIELD = Pattern.compile("\\{([^}]+)}");

    private final SourceTable table;
    private final List<ColumnRule> rules = new ArrayList<>();

    private FieldRules(SourceTable table) {
        this.table = table;
    }

    public static FieldRules of(SourceTable table) {
        return new FieldRules(table);
    }

    /** Whether a table has all the fields, in capitals or small letters. */
    public static boolean has(SourceTable table, String... fields) {
        for (var field : fields) {
            if (name(table, field).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The name of a field as the table writes it; the official one where it has none. */
    public static String spelling(SourceTable table, String field) {
        return name(table, field).orElse(field);
    }

    private static Optional<String> name(SourceTable table, String field) {
        return table.fields().stream()
                .map(SourceField::name)
                .filter(field::equalsIgnoreCase)
                .findFirst();
    }

    /** A column that takes a field as it is. */
    public FieldRules field(String column, String field) {
        return template(column, "{" + field + "}", Map.of());
    }

    /**
     * A column that takes words with fields in them.
     *
     * @param values translations, as {@link ColumnRule#values}
     */
    public FieldRules template(String column, String template, Map<String, String> values) {
        boolean any = false;
        var words = new StringBuilder();
        Matcher fields = FIELD.matcher(template);
        while (fields.find()) {
            var name = name(table, fields.group(1));
            any |= name.isPresent();
            fields.appendReplacement(
                    words, Matcher.quoteReplacement(name.map(n -> "{" + n + "}").orElse("")));
        }
        fields.appendTail(words);
        if (any) {
            rules.add(new ColumnRule(column, words.toString(), values));
        }
        return this;
    }

    /** A column that has the same value in every row. */
    public FieldRules constant(String column, String value) {
        rules.add(ColumnRule.of(column, value));
        return this;
    }

    public List<ColumnRule> list() {
        return List.copyOf(rules);
    }
}
