package jp.ritchi.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Moves points one by one; applied to a geometry it keeps the structure and every vertex. */
@FunctionalInterface
interface PointMapping {
    /** Replaces x and y, the first two elements, in place. */
    void move(double[] xy);

    /** A moved copy; any third ordinate is left as it was. */
    default Geometry applyTo(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new Filter(this));
        copy.geometryChanged();
        return copy;
    }

    /** Carries the mapping through all sequences of a geometry. */
    final class Filter implements CoordinateSequenceFilter {
        private final PointMapping mapping;
        private final double[] xy = new double[2];

        Filter(PointMapping mapping) {
            this.mapping = mapping;
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            xy[0] = points.getX(i);
            xy[1] = points.getY(i);
            mapping.move(xy);
            points.setOrdinate(i, CoordinateSequence.X, xy[0]);
            points.setOrdinate(i, CoordinateSequence.Y, xy[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
