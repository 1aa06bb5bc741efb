package jp.ritchi.geo;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;

/**
 * How one coordinate system, east first, maps to longitude and latitude, and which numbers can be
 * coordinates of it at all. The transforms are fetched when used: zones take seconds to look up.
 */
record PlaneMapping(
        Supplier<PointMapping> toForward,
        Supplier<PointMapping> toInverse,
        Predicate<Envelope> plausible) {
    private static final PointMapping SAME = xy -> {};

    /** Degrees are let through whatever they are: the check of a site names the likely mistake. */
    static final PlaneMapping DEGREES = new PlaneMapping(() -> SAME, () -> SAME, bounds -> true);

    static final PlaneMapping MERCATOR =
            new PlaneMapping(
                    () -> WebMercator::forward,
                    () -> WebMercator::inverse,
                    bounds -> within(bounds, WebMercator.LIMIT) && !isDegreesInJapan(bounds));

    /** No place of Japan is as far as this from the origin of its zone. */
    private static final double ZONE_LIMIT = 1_000_000;

    static PlaneMapping of(PlaneRectangularZone zone) {
        return new PlaneMapping(
                () -> ZoneTransforms.forward(zone),
                () -> ZoneTransforms.inverse(zone),
                bounds -> within(bounds, ZONE_LIMIT) && !isDegreesInJapan(bounds));
    }

    PointMapping forward() {
        return toForward.get();
    }

    PointMapping inverse() {
        return toInverse.get();
    }

    boolean accepts(Envelope bounds) {
        return plausible.test(bounds);
    }

    private static boolean within(Envelope bounds, double limit) {
        return new Envelope(-limit, limit, -limit, limit).covers(bounds);
    }

    /** Degrees given as metres: the numbers of a place in Japan, all within one of each other. */
    private static boolean isDegreesInJapan(Envelope bounds) {
        return bounds.getWidth() < 1
                && bounds.getHeight() < 1
                && (SuspectCoordinates.JAPAN.covers(bounds)
                        || SuspectCoordinates.JAPAN.covers(SuspectCoordinates.swapped(bounds)));
    }
}
