package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Says whether a geometry can be a site to judge, and if not what to do about it. It never repairs:
 * a repaired site is another site, and its verdict would be about land nobody asked for.
 *
 * <p>Self-intersection is judged on straight edges in degrees, which lie within 0.1 mm of the
 * geodesics for edges of 100 m.
 */
public final class SiteCheck {
    /** A site with more vertices is refused unread. */
    public static final int MOST_VERTICES = 100_000;

    /** Metres across. No industrial site comes near; a whole prefecture by mistake does. */
    public static final double WIDEST = 50_000;

    /** Each of these makes the checks after it meaningless. */
    private static final List<Function<Geometry, Optional<GeometryProblem>>> FIRST =
            List.of(
                    SiteCheck::emptiness,
                    SiteCheck::dimension,
                    SiteCheck::vertices,
                    SiteCheck::finiteness);

    private SiteCheck() {}

    /**
     * The problems of a site in JGD2011 longitude and latitude; an empty list means it can be
     * judged. Of several crossings of a boundary one is reported.
     */
    public static List<GeometryProblem> problemsOf(Geometry site) {
        for (Function<Geometry, Optional<GeometryProblem>> check : FIRST) {
            Optional<GeometryProblem> found = check.apply(site);
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        List<GeometryProblem> problems = new ArrayList<>();
        heights(site).ifPresent(problems::add);
        Optional<GeometryProblem> suspect = SuspectCoordinates.diagnose(site);
        suspect.ifPresent(problems::add);
        if (suspect.isEmpty()) {
            width(site).ifPresent(problems::add);
            SiteTopology.diagnose(site).ifPresent(problems::add);
        }
        return List.copyOf(problems);
    }

    private static Optional<GeometryProblem> emptiness(Geometry site) {
        return site.isEmpty() ? Optional.of(SiteProblems.empty()) : Optional.empty();
    }

    private static Optional<GeometryProblem> dimension(Geometry site) {
        return site instanceof Polygonal
                ? Optional.empty()
                : Optional.of(SiteProblems.notPolygonal(site.getGeometryType()));
    }

    private static Optional<GeometryProblem> vertices(Geometry site) {
        return site.getNumPoints() > MOST_VERTICES
                ? Optional.of(SiteProblems.tooManyVertices(site.getNumPoints()))
                : Optional.empty();
    }

    private static Optional<GeometryProblem> finiteness(Geometry site) {
        return Arrays.stream(site.getCoordinates())
                .filter(point -> !Double.isFinite(point.x) || !Double.isFinite(point.y))
                .findFirst()
                .map(point -> SiteProblems.notFinite());
    }

    private static Optional<GeometryProblem> heights(Geometry site) {
        return Arrays.stream(site.getCoordinates())
                .filter(point -> !Double.isNaN(point.getZ()) || !Double.isNaN(point.getM()))
                .findFirst()
                .map(SiteProblems::threeDimensional);
    }

    private static Optional<GeometryProblem> width(Geometry site) {
        Envelope bounds = site.getEnvelopeInternal();
        double metres =
                GeodesicDistance.between(
                        new Coordinate(bounds.getMinX(), bounds.getMinY()),
                        new Coordinate(bounds.getMaxX(), bounds.getMaxY()));
        return metres > WIDEST
                ? Optional.of(SiteProblems.tooLarge(metres).with(Map.of("metres", metres)))
                : Optional.empty();
    }
}
