package jp.ritchi.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of at most ten letters, each once, as tables of dBASE need them: what is longer is cut, and
 * numbered where it must be. The same names always give the same short ones, so that who knows the
 * names can tell which is which.
 */
public final class ShortNames {
    private static final int LONGEST = 10;

    private ShortNames() {}

    /** One for each name, in their order. */
    public static List<String> of(List<String> names) {
        var taken = new LinkedHashSet<String>();
        // A name that fits is never given to another.
        names.stream().filter(ShortNames::fits).forEach(taken::add);
        var all = new ArrayList<String>();
        for (var name : names) {
            all.add(fits(name) ? name : shortened(name, taken));
        }
        return all;
    }

    /** Whether a name stays as it is. */
    public static boolean fits(String name) {
        return name.length() <= LONGEST;
    }

    /** The beginning of a name that the first one of those that share it keeps. */
    public static String cut(String name) {
        return fits(name) ? name : name.substring(0, LONGEST);
    }

    private static String shortened(String name, Set<String> taken) {
        var cut = cut(name);
        for (int n = 1; !taken.add(cut); n++) {
            var number = "_" + n;
            cut = name.substring(0, LONGEST - number.length()) + number;
        }
        return cut;
    }
}
