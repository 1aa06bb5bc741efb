package jp.ritchi.ingest.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A plane-rectangular zone by its parameters, for text whose name says nothing: transverse Mercator
 * with scale 0.9999 and the origin of a zone (MLIT notice no. 9 of 2002), on a named datum.
 */
final class JapaneseProjection {
    /** Latitude and longitude of the nineteen origins. */
    private static final List<double[]> ORIGINS =
            List.of(
                    new double[] {33, 129.5},
                    new double[] {33, 131},
                    new double[] {36, 132 + 10 / 60.0},
                    new double[] {33, 133.5},
                    new double[] {36, 134 + 20 / 60.0},
                    new double[] {36, 136},
                    new double[] {36, 137 + 10 / 60.0},
                    new double[] {36, 138.5},
                    new double[] {36, 139 + 50 / 60.0},
                    new double[] {40, 140 + 50 / 60.0},
                    new double[] {44, 140.25},
                    new double[] {44, 142.25},
                    new double[] {44, 144.25},
                    new double[] {26, 142},
                    new double[] {26, 127.5},
                    new double[] {26, 124},
                    new double[] {26, 131},
                    new double[] {20, 136},
                    new double[] {26, 154});

    private static final Map<String, Integer> FIRST =
            Map.of("jgd2011", 6669, "jgd2000", 2443, "tokyo", 30161);
    private static final Map<String, String> DATUMS =
            Map.of(
                    "japanesegeodeticdatum2011", "jgd2011",
                    "djgd2011", "jgd2011",
                    "japanesegeodeticdatum2000", "jgd2000",
                    "djgd2000", "jgd2000",
                    "djapangeodeticdatum2000", "jgd2000",
                    "tokyo", "tokyo",
                    "dtokyo", "tokyo");

    private static final double NEAR = 1e-6;

    private JapaneseProjection() {}

    static Optional<Integer> find(CrsNode system) {
        var datum = system.named("DATUM", "GEODETICDATUM", "TRF").map(JapaneseProjection::plain);
        var first = datum.map(name -> DATUMS.getOrDefault(name, name)).map(FIRST::get);
        var projection = system.named("PROJECTION", "METHOD").map(JapaneseProjection::plain);
        if (first.isEmpty()
                || projection.filter(p -> p.startsWith("transversemercator")).isEmpty()
                || !isUnshifted(system)) {
            return Optional.empty();
        }
        var latitude = any(system, "latitude of origin", "latitude of natural origin");
        var longitude = any(system, "central meridian", "longitude of natural origin");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < ORIGINS.size(); i++) {
            var origin = ORIGINS.get(i);
            if (Math.abs(origin[0] - latitude.get()) < NEAR
                    && Math.abs(origin[1] - longitude.get()) < NEAR) {
                return Optional.of(first.get() + i);
            }
        }
        return Optional.empty();
    }

    private static boolean isUnshifted(CrsNode system) {
        var scale = system.parameter("scale factor");
        return scale.isPresent()
                && Math.abs(scale.get() - 0.9999) < 1e-9
                && system.parameter("false easting").orElse(0.0) == 0
                && system.parameter("false northing").orElse(0.0) == 0;
    }

    private static Optional<Double> any(CrsNode system, String one, String other) {
        return system.parameter(one).or(() -> system.parameter(other));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }
}
