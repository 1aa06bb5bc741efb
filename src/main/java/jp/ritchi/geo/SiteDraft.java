package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Polygon coordinates as they stand in GeoJSON, before they are a geometry: what no geometry object
 * can hold, such as an open ring or a third number, is found here and not lost in the making.
 */
public final class SiteDraft {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<List<double[][]>> polygons;
    private final List<GeometryProblem> problems = new ArrayList<>();

    private SiteDraft(List<List<double[][]>> polygons) {
        this.polygons = polygons;
        check();
    }

    /** One polygon: rings of positions, the first ring being the outer one. */
    public static SiteDraft ofPolygon(List<double[][]> rings) {
        return new SiteDraft(List.of(rings));
    }

    /** Several polygons. */
    public static SiteDraft ofMultiPolygon(List<List<double[][]>> polygons) {
        return new SiteDraft(polygons);
    }

    /** What keeps the coordinates from being a geometry; one for each ring at most. */
    public List<GeometryProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * A Polygon, or a MultiPolygon of several, in the numbers given; see {@link SiteCheck} for
     * whether it can be a site.
     *
     * @throws IllegalStateException if there are problems
     */
    public Geometry geometry() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The draft has problems: " + problems);
        }
        Polygon[] parts = polygons.stream().map(SiteDraft::polygon).toArray(Polygon[]::new);
        return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
    }

    private void check() {
        long vertices = 0;
        for (List<double[][]> rings : polygons) {
            vertices += rings.stream().mapToLong(ring -> ring.length).sum();
        }
        if (vertices == 0 || polygons.stream().anyMatch(List::isEmpty)) {
            problems.add(SiteProblems.empty());
        } else if (vertices > SiteCheck.MOST_VERTICES) {
            problems.add(SiteProblems.tooManyVertices((int) Math.min(vertices, Integer.MAX_VALUE)));
        } else {
            polygons.forEach(rings -> rings.forEach(this::checkRing));
        }
    }

    private void checkRing(double[][] ring) {
        for (double[] position : ring) {
            Optional<GeometryProblem> problem = problemOf(position);
            if (problem.isPresent()) {
                problems.add(problem.get());
                return;
            }
        }
        if (ring.length == 0) {
            problems.add(SiteProblems.tooFewPoints());
        } else if (!place(ring[0]).equals2D(place(ring[ring.length - 1]))) {
            problems.add(SiteProblems.ringNotClosed(place(ring[ring.length - 1])));
        } else if (ring.length < 4) {
            problems.add(SiteProblems.tooFewPoints().at(place(ring[0])));
        }
    }

    private static Optional<GeometryProblem> problemOf(double[] position) {
        if (position.length < 2) {
            return Optional.of(SiteProblems.badPosition());
        }
        if (!Double.isFinite(position[0]) || !Double.isFinite(position[1])) {
            return Optional.of(SiteProblems.notFinite());
        }
        return position.length > 2
                ? Optional.of(SiteProblems.threeDimensional(place(position)))
                : Optional.empty();
    }

    private static Polygon polygon(List<double[][]> rings) {
        LinearRing[] made = rings.stream().map(SiteDraft::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = Arrays.copyOfRange(made, 1, made.length);
        return FACTORY.createPolygon(made[0], holes);
    }

    private static LinearRing ring(double[][] positions) {
        Coordinate[] points = new Coordinate[positions.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = place(positions[i]);
        }
        return FACTORY.createLinearRing(points);
    }

    private static Coordinate place(double[] position) {
        return new Coordinate(position[0], position[1]);
    }
}
