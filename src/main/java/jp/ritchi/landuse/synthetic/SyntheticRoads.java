package jp.ritchi.landuse.synthetic;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Made-up roads along the first edge of three in four of the synthetic development sites. */
final class SyntheticRoads {
    private static final Pattern SITE =
            Pattern.compile(
                    "(?m)^syn-([a-z0-9-]+),.*工業用地（造成予定）,\"POLYGON"
                            + " \\(\\(([0-9.]+) ([0-9.]+),([0-9.]+) ([0-9.]+)");

    /** Widths in metres, taken in turn; an empty one was never measured. */
    private static final String[] WIDTHS = {"9.0", "6.0", "", "4.0", "12.0", "6.5"};

    private SyntheticRoads() {}

    static String along(String parcels) {
        var table = new Table("id,name_ja,name_en,kind,width_m," + SyntheticLand.COMMON);
        int number = 0;
        for (MatchResult site : SITE.matcher(parcels).results().toList()) {
            if (number++ % 4 != 3) {
                road(table, site, WIDTHS[number % WIDTHS.length]);
            }
        }
        return table.toString();
    }

    private static void road(Table table, MatchResult site, String width) {
        double[] a = {Double.parseDouble(site.group(2)), Double.parseDouble(site.group(3))};
        double[] b = {Double.parseDouble(site.group(4)), Double.parseDouble(site.group(5))};
        table.row(
                "syn-road-" + site.group(1),
                "合成 市道 " + site.group(1),
                "Synthetic municipal road " + site.group(1),
                "municipal",
                width,
                "LINESTRING (" + beyond(b, a) + "," + beyond(a, b) + ")",
                SyntheticLand.END);
    }

    /** A place on the line from one point to another, a third of the way beyond the other. */
    private static String beyond(double[] from, double[] to) {
        return Ground.decimals(to[0] + (to[0] - from[0]) / 3)
                + " "
                + Ground.decimals(to[1] + (to[1] - from[1]) / 3);
    }
}
