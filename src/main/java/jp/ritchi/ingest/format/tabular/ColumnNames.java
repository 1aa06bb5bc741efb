package jp.ritchi.ingest.format.tabular;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names of columns say about coordinates, whatever their width, case and brackets. */
final class ColumnNames {
    private static final Pattern LON =
            Pattern.compile("経度|東経|(?<![a-z])(?:longitude|lng|long|lon)(?![a-z])");
    private static final Pattern LAT = Pattern.compile("緯度|北緯|(?<![a-z])(?:latitude|lat)(?![a-z])");
    private static final Pattern AXIS =
            Pattern.compile("(?:平面直角)?(?:公共)?(?:座標値?)?([xy])(?:座標)?(?:値)?(?:m)?");
    private static final Pattern EAST = Pattern.compile("eastingm?|東西座標?|東距");
    private static final Pattern NORTH = Pattern.compile("northingm?|南北座標?|北距");
    private static final Pattern SHAPE =
            Pattern.compile(
                    "wkt|ewkt|wkb|geom|geometry|the_?geom|geom_?wkt|wkt_?geom|wkb_?geometry|shape|ジオメトリ|図形|形状");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{〔【<].*?[)\\]}〕】>]");

    private ColumnNames() {}

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private static String bare(String name) {
        return BRACKETS.matcher(normal(name)).replaceAll("").replaceAll("[\\s_\\-・:：]", "");
    }

    /** What is left of the name of a longitude column; the same is left of its latitude's. */
    static Optional<String> longitude(String name) {
        return rest(LON, name);
    }

    static Optional<String> latitude(String name) {
        return rest(LAT, name);
    }

    private static Optional<String> rest(Pattern word, String name) {
        var normal = normal(name).replace('_', ' ');
        var found = word.matcher(normal);
        return found.find()
                ? Optional.of(found.replaceFirst("").replaceAll("[\\s\\p{Punct}]", ""))
                : Optional.empty();
    }

    /** {@code x} or {@code y}, or nothing. */
    static Optional<String> axis(String name) {
        var found = AXIS.matcher(bare(name));
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static boolean isEast(String name) {
        return EAST.matcher(bare(name)).matches();
    }

    static boolean isNorth(String name) {
        return NORTH.matcher(bare(name)).matches();
    }

    static boolean isShape(String name) {
        return SHAPE.matcher(normal(name)).matches();
    }

    /** Whether a name of an axis is written as drawing programs do, where x is the east. */
    static boolean isProgramStyle(String name) {
        return name.strip().equals("x") || name.strip().equals("y");
    }
}
