package jp.ritchi.geo.bulk;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * The points that outlines are measured from, numbered from 0 in the order given; unchangeable and
 * safe for many threads.
 */
public final class PointSet {
    final double[] lon;
    final double[] lat;

    /**
     * @throws IllegalArgumentException if a position is not on the globe
     */
    public PointSet(List<Coordinate> positions) {
        lon = new double[positions.size()];
        lat = new double[lon.length];
        for (int i = 0; i < lon.length; i++) {
            lon[i] = positions.get(i).x;
            lat[i] = positions.get(i).y;
            if (!(Math.abs(lon[i]) <= 180 && Math.abs(lat[i]) <= 90)) {
                throw new IllegalArgumentException("Not a position: " + positions.get(i));
            }
        }
    }

    public int size() {
        return lon.length;
    }

    Coordinate position(int index) {
        return new Coordinate(lon[index], lat[index]);
    }
}
