package jp.ritchi.eligibility.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** The words, numbers and dates of a report in one language. */
final class Words {
    static final Words JAPANESE = new Words(Locale.JAPANESE);
    static final Words ENGLISH = new Words(Locale.ENGLISH);

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Locale locale;
    private final Properties properties = new Properties();

    private Words(Locale locale) {
        this.locale = locale;
        var file = "/templates/report/words_" + locale.getLanguage() + ".properties";
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locale locale() {
        return locale;
    }

    String language() {
        return locale.getLanguage();
    }

    Properties all() {
        return properties;
    }

    /** The words of a key; the key itself where nobody has given it words. */
    String get(String key) {
        return properties.getProperty(key, key);
    }

    /** The words of a key, or {@code otherwise} where it has none. */
    String get(String key, String otherwise) {
        return properties.getProperty(key, otherwise);
    }

    /** The words of a key with its gaps {@code {0}}, {@code {1}} … filled. */
    String fill(String key, Object... values) {
        var text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** One of the two languages of a text of an answer; empty when there is none. */
    String pick(JsonNode text) {
        return text.path(language()).asString(text.path("ja").asString(""));
    }

    /** A name of a stored row: the English one falls back on the Japanese. */
    String name(JsonNode row) {
        var english = row.path("name_en").asString("");
        return "en".equals(language()) && !english.isBlank()
                ? english
                : row.path("name_ja").asString("");
    }

    /** A number with its unit, to the precision in which it was compared; a dash for none. */
    String quantity(JsonNode number, String unit) {
        return number.isNumber() ? quantity(number.asDouble(), unit) : "–";
    }

    String quantity(double number, String unit) {
        var digits =
                switch (unit) {
                    case "m" -> "%,.3f";
                    case "ha" -> "%,.4f";
                    default -> number == Math.rint(number) ? "%,.0f" : "%,.2f";
                };
        var word = get("unit." + unit, unit);
        if (Math.abs(number) == 1) {
            word = get("unit." + unit + ".one", word);
        }
        var separator = word.isEmpty() || "%".equals(word) ? "" : " ";
        return String.format(Locale.ROOT, digits, number).replace('-', '−') + separator + word;
    }

    /** The same with a sign, for margins. */
    String signed(JsonNode number, String unit) {
        var text = quantity(number, unit);
        return number.isNumber() && number.asDouble() > 0 ? "+" + text : text;
    }

    String yen(long amount) {
        return fill("yen", String.format(Locale.ROOT, "%,d", amount));
    }

    String day(String isoDay) {
        return isoDay.isEmpty() ? "" : LocalDate.parse(isoDay).format(format("format.day"));
    }

    String instant(String isoInstant) {
        return Instant.parse(isoInstant).atZone(JAPAN).format(format("format.instant"));
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(get(key), locale);
    }

    String list(List<String> items) {
        return String.join(get("list.separator"), items);
    }

    static Words in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : JAPANESE;
    }
}
