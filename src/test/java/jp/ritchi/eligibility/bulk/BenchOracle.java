package jp.ritchi.eligibility.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.geo.bulk.Outlines;
import jp.ritchi.geo.bulk.ParcelField;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Judges every parcel again by {@link GeodesicDistance} alone. Pairs of a parcel and a point that
 * are farther than the radius and 250 m by a rough estimate (a parcel is smaller than 150 m, the
 * estimate within 1 %) are not measured: they are outside by far.
 */
final class BenchOracle {
    private static final double DEGREE = 111_195;

    private final ParcelField field;
    private final List<Coordinate> points;
    private final double radius;
    private final Outlines outlines = new Outlines();

    BenchOracle(ParcelField field, List<Coordinate> points, double radius) {
        this.field = field;
        this.points = points;
        this.radius = radius;
    }

    /**
     * How often the stored flags differ from the truth and from the reference.
     *
     * @param onTheLine parcels that straddle it
     * @param postgis parcels that PostGIS flags otherwise than we do
     * @param postgisBeyond those of them whose distance is not within 1 cm of the radius
     */
    record Disagreements(int wrong, int onTheLine, int postgis, int postgisBeyond) {}

    Disagreements compare(Connection connection) throws SQLException {
        int wrong = 0;
        int straddling = 0;
        int postgis = 0;
        int postgisBeyond = 0;
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            var rows =
                    statement.executeQuery(
                            "SELECT id, f.within, r.within FROM bench.flag f JOIN bench.reference r USING (id)");
            while (rows.next()) {
                var outline = outline(BenchTables.number(rows.getString(1)));
                int flag = rows.getInt(2);
                wrong += flag == truth(outline) ? 0 : 1;
                straddling += flag == 1 ? 1 : 0;
                if (rows.getBoolean(3) != flag > 0) {
                    postgis++;
                    postgisBeyond += Math.abs(nearest(outline) - radius) >= 0.01 ? 1 : 0;
                }
            }
        }
        connection.setAutoCommit(true);
        return new Disagreements(wrong, straddling, postgis, postgisBeyond);
    }

    private Geometry outline(int parcel) {
        outlines.clear();
        field.add(parcel, outlines);
        return outlines.geometry(0);
    }

    private boolean isFar(Coordinate point, Geometry outline) {
        var corner = outline.getCoordinate();
        double north = (corner.y - point.y) * DEGREE;
        double east = (corner.x - point.x) * DEGREE * Math.cos(Math.toRadians(point.y));
        return Math.hypot(north, east) > radius + 250;
    }

    private int truth(Geometry outline) {
        int flag = 0;
        for (Coordinate point : points) {
            if (!isFar(point, outline)) {
                if (rounded(GeodesicDistance.farthest(point, outline).metres()) <= radius) {
                    return 2;
                }
                double near = rounded(GeodesicDistance.nearest(point, outline).metres());
                flag = near <= radius ? 1 : flag;
            }
        }
        return flag;
    }

    private double nearest(Geometry outline) {
        return points.stream()
                .mapToDouble(point -> GeodesicDistance.nearest(point, outline).metres())
                .min()
                .orElseThrow();
    }

    private static double rounded(double metres) {
        return Math.round(metres * 1_000) / 1_000.0;
    }
}
