package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The part of a site that lies in, or within a distance of, other geometry.
 *
 * <p>With a distance of 0 edges are cut where they cross in degrees, as they were given. Other
 * distances are laid off in the equidistant plane about the site's middle, whose scale is right to
 * 1e-7 within 5 km; round corners are polygons of 1,024 edges, 5 ppm of the distance inside the
 * true curve.
 */
public final class SiteShare {
    private static final int QUADRANT = 256;
    private static final double DEGREE = 111_000;

    private SiteShare() {}

    /**
     * The part of the site, polygonal and possibly empty.
     *
     * @param metres how far beyond the geometry still counts; negative counts only what lies that
     *     far inside
     */
    public static Geometry within(Geometry site, List<Geometry> others, double metres) {
        if (others.isEmpty()) {
            return site.getFactory().createPolygon();
        }
        if (metres == 0) {
            return polygons(overlay(site, OverlayNGRobust.union(others)));
        }
        var plane = new LocalPlane(site.getEnvelopeInternal().centre());
        var projected = new ArrayList<Geometry>();
        others.forEach(other -> projected.add(plane.project(other)));
        var grown =
                BufferOp.bufferOp(
                        OverlayNGRobust.union(projected), metres, new BufferParameters(QUADRANT));
        var part = overlay(plane.project(site), grown);
        PointMapping back =
                xy -> {
                    Coordinate at = plane.unproject(xy[0], xy[1]);
                    xy[0] = at.x;
                    xy[1] = at.y;
                };
        return polygons(back.applyTo(part));
    }

    /**
     * Whether all of the site lies at least {@code metres} inside the areas, to half a square
     * metre.
     */
    public static boolean isCovered(Geometry site, List<Geometry> areas, double metres) {
        double inside = GeodesicArea.squareMetres(within(site, areas, -metres));
        return GeodesicArea.squareMetres(site) - inside < 0.5;
    }

    /** A box, in degrees, that holds everything within a distance of the geometry. */
    public static Envelope around(Geometry geometry, double metres) {
        var box = new Envelope(geometry.getEnvelopeInternal());
        double north = metres / DEGREE * 1.01;
        double least = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + north;
        box.expandBy(north / Math.max(0.1, Math.cos(Math.toRadians(least))), north);
        return box;
    }

    private static Geometry overlay(Geometry site, Geometry other) {
        return OverlayNGRobust.overlay(site, other, OverlayNG.INTERSECTION);
    }

    /** Touching along a line or at a corner is no part. */
    private static Geometry polygons(Geometry geometry) {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : geometry.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
