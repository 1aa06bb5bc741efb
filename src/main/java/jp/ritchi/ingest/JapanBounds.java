package jp.ritchi.ingest;

import java.util.Optional;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether a longitude and latitude can lie in Japan, and which mistake it looks like when not. The
 * bounds are a box, so places at sea or just over a border pass.
 */
public final class JapanBounds {
    private static final double WEST = 122;
    private static final double EAST = 154.5;
    private static final double SOUTH = 20;
    private static final double NORTH = 46;

    private JapanBounds() {}

    /** What is wrong with a position; empty when it is in Japan. */
    public static Optional<Text> problem(Coordinate lonLat) {
        if (contains(lonLat.x, lonLat.y)) {
            return Optional.empty();
        }
        if (contains(lonLat.y, lonLat.x)) {
            return Optional.of(
                    new Text(
                            "緯度と経度が逆のようです（" + lonLat.x + ", " + lonLat.y + "）。",
                            "Latitude and longitude look swapped ("
                                    + lonLat.x
                                    + ", "
                                    + lonLat.y
                                    + ")."));
        }
        if (Math.abs(lonLat.x) > 180 || Math.abs(lonLat.y) > 90) {
            return Optional.of(
                    new Text(
                            "経度・緯度でなくメートルの座標のようです（" + lonLat.x + ", " + lonLat.y + "）。",
                            "The position looks like metres, not degrees ("
                                    + lonLat.x
                                    + ", "
                                    + lonLat.y
                                    + ")."));
        }
        return Optional.of(
                new Text(
                        "日本の範囲の外です（" + lonLat.x + ", " + lonLat.y + "）。",
                        "The position is outside Japan (" + lonLat.x + ", " + lonLat.y + ")."));
    }

    private static boolean contains(double lon, double lat) {
        return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
    }
}
