package jp.ritchi.eligibility.comparison.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The features of a layer round a place, nearest first, by the geodesic to its nearest part. */
final class Nearby {
    /** No degree of latitude is shorter than this. */
    private static final double SHORTEST_DEGREE = 110_500;

    /** Positions good enough for one site to be called nearer than another. */
    private static final Set<String> COMPARABLE = Set.of("surveyed", "site", "synthetic");

    /** One feature with its distance in metres. */
    record Near(Facts.Feature feature, double metres) {
        /** Whether the position is meant as a place rather than as a sketch of where to look. */
        boolean comparable() {
            return COMPARABLE.contains(feature.text("positional_accuracy"));
        }

        /** The distance as it may be read: to the metre, or roughly where the position is rough. */
        Text distance() {
            return comparable()
                    ? both(String.format(Locale.ROOT, "%,.0f m", metres))
                    : new Text(
                            String.format(Locale.ROOT, "約 %.1f km（位置は概略）", metres / 1000),
                            String.format(
                                    Locale.ROOT,
                                    "about %.1f km (position is approximate)",
                                    metres / 1000));
        }
    }

    private Nearby() {}

    /**
     * The features that exist on {@code day} and lie within {@code metres} of a geometry (points,
     * or any shape when asked from a point).
     */
    static List<Near> list(
            Facts facts, String layer, Geometry place, LocalDate day, double metres) {
        var near = new ArrayList<Near>();
        for (var feature : facts.features(layer, around(place, metres))) {
            double distance = distance(place, feature.geometry());
            if (distance <= metres && existsOn(feature, day)) {
                near.add(new Near(feature, distance));
            }
        }
        near.sort(Comparator.comparingDouble(Near::metres));
        return near;
    }

    /** Whether every feature of the layer within {@code metres} of the site would be stored. */
    static boolean covered(Facts facts, String layer, Site site, double metres) {
        for (var circle : facts.coverage(layer)) {
            var centre = new Coordinate(circle.lon(), circle.lat());
            double reach = GeodesicDistance.farthest(centre, site.geometry()).metres();
            if (reach + metres <= circle.radiusMetres()) {
                return true;
            }
        }
        return false;
    }

    static Text both(String words) {
        return new Text(words, words);
    }

    private static double distance(Geometry place, Geometry feature) {
        if (feature instanceof Point point) {
            return GeodesicDistance.nearest(point.getCoordinate(), place).metres();
        }
        if (place instanceof Point from) {
            return GeodesicDistance.nearest(from.getCoordinate(), feature).metres();
        }
        throw new IllegalArgumentException("A distance is measured from or to a point");
    }

    private static Envelope around(Geometry place, double metres) {
        var bounds = new Envelope(place.getEnvelopeInternal());
        double north = metres / SHORTEST_DEGREE;
        double highest = Math.min(85, Math.abs(bounds.getMaxY()) + north);
        bounds.expandBy(north / Math.cos(Math.toRadians(highest)), north);
        return bounds;
    }

    static boolean existsOn(Facts.Feature feature, LocalDate day) {
        var from = feature.text("valid_from");
        var to = feature.text("valid_to");
        return (from.isEmpty() || !LocalDate.parse(from).isAfter(day))
                && (to.isEmpty() || !LocalDate.parse(to).isBefore(day));
    }
}
