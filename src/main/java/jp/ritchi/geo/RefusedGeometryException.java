package jp.ritchi.geo;

/**
 * The caller gave a coordinate system, or coordinates in it, that cannot be used; never our bug.
 */
public final class RefusedGeometryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient GeometryProblem problem;

    RefusedGeometryException(GeometryProblem problem) {
        super(problem.code() + ": " + problem.en());
        this.problem = problem;
    }

    public GeometryProblem problem() {
        return problem;
    }
}
