package jp.ritchi.geo;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/**
 * The projections of the zones, looked up once by EPSG code and then shared: GeoTools' transforms
 * are immutable and may be used by many threads. Order is forced to longitude, latitude and east,
 * north.
 */
final class ZoneTransforms {
    private static final AtomicReferenceArray<Pair> CACHE = new AtomicReferenceArray<>(20);

    private ZoneTransforms() {}

    private record Pair(MathTransform forward, MathTransform inverse) {}

    static PointMapping forward(PlaneRectangularZone zone) {
        MathTransform transform = pair(zone).forward();
        return xy -> move(transform, xy);
    }

    static PointMapping inverse(PlaneRectangularZone zone) {
        MathTransform transform = pair(zone).inverse();
        return xy -> move(transform, xy);
    }

    private static void move(MathTransform transform, double[] xy) {
        try {
            transform.transform(xy, 0, xy, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("Outside the projection: " + e.getMessage(), e);
        }
    }

    /** Two threads may both look up the same zone; they find equal transforms. */
    private static Pair pair(PlaneRectangularZone zone) {
        Pair known = CACHE.get(zone.number());
        if (known == null) {
            known = lookUp(zone);
            CACHE.set(zone.number(), known);
        }
        return known;
    }

    private static Pair lookUp(PlaneRectangularZone zone) {
        try {
            CoordinateReferenceSystem lonLat = CRS.decode("EPSG:6668", true);
            CoordinateReferenceSystem plane = CRS.decode("EPSG:" + zone.epsg(), true);
            MathTransform forward = CRS.findMathTransform(lonLat, plane, false);
            return new Pair(forward, forward.inverse());
        } catch (FactoryException | TransformException e) {
            throw new IllegalStateException("No projection for zone " + zone.number(), e);
        }
    }
}
