package jp.ritchi.landuse.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import jp.ritchi.landuse.synthetic.Ground.Spot;

/** A made-up river with the depths of its flood, and slopes that may come down. */
final class SyntheticHazards {
    /** Metres from the river's course up to which the water has rank 3, 2 and 1. */
    private static final double[] REACHES = {90, 210, 380};

    private final Table table =
            new Table(
                    "id,name_ja,name_en,theme,depth_rank,landslide_kind,landslide_zone,river_ja,"
                            + "river_en,"
                            + SyntheticLand.COMMON);

    void add(Place place, SplittableRandom random) {
        double phase = 2 * StrictMath.PI * random.nextDouble();
        DoubleUnaryOperator course = x -> -1_500 + 260 * StrictMath.sin(phase + x / 700) + x / 9;
        flood(place, 3, place.ground().polygon(List.of(strip(place, course, -90, 90))));
        for (int i = 1; i < REACHES.length; i++) {
            double inner = REACHES[i - 1];
            double outer = REACHES[i];
            var banks =
                    List.of(
                            strip(place, course, -outer, -inner),
                            strip(place, course, inner, outer));
            flood(place, 3 - i, place.ground().multiPolygon(banks));
        }
        slopes(place, random);
    }

    private static List<Spot> strip(
            Place place, DoubleUnaryOperator course, double south, double north) {
        return Outlines.strip(course, place.half(), south, north);
    }

    private void flood(Place place, int rank, String wkt) {
        table.row(
                "syn-" + place.id() + "-flood-" + rank,
                "合成 " + place.ja() + "川 浸水想定区域 " + rank,
                "Synthetic " + place.en() + " river flood area " + rank,
                "flood",
                rank,
                "",
                "",
                "合成" + place.ja() + "川",
                "Synthetic " + place.en() + " river",
                wkt,
                SyntheticLand.END);
    }

    private void slopes(Place place, SplittableRandom random) {
        for (int i = 1; i <= 4; i++) {
            double angle = 2 * StrictMath.PI * random.nextDouble();
            double far = place.half() - 500 - 500 * random.nextDouble();
            var mouth = new Spot(far * StrictMath.cos(angle), far * StrictMath.sin(angle));
            double down = angle + StrictMath.PI;
            slope(place, i, false, Outlines.fan(mouth, down, 420));
            slope(place, i, true, Outlines.fan(mouth, down, 140));
        }
    }

    private void slope(Place place, int number, boolean special, List<Spot> ring) {
        var title = special ? "土砂災害特別警戒区域 " : "土砂災害警戒区域 ";
        table.row(
                "syn-" + place.id() + "-slope-" + number + (special ? "-special" : ""),
                "合成 " + place.ja() + " " + title + number,
                "Synthetic "
                        + place.en()
                        + (special ? " special" : "")
                        + " landslide area "
                        + number,
                "landslide",
                "",
                number < 4 ? 2 : 1,
                special ? 2 : 1,
                "",
                "",
                place.ground().polygon(List.of(ring)),
                SyntheticLand.END);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
