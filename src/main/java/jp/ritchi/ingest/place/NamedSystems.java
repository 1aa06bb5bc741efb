package jp.ritchi.ingest.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The systems that files from Japan are in, by the names that EPSG and ESRI give them. Names are
 * compared without case, blanks, underlines and punctuation.
 */
final class NamedSystems {
    private static final List<String> ROMAN =
            List.of(
                    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
                    "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX");

    private static final Map<String, Integer> NAMES =
            Map.ofEntries(
                    Map.entry("jgd2011", 6668),
                    Map.entry("gcsjgd2011", 6668),
                    Map.entry("jgd2000", 4612),
                    Map.entry("gcsjgd2000", 4612),
                    Map.entry("tokyo", 4301),
                    Map.entry("gcstokyo", 4301),
                    Map.entry("wgs84", 4326),
                    Map.entry("gcswgs1984", 4326),
                    Map.entry("wgs84pseudomercator", 3857),
                    Map.entry("wgs1984webmercatorauxiliarysphere", 3857));

    /** First codes of the nineteen zones, by how the name of the datum begins. */
    private static final Map<String, Integer> ZONES =
            Map.of("jgd2011", 6669, "jgd2000", 2443, "tokyo", 30161, "", 30161);

    private static final Pattern ZONE =
            Pattern.compile(
                    "(jgd2011|jgd2000|tokyo|)japan(?:zone|planerectangularcs)([0-9]{1,2}|[ivx]{1,5})");

    /** Codes of UTM zone 51 north; WGS 84 has all zones. */
    private static final Map<String, Integer> UTM =
            Map.of("jgd2011", 6688, "jgd2000", 3097, "tokyo", 3092);

    private static final Pattern UTM_ZONE =
            Pattern.compile("(jgd2011|jgd2000|tokyo|wgs1984|wgs84)utmzone([0-9]{1,2})n");

    private NamedSystems() {}

    static Optional<Integer> find(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        var zone = ZONE.matcher(plain);
        if (zone.matches()) {
            return zone(zone);
        }
        var utm = UTM_ZONE.matcher(plain);
        return utm.matches() ? utm(utm) : Optional.ofNullable(NAMES.get(plain));
    }

    private static Optional<Integer> zone(Matcher zone) {
        var written = zone.group(2);
        int number =
                Character.isDigit(written.charAt(0))
                        ? Integer.parseInt(written)
                        : ROMAN.indexOf(written.toUpperCase(Locale.ROOT)) + 1;
        return number < 1 || number > 19
                ? Optional.empty()
                : Optional.of(ZONES.get(zone.group(1)) + number - 1);
    }

    private static Optional<Integer> utm(Matcher utm) {
        int zone = Integer.parseInt(utm.group(2));
        var first = UTM.get(utm.group(1));
        if (first == null) {
            return zone < 1 || zone > 60 ? Optional.empty() : Optional.of(32600 + zone);
        }
        return zone < 51 || zone > 55 ? Optional.empty() : Optional.of(first + zone - 51);
    }
}
