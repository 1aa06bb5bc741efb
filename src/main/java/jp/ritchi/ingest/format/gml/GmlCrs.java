package jp.ritchi.ingest.format.gml;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.ritchi.ingest.table.SourceCrs;
import org.jspecify.annotations.Nullable;

/** What an {@code srsName} means; the publishers write it in words, as a code or as an address. */
final class GmlCrs {
    private static final Pattern CODE =
            Pattern.compile("(?i)EPSG(?:/[0-9.]+/|:[0-9.]*:|:|.*#)([0-9]{4,6})");
    private static final int WITH_HEIGHT = 6697;

    private GmlCrs() {}

    static SourceCrs of(String name) {
        return name.isBlank()
                ? SourceCrs.ABSENT
                : new SourceCrs(epsg(name), name, SourceCrs.How.DECLARED);
    }

    private static @Nullable Integer epsg(String name) {
        var code = CODE.matcher(name);
        if (code.find()) {
            int epsg = Integer.parseInt(code.group(1));
            return epsg == WITH_HEIGHT ? 6668 : epsg;
        }
        var words = name.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean degrees =
                words.contains("(b,l)")
                        || words.endsWith(".bl")
                        || words.contains("blh")
                        || words.contains("b,l");
        if (!degrees) {
            return null;
        }
        if (words.contains("jgd2011") || words.contains("jgd2024")) {
            return 6668;
        }
        if (words.contains("jgd2000")) {
            return 4612;
        }
        return words.startsWith("td/") || words.contains("tokyo") ? Integer.valueOf(4301) : null;
    }
}
