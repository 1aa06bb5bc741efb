package jp.ritchi.eligibility.criterion;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** Puts sentences one after the other as each language does. */
final class Sentences {
    private Sentences() {}

    /** All of them that are there; at least one must be. */
    static Text join(@Nullable Text... sentences) {
        var said = Arrays.stream(sentences).filter(Objects::nonNull).toList();
        return new Text(
                said.stream().map(Text::ja).map(String::strip).collect(Collectors.joining()),
                said.stream().map(Text::en).map(String::strip).collect(Collectors.joining(" ")));
    }

    /** A whole number without decimals, others as they are. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
