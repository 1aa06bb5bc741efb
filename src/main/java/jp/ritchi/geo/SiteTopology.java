package jp.ritchi.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Finds where the rings of a polygon cross, touch wrongly or enclose nothing. */
final class SiteTopology {
    /** A part whose convex hull is smaller than this many square metres has no area. */
    private static final double LEAST_AREA = 0.01;

    private SiteTopology() {}

    static Optional<GeometryProblem> diagnose(Geometry site) {
        for (int i = 0; i < site.getNumGeometries(); i++) {
            Geometry part = site.getGeometryN(i);
            if (part.isEmpty()) {
                return Optional.of(SiteProblems.empty());
            }
            if (GeodesicArea.squareMetres(part.convexHull()) < LEAST_AREA) {
                return Optional.of(SiteProblems.zeroArea().at(part.getCoordinate()));
            }
        }
        if (SiteComplexity.isTooHigh(site)) {
            return Optional.of(SiteProblems.tooComplicated());
        }
        return Optional.ofNullable(new IsValidOp(site).getValidationError())
                .map(SiteTopology::problem);
    }

    private static GeometryProblem problem(TopologyValidationError error) {
        GeometryProblem problem =
                switch (error.getErrorType()) {
                    case TopologyValidationError.SELF_INTERSECTION,
                            TopologyValidationError.RING_SELF_INTERSECTION ->
                            SiteProblems.selfIntersecting();
                    case TopologyValidationError.HOLE_OUTSIDE_SHELL,
                            TopologyValidationError.NESTED_HOLES,
                            TopologyValidationError.DISCONNECTED_INTERIOR ->
                            SiteProblems.badHole();
                    case TopologyValidationError.TOO_FEW_POINTS -> SiteProblems.tooFewPoints();
                    default -> SiteProblems.overlappingParts();
                };
        return problem.at(error.getCoordinate());
    }
}
