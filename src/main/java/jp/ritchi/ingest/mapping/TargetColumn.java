package jp.ritchi.ingest.mapping;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.layer.Attribute;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One column and what fills it.
 *
 * @param required whether a row without a value is refused
 */
record TargetColumn(
        Attribute attribute,
        ColumnType type,
        Template template,
        Map<String, String> translations,
        boolean required) {
    String name() {
        return attribute.name();
    }

    /** The value before it is turned into the column's type. */
    @Nullable Object found(@Nullable Object[] values) {
        var found = template.of(values);
        if (translations.isEmpty() || found == null) {
            return found;
        }
        var text = Values.text(found);
        var translated = translations.get(text);
        if (translated == null) {
            translated = translations.get(text.strip());
        }
        return translated == null ? found : translated;
    }

    Reading read(Object found) {
        var reading = type.read(found, attribute.unit());
        return reading.value() instanceof String text && !attribute.codes().isEmpty()
                ? code(text.strip())
                : reading;
    }

    /** A code, or the title of one in either language. */
    private Reading code(String text) {
        if (attribute.codes().containsKey(text)) {
            return Reading.of(text);
        }
        var plain = plain(text);
        return titled(plain)
                .map(Reading::understood)
                .orElseGet(
                        () -> {
                            var codes = String.join(", ", attribute.codes().keySet());
                            return Reading.wrong("次のどれか（" + codes + "）", "one of " + codes);
                        });
    }

    private Optional<String> titled(String plain) {
        return attribute.codes().entrySet().stream()
                .filter(
                        code ->
                                isTitle(code.getValue(), plain)
                                        || plain(code.getKey()).equals(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isTitle(Text title, String plain) {
        return plain(title.ja()).equals(plain) || plain(title.en()).equals(plain);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .strip();
    }
}
