package jp.ritchi.parcel.synthetic;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes {@code gis-data/parcels.csv}: land that does not exist, around places that do. The same
 * program always writes the same bytes. Run it with the file to write as the only argument.
 */
final class SyntheticParcels {
    private static final long SEED = 20261122L;

    private static final String HEADER =
            "id,name_ja,name_en,lot_number,oaza_ja,municipality_ja,municipality_en,"
                    + "municipality_code,registered_area_m2,coordinate_class,accuracy_class,lots,"
                    + "land_use_ja,wkt,valid_from,valid_to,positional_accuracy,source_id,"
                    + "source_place,as_of\n";

    private static final String HIGASHIHIROSHIMA = "東広島市,Higashihiroshima,34212";

    /** A centre of demonstration: an interchange of N06, or the middle of a town. */
    private record Centre(
            String prefix,
            String ja,
            String en,
            String municipality,
            double lon,
            double lat,
            double turn,
            double reach) {}

    private static final List<Centre> CENTRES =
            List.of(
                    new Centre(
                            "hh", "西条", "Saijo", HIGASHIHIROSHIMA, 132.754219, 34.441495, 17, 3300),
                    new Centre(
                            "hh", "志和", "Shiwa", HIGASHIHIROSHIMA, 132.645203, 34.46049, -24, 3300),
                    new Centre("km", "菊陽", "Kikuyo", "菊陽町,Kikuyo,43404", 130.825, 32.885, 9, 2400),
                    new Centre("km", "大津", "Otsu", "大津町,Otsu,43403", 130.882, 32.88, -6, 2400));

    private final StringBuilder csv = new StringBuilder(HEADER);
    private final Map<String, Integer> numbers = new HashMap<>();

    private SyntheticParcels() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), generate());
    }

    /** The whole file. */
    static String generate() {
        var parcels = new SyntheticParcels();
        var random = new SplittableRandom(SEED);
        for (var centre : CENTRES) {
            parcels.add(centre, random.split());
        }
        return parcels.csv.toString();
    }

    private void add(Centre centre, SplittableRandom random) {
        var plane = new Plane(centre.lon, centre.lat, centre.turn);
        var lots = new District(random, centre.reach, 7, 8).lots();
        for (int i = 0; i < lots.size(); i++) {
            row(centre, plane, lots.get(i), 101 + i / 20 + "-" + (1 + i % 20), random);
        }
    }

    private void row(
            Centre centre, Plane plane, Lot lot, String lotNumber, SplittableRandom random) {
        int number = numbers.merge(centre.prefix, 1, Integer::sum);
        // Registers are off by a few per cent where nobody has surveyed.
        double noise = 1 + (random.nextDouble() - 0.5) * (lot.surveyed() ? 0.002 : 0.06);
        double area = Plane.area(lot.ring()) * noise;
        csv.append("syn-")
                .append(centre.prefix)
                .append('-')
                .append("%05d".formatted(number))
                .append(",合成 ")
                .append(centre.ja)
                .append(' ')
                .append(lotNumber)
                .append(",Synthetic ")
                .append(centre.en)
                .append(' ')
                .append(lotNumber)
                .append(',')
                .append(lotNumber)
                .append(",合成")
                .append(centre.ja)
                .append(',')
                .append(centre.municipality)
                .append(',')
                .append(decimals(area, lot.surveyed() ? 2 : 0))
                .append(lot.surveyed() ? ",測量成果,甲二," : ",図上測量,乙一,")
                .append(lot.lots() == null ? "" : lot.lots().toString())
                .append(',')
                .append(lot.landUse())
                .append(",\"")
                .append(plane.wkt(lot.ring()))
                .append("\",,,synthetic,ritchi-synthetic,生成プログラム SyntheticParcels,2026-11-22\n");
    }

    /** A number with a fixed count of decimals, rounded half up from its exact value. */
    static String decimals(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
