package jp.ritchi.ingest.format.tabular;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Coordinates as people write them: decimal numbers, and degrees, minutes and seconds. */
final class CoordinateText {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern GROUPED =
            Pattern.compile("[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    // Normalising has made º an o and ″ two ′.
    private static final Pattern MARKED =
            Pattern.compile(
                    "([0-9]{1,3})[°o度]([0-9]{1,2})(?:['′’分]|$)(?:([0-9]{1,2}(?:\\.[0-9]+)?)(?:\"|″|”|''|′′|’’|秒|$))?");
    private static final Pattern SEPARATED =
            Pattern.compile("([0-9]{1,3})[.:]([0-9]{1,2})[.:]([0-9]{1,2}(?:\\.[0-9]+)?)");
    private static final Pattern PACKED =
            Pattern.compile("([0-9]{2,3})([0-9]{2})([0-9]{2}(?:\\.[0-9]+)?)");
    private static final Pattern SIDE = Pattern.compile("^[NSEWnsew]|[NSEWnsew]$|^[北南東西][緯経]");

    private CoordinateText() {}

    /** The number that a cell holds, with full-width digits or grouping too. */
    static OptionalDouble number(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        return NUMBER.matcher(text).matches()
                ? finite(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** Degrees from a decimal number or from marked degrees, minutes and seconds. */
    static OptionalDouble degrees(String cell) {
        var number = number(cell);
        return number.isPresent() ? number : sexagesimal(cell);
    }

    /** Degrees from 34°26′12.3″, 34度26分12.3秒, N34.26.12.3 or 34:26:12.3. */
    static OptionalDouble sexagesimal(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var side = SIDE.matcher(text);
        boolean negative = text.startsWith("-");
        if (side.find()) {
            negative =
                    "SsWw".indexOf(side.group().charAt(0)) >= 0
                            || "南西".indexOf(side.group().charAt(0)) >= 0;
            text = side.replaceFirst("");
        }
        return parts(text.replaceFirst("^[-+]", ""), negative, MARKED, SEPARATED);
    }

    /** Degrees from DDDMMSS.s without any marks, as survey sheets have it. */
    static OptionalDouble packed(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return parts(text, false, PACKED);
    }

    private static OptionalDouble parts(String text, boolean negative, Pattern... patterns) {
        for (var pattern : patterns) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                double minutes = Double.parseDouble(match.group(2));
                var last = match.group(3);
                double seconds = last == null ? 0 : Double.parseDouble(last);
                if (minutes < 60 && seconds < 60) {
                    double degrees =
                            Double.parseDouble(match.group(1)) + minutes / 60 + seconds / 3600;
                    return OptionalDouble.of(negative ? -degrees : degrees);
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
