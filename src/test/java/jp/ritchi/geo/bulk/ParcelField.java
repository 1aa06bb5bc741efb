package jp.ritchi.geo.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/**
 * As many parcels as one likes around Kumamoto, always the same for the same seed: irregular
 * quadrangles of 10 to 80 m that share their edges with their neighbours, with 4 to 12 corners.
 * Nothing is kept but the widths of the rows and columns; a corner follows from its number.
 */
public final class ParcelField {
    private static final double LON = 130.75;
    private static final double LAT = 32.85;
    private static final double DEGREE = 111_194.9;
    private static final double TURN = 0.3;

    /** Metres by which corners and the vertices between them leave the straight lattice. */
    private static final double SHIFT = 2;

    private static final double BULGE = 1.5;

    private final long seed;
    private final double[] xs;
    private final double[] ys;
    private final int columns;
    private final int count;

    public ParcelField(long seed, int count) {
        this.seed = seed;
        this.count = count;
        this.columns = (int) Math.ceil(Math.sqrt(count));
        var random = new SplittableRandom(seed);
        this.xs = lines(columns, random);
        this.ys = lines((count + columns - 1) / columns, random);
    }

    private static double[] lines(int cells, SplittableRandom random) {
        double[] lines = new double[cells + 1];
        for (int i = 0; i < cells; i++) {
            lines[i + 1] = lines[i] + random.nextDouble(10, 80);
        }
        double middle = lines[cells] / 2;
        for (int i = 0; i <= cells; i++) {
            lines[i] -= middle;
        }
        return lines;
    }

    public int size() {
        return count;
    }

    /** Points spread over the field, as interchanges are. */
    public List<Coordinate> interchanges(int number) {
        var random = new SplittableRandom(seed + 1);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            double x = random.nextDouble(xs[0], xs[xs.length - 1]);
            double y = random.nextDouble(ys[0], ys[ys.length - 1]);
            points.add(new Coordinate(lon(x, y), lat(x, y)));
        }
        return points;
    }

    /** Adds the parcel with this number. */
    public void add(int parcel, Outlines outlines) {
        int column = parcel % columns;
        int row = parcel / columns;
        outlines.openPolygon();
        edge(column, row, false, true, outlines);
        edge(column + 1, row, true, true, outlines);
        edge(column, row + 1, false, false, outlines);
        edge(column, row, true, false, outlines);
        corner(column, row, outlines);
        outlines.closeRing();
        outlines.closeOutline();
    }

    /** The vertices of an edge of the lattice but the last, in its direction or against it. */
    private void edge(int column, int row, boolean up, boolean onwards, Outlines outlines) {
        int endColumn = up ? column : column + 1;
        int endRow = up ? row + 1 : row;
        double x1 = x(column, row);
        double y1 = y(column, row);
        double x2 = x(endColumn, endRow);
        double y2 = y(endColumn, endRow);
        int between = (int) Math.floor(3 * chance(column, row, up ? 5 : 6));
        for (int i = 0; i <= between; i++) {
            int k = onwards ? i : between + 1 - i;
            double t = (double) k / (between + 1);
            boolean corner = k == 0 || k == between + 1;
            double off = corner ? 0 : BULGE * (2 * chance(column, row, (up ? 10 : 20) + k) - 1);
            add(x1 + t * (x2 - x1) + (up ? off : 0), y1 + t * (y2 - y1) + (up ? 0 : off), outlines);
        }
    }

    private void corner(int column, int row, Outlines outlines) {
        add(x(column, row), y(column, row), outlines);
    }

    private double x(int column, int row) {
        return xs[column] + SHIFT * (2 * chance(column, row, 1) - 1);
    }

    private double y(int column, int row) {
        return ys[row] + SHIFT * (2 * chance(column, row, 2) - 1);
    }

    private static void add(double x, double y, Outlines outlines) {
        outlines.add(lon(x, y), lat(x, y));
    }

    private static double lon(double x, double y) {
        double east = x * Math.cos(TURN) - y * Math.sin(TURN);
        return LON + east / (DEGREE * Math.cos(Math.toRadians(LAT)));
    }

    private static double lat(double x, double y) {
        return LAT + (x * Math.sin(TURN) + y * Math.cos(TURN)) / DEGREE;
    }

    /** A number from 0 to 1 that belongs to a corner, by the mixing of SplitMix64. */
    private double chance(int column, int row, int use) {
        long z = seed + 0x9E3779B97F4A7C15L * (column * 2_000_003L + row * 31L + use);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }
}
