package jp.ritchi.export.format.shapefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.ritchi.export.format.Column;

/** Names of at most ten bytes, each once: what is longer is cut, and numbered where it must be. */
final class DbfNames {
    private static final int LONGEST = 10;

    private DbfNames() {}

    static List<String> of(List<Column> columns) {
        var taken = new LinkedHashSet<String>();
        // A name that fits is never given to another.
        columns.stream()
                .map(Column::name)
                .filter(name -> name.length() <= LONGEST)
                .forEach(taken::add);
        var names = new ArrayList<String>();
        for (Column column : columns) {
            var name = column.name();
            names.add(name.length() <= LONGEST ? name : shortened(name, taken));
        }
        return names;
    }

    private static String shortened(String name, LinkedHashSet<String> taken) {
        var cut = name.substring(0, LONGEST);
        for (int n = 1; !taken.add(cut); n++) {
            var number = "_" + n;
            cut = name.substring(0, LONGEST - number.length()) + number;
        }
        return cut;
    }
}
