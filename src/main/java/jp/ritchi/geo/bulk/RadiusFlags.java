package jp.ritchi.geo.bulk;

import java.util.Arrays;
import jp.ritchi.geo.GeodesicDistance;
import org.locationtech.jts.geom.Geometry;

/**
 * Says how outlines lie to the discs of one radius, exactly as {@link GeodesicDistance} rounded to
 * the millimetre would, a distance equal to the radius being inside. For one thread; {@link #copy}
 * gives another thread its own.
 *
 * <p>A grid settles most outlines. The others are laid into the polynomial plane about each point
 * whose disc is near, where a distance up to the radius and 5 km is off by no more than the bound
 * that {@link TaylorPlane#errorAt} and the sagitta of an edge of 5 km give: less than 1 mm for
 * radii up to 5 km. Whatever lies within {@link #band} of the line, at least 1 cm and twice that
 * bound, is measured exactly.
 */
public final class RadiusFlags {
    /** Larger outlines are measured exactly. */
    private static final double LARGE_DEGREES = 0.03;

    private static final double LARGE = 5_000;
    private static final int MANY_CELLS = 64;
    private static final double LONGEST_DEGREE = 111_700;

    private final PointSet points;
    private final double radius;
    private final RadiusCells cells;
    private final TaylorPlane[] planes;
    private final double band;
    private final double innerSquare;
    private final double outerSquare;
    private final double beyondSquare;
    private final boolean[] seen;
    private int[] near = new int[16];
    private int nearCount;
    private double west;
    private double east;
    private double south;
    private double north;
    private long exact;

    /**
     * @param radius in metres
     * @throws IllegalArgumentException if the radius is not positive and below 200 km
     */
    public RadiusFlags(PointSet points, double radius) {
        this(points, radius, grid(points, radius));
    }

    private RadiusFlags(PointSet points, double radius, RadiusCells cells) {
        this.points = points;
        this.radius = radius;
        this.cells = cells;
        this.planes = new TaylorPlane[points.size()];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = new TaylorPlane();
            planes[i].moveTo(points.lon[i], points.lat[i]);
        }
        this.band = band(radius);
        this.innerSquare = Math.pow(Math.max(0, radius - band), 2);
        this.outerSquare = Math.pow(radius + band, 2);
        this.beyondSquare = Math.pow(radius + band + LARGE, 2);
        this.seen = new boolean[points.size()];
    }

    private static RadiusCells grid(PointSet points, double radius) {
        if (!(radius > 0 && radius < 200_000)) {
            throw new IllegalArgumentException("Not a radius: " + radius);
        }
        return new RadiusCells(points, radius);
    }

    /** Metres on either side of the line within which the exact measure decides. */
    static double band(double radius) {
        double sagitta = (radius + LARGE) * LARGE * LARGE * 2.6e-14 / 8;
        return Math.max(0.01, 2 * (TaylorPlane.errorAt(radius + LARGE) + sagitta) + 0.001);
    }

    /** The same for another thread. */
    public RadiusFlags copy() {
        return new RadiusFlags(points, radius, cells);
    }

    /** How many distances had to be measured exactly so far. */
    public long exactMeasures() {
        return exact;
    }

    /**
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public Within of(Outlines outlines, int outline) {
        int first = outlines.firstVertex(outlines.firstRing(outline));
        int end = outlines.ringEnds[outlines.outlineEnds[outline] - 1];
        bounds(outlines.lonLat, 2 * first, 2 * end);
        double gridEast = cells.west + cells.columns * cells.width;
        double gridNorth = cells.south + cells.rows * cells.height;
        if (!(east >= cells.west
                && west <= gridEast
                && north >= cells.south
                && south <= gridNorth)) {
            return Within.OUTSIDE;
        }
        int column = cells.column(west);
        int row = cells.row(south);
        int lastColumn = cells.column(east);
        int lastRow = cells.row(north);
        if (column == lastColumn && row == lastRow) {
            int code = cells.code(column, row);
            if (code == 0) {
                return Within.OUTSIDE;
            }
            boolean wholly =
                    west >= cells.west
                            && east < gridEast
                            && south >= cells.south
                            && north < gridNorth;
            if ((code & 1) == 1 && wholly) {
                return Within.INSIDE;
            }
            return measure(outlines, outline, cells.list(code), cells.list(code).length);
        }
        collect(column, lastColumn, row, lastRow);
        return measure(outlines, outline, near, nearCount);
    }

    private void bounds(double[] lonLat, int first, int end) {
        double w = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        double all = 0;
        for (int i = first; i < end; i += 2) {
            double lon = lonLat[i];
            double lat = lonLat[i + 1];
            w = lon < w ? lon : w;
            e = lon > e ? lon : e;
            s = lat < s ? lat : s;
            n = lat > n ? lat : n;
            all += lon + lat;
        }
        if (!(Math.abs(all) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A coordinate is not finite");
        }
        west = w;
        east = e;
        south = s;
        north = n;
    }

    /** The points whose discs meet a cell of the range, each once. */
    private void collect(int column, int lastColumn, int row, int lastRow) {
        nearCount = 0;
        if ((long) (lastColumn - column + 1) * (lastRow - row + 1) > MANY_CELLS) {
            collectAround();
        } else {
            for (int r = row; r <= lastRow; r++) {
                for (int c = column; c <= lastColumn; c++) {
                    for (int point : cells.list(cells.code(c, r))) {
                        collect(point);
                    }
                }
            }
        }
        for (int i = 0; i < nearCount; i++) {
            seen[near[i]] = false;
        }
    }

    /** Without the grid, which is finer than the outline. */
    private void collectAround() {
        double lon = (west + east) / 2;
        double lat = (south + north) / 2;
        double reach = radius + Math.hypot(east - west, north - south) * LONGEST_DEGREE;
        for (int i = 0; i < points.size(); i++) {
            double sphere = Candidates.sphere(lon, lat, points.lon[i], points.lat[i]);
            if (sphere * (1 - Candidates.SLACK) <= reach) {
                collect(i);
            }
        }
    }

    private void collect(int point) {
        if (!seen[point]) {
            seen[point] = true;
            if (nearCount == near.length) {
                near = Arrays.copyOf(near, 2 * nearCount);
            }
            near[nearCount++] = point;
        }
    }

    private Within measure(Outlines outlines, int outline, int[] list, int count) {
        boolean large =
                east - west > LARGE_DEGREES
                        || north - south > LARGE_DEGREES
                        || Math.max(Math.abs(south), Math.abs(north))
                                > TaylorPlane.HIGHEST_LATITUDE;
        Geometry geometry = large ? outlines.geometry(outline) : null;
        boolean touched = false;
        for (int i = 0; i < count; i++) {
            Within within =
                    geometry == null
                            ? measure(outlines, outline, list[i])
                            : exactly(geometry, list[i]);
            if (within == Within.INSIDE) {
                return within;
            }
            touched |= within == Within.STRADDLING;
        }
        return touched ? Within.STRADDLING : Within.OUTSIDE;
    }

    /** To one point, by the plane about it. */
    private Within measure(Outlines outlines, int outline, int point) {
        TaylorPlane plane = planes[point];
        double[] lonLat = outlines.lonLat;
        int end = 2 * outlines.ringEnds[outlines.outlineEnds[outline] - 1];
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 2 * outlines.firstVertex(outlines.firstRing(outline)); i < end; i += 2) {
            double l = lonLat[i] - plane.lon;
            double q = lonLat[i + 1] - plane.lat;
            double x = plane.x(l, q);
            double y = plane.y(l, q);
            double square = x * x + y * y;
            least = square < least ? square : least;
            most = square > most ? square : most;
        }
        if (most <= innerSquare) {
            return Within.INSIDE;
        }
        if (least > beyondSquare) {
            return Within.OUTSIDE;
        }
        if (most < outerSquare) {
            return exactly(outlines.geometry(outline), point);
        }
        return least <= innerSquare ? Within.STRADDLING : edges(outlines, outline, point);
    }

    /** No vertex is well inside and one is well outside: does the disc meet an edge? */
    private Within edges(Outlines outlines, int outline, int point) {
        TaylorPlane plane = planes[point];
        double least = Double.POSITIVE_INFINITY;
        boolean around = false;
        for (int r = outlines.firstRing(outline); r < outlines.outlineEnds[outline]; r++) {
            int from = 2 * outlines.firstVertex(r);
            double l = outlines.lonLat[from] - plane.lon;
            double q = outlines.lonLat[from + 1] - plane.lat;
            double x1 = plane.x(l, q);
            double y1 = plane.y(l, q);
            for (int i = from + 2; i < 2 * outlines.ringEnds[r]; i += 2) {
                l = outlines.lonLat[i] - plane.lon;
                q = outlines.lonLat[i + 1] - plane.lat;
                double x2 = plane.x(l, q);
                double y2 = plane.y(l, q);
                least = Math.min(least, Segments.squaredDistance(x1, y1, x2, y2));
                around ^= Segments.crossesEast(x1, y1, x2, y2);
                x1 = x2;
                y1 = y2;
            }
        }
        if (least <= innerSquare || (around && least > band * band)) {
            return Within.STRADDLING;
        }
        return least >= outerSquare ? Within.OUTSIDE : exactly(outlines.geometry(outline), point);
    }

    private Within exactly(Geometry geometry, int point) {
        exact++;
        var from = points.position(point);
        if (Millimetres.round(GeodesicDistance.farthest(from, geometry).metres()) <= radius) {
            return Within.INSIDE;
        }
        boolean touches =
                Millimetres.round(GeodesicDistance.nearest(from, geometry).metres()) <= radius;
        return touches ? Within.STRADDLING : Within.OUTSIDE;
    }
}
