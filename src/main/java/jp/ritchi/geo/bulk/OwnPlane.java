package jp.ritchi.geo.bulk;

import jp.ritchi.geo.Grs80;

/**
 * One outline in the equidistant plane about its own middle, with its area and centroid and bounds
 * on their errors.
 */
final class OwnPlane {
    /** Degrees beyond which the polynomial says nothing. */
    private static final double WIDEST = 0.2;

    final TaylorPlane plane = new TaylorPlane();

    /** East and north of each vertex, in turn. */
    double[] xy = new double[256];

    /** Metres from the middle to the farthest vertex. */
    double reach;

    double longestEdge;

    /** Square metres. */
    double area;

    double areaError;
    double centroidX;
    double centroidY;
    double centroidError;
    private int[] ends = new int[8];
    private int rings;
    private int end;
    private double perimeter;
    private double sum;
    private double sumX;
    private double sumY;

    /** Takes an outline over; false when it is too large or too far north for the bounds. */
    boolean project(Outlines outlines, int outline) {
        double extent = middle(outlines, outline);
        if (extent > WIDEST || Math.abs(plane.lat) > TaylorPlane.HIGHEST_LATITUDE) {
            return false;
        }
        points(outlines, outline);
        rings(outlines, outline);
        double noise = TaylorPlane.errorAt(reach);
        double curvature = Grs80.gaussianCurvature(plane.lat);
        area = sum / 2;
        areaError = 1e-9 * area + 4 * noise * perimeter;
        centroidX = sumX / (3 * sum);
        centroidY = sumY / (3 * sum);
        // The plane about the centroid differs from this one by the curvature.
        centroidError =
                5e-8
                        + noise * (2 + 4 * reach * perimeter / area)
                        + curvature * Math.hypot(centroidX, centroidY) * reach * reach;
        return area > 0 && reach < 5_000;
    }

    /** Metres in the plane from a point outside to the nearest edge. */
    double toEdges(double px, double py) {
        double least = Double.POSITIVE_INFINITY;
        for (int ring = 0, from = 0; ring < rings; from = ends[ring++]) {
            double x1 = xy[from] - px;
            double y1 = xy[from + 1] - py;
            for (int i = from + 2; i < ends[ring]; i += 2) {
                double x2 = xy[i] - px;
                double y2 = xy[i + 1] - py;
                least = Math.min(least, Segments.squaredDistance(x1, y1, x2, y2));
                x1 = x2;
                y1 = y2;
            }
        }
        return Math.sqrt(least);
    }

    /** Metres in the plane from a point to the farthest vertex. */
    double toFarthest(double px, double py) {
        double most = 0;
        for (int i = 0; i < end; i += 2) {
            double x = xy[i] - px;
            double y = xy[i + 1] - py;
            most = Math.max(most, x * x + y * y);
        }
        return Math.sqrt(most);
    }

    /** Moves the plane to the middle; tells the extent in degrees. */
    private double middle(Outlines outlines, int outline) {
        double[] lonLat = outlines.lonLat;
        int first = 2 * outlines.firstVertex(outlines.firstRing(outline));
        int end = 2 * outlines.ringEnds[outlines.outlineEnds[outline] - 1];
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double all = 0;
        for (int i = first; i < end; i += 2) {
            double lon = lonLat[i];
            double lat = lonLat[i + 1];
            west = lon < west ? lon : west;
            east = lon > east ? lon : east;
            south = lat < south ? lat : south;
            north = lat > north ? lat : north;
            all += lon + lat;
        }
        if (!(Math.abs(all) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A coordinate is not finite");
        }
        plane.moveTo((west + east) / 2, (south + north) / 2);
        return Math.max(east - west, north - south);
    }

    private void points(Outlines outlines, int outline) {
        double[] lonLat = outlines.lonLat;
        int first = 2 * outlines.firstVertex(outlines.firstRing(outline));
        int last = 2 * outlines.ringEnds[outlines.outlineEnds[outline] - 1];
        end = last - first;
        if (end > xy.length) {
            xy = new double[2 * end];
        }
        double farthest = 0;
        for (int i = first, j = 0; j < end; i += 2, j += 2) {
            double l = lonLat[i] - plane.lon;
            double q = lonLat[i + 1] - plane.lat;
            double x = plane.x(l, q);
            double y = plane.y(l, q);
            xy[j] = x;
            xy[j + 1] = y;
            farthest = Math.max(farthest, x * x + y * y);
        }
        reach = Math.sqrt(farthest);
    }

    private void rings(Outlines outlines, int outline) {
        sum = 0;
        sumX = 0;
        sumY = 0;
        perimeter = 0;
        longestEdge = 0;
        int firstRing = outlines.firstRing(outline);
        int offset = outlines.firstVertex(firstRing);
        rings = outlines.outlineEnds[outline] - firstRing;
        if (rings > ends.length) {
            ends = new int[2 * rings];
        }
        for (int ring = 0, from = 0; ring < rings; from = ends[ring++]) {
            ends[ring] = 2 * (outlines.ringEnds[firstRing + ring] - offset);
            ring(from, ends[ring], outlines.shells[firstRing + ring]);
        }
        longestEdge = Math.sqrt(longestEdge);
    }

    /**
     * Adds the signed triangles between the middle and each edge; see {@code RingArea} for the term
     * of the curvature.
     */
    private void ring(int from, int to, boolean shell) {
        double k = Grs80.gaussianCurvature(plane.lat) / 4;
        double twice = 0;
        double momentX = 0;
        double momentY = 0;
        double x1 = xy[from];
        double y1 = xy[from + 1];
        for (int i = from + 2; i < to; i += 2) {
            double x2 = xy[i];
            double y2 = xy[i + 1];
            double flat = x1 * y2 - x2 * y1;
            double dot = x1 * x2 + y1 * y2;
            double squares = x1 * x1 + y1 * y1 + x2 * x2 + y2 * y2;
            twice += flat * (1 + k * (squares / 3 - dot));
            momentX += (x1 + x2) * flat;
            momentY += (y1 + y2) * flat;
            double edge = squares - 2 * dot;
            longestEdge = edge > longestEdge ? edge : longestEdge;
            perimeter += Math.sqrt(edge);
            x1 = x2;
            y1 = y2;
        }
        double sign = twice > 0 == shell ? 1 : -1;
        sum += sign * twice;
        sumX += sign * momentX;
        sumY += sign * momentY;
    }
}
