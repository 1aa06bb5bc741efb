package jp.ritchi.geo;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;

/**
 * Says whether a geometry can be stored as the place of a feature in Japan, and if not what to do
 * about it. It never repairs. Unlike {@link SiteCheck} it takes points and lines, and does not
 * limit how wide a shape is.
 */
public final class ShapeCheck {
    private ShapeCheck() {}

    /**
     * The first problem of a geometry in JGD2011 longitude and latitude; empty when it is fit. A
     * topology that would take very long to check counts as a problem.
     */
    public static Optional<GeometryProblem> problemOf(Geometry lonLat) {
        if (lonLat.isEmpty()) {
            return Optional.of(SiteProblems.noCoordinates());
        }
        if (lonLat.getNumPoints() > SiteCheck.MOST_VERTICES) {
            return Optional.of(SiteProblems.tooManyVertices(lonLat.getNumPoints()));
        }
        if (Arrays.stream(lonLat.getCoordinates())
                .anyMatch(p -> !Double.isFinite(p.x) || !Double.isFinite(p.y))) {
            return Optional.of(SiteProblems.notFinite());
        }
        var suspect = SuspectCoordinates.diagnose(lonLat);
        if (suspect.isPresent()) {
            return suspect;
        }
        if (lonLat instanceof Polygonal) {
            return SiteTopology.diagnose(lonLat);
        }
        return lonLat instanceof Lineal ? pointlike(lonLat) : Optional.empty();
    }

    /** A part of a line all of whose positions are the same. */
    private static Optional<GeometryProblem> pointlike(Geometry lines) {
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            var part = lines.getGeometryN(i);
            var first = part.getCoordinate();
            if (Arrays.stream(part.getCoordinates()).allMatch(p -> p.equals2D(first))) {
                return Optional.of(SiteProblems.noLength().at(first));
            }
        }
        return Optional.empty();
    }
}
