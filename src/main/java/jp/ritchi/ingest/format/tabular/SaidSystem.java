package jp.ritchi.ingest.format.tabular;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.ritchi.ingest.table.SourceCrs;

/**
 * The coordinate system that titles and headers name in words. Only what names both datum and, for
 * metres, the zone counts as said; 世界測地系 alone may be either of two datums and does not.
 */
final class SaidSystem {
    private static final Pattern ZONE = Pattern.compile("(?<![0-9])([0-9]{1,2}|[ivx]{1,5})系");
    private static final int JGD2011_ZONES = 6668;
    private static final int JGD2000_ZONES = 2442;
    private static final List<String> ROMAN =
            List.of(
                    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
                    "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix");

    private SaidSystem() {}

    static SourceCrs degrees(String words) {
        var text = normal(words);
        if (text.contains("jgd2011")) {
            return said(6668, words);
        }
        if (text.contains("jgd2000")) {
            return said(4612, words);
        }
        if (text.contains("wgs84")) {
            return said(4326, words);
        }
        boolean tokyo =
                text.contains("日本測地系") || text.contains("旧測地系") || text.contains("tokyo datum");
        return tokyo ? said(4301, words) : SourceCrs.ABSENT;
    }

    static SourceCrs metres(String words) {
        var text = normal(words);
        var zone = ZONE.matcher(text);
        if (!zone.find()) {
            return SourceCrs.ABSENT;
        }
        var named = zone.group(1);
        int number =
                Character.isDigit(named.charAt(0))
                        ? Integer.parseInt(named)
                        : ROMAN.indexOf(named) + 1;
        if (number < 1 || number > 19) {
            return SourceCrs.ABSENT;
        }
        if (text.contains("jgd2011")) {
            return said(JGD2011_ZONES + number, words);
        }
        return text.contains("jgd2000") ? said(JGD2000_ZONES + number, words) : SourceCrs.ABSENT;
    }

    private static SourceCrs said(int epsg, String words) {
        var text = words.strip();
        return new SourceCrs(
                epsg, text.length() > 200 ? text.substring(0, 200) : text, SourceCrs.How.DECLARED);
    }

    private static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("wgs 84", "wgs84")
                .replace("jgd 2011", "jgd2011")
                .replace("jgd 2000", "jgd2000");
    }
}
