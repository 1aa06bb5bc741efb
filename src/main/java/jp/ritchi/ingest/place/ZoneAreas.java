package jp.ritchi.ingest.place;

import java.util.List;
import java.util.stream.IntStream;
import jp.ritchi.geo.PlaneCoordinate;
import jp.ritchi.geo.PlaneRectangularZone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The land for which each plane-rectangular zone is meant, as a box of longitude and latitude with
 * some kilometres to spare. Boxes overlap where prefectures interlock.
 */
final class ZoneAreas {
    private static final List<Envelope> BOXES =
            List.of(
                    new Envelope(128.0, 130.5, 26.9, 34.9),
                    new Envelope(129.3, 132.3, 29.8, 34.4),
                    new Envelope(130.6, 133.6, 33.6, 37.4),
                    new Envelope(131.9, 135.0, 32.5, 34.7),
                    new Envelope(133.0, 135.6, 34.0, 35.8),
                    new Envelope(134.7, 137.1, 33.3, 36.5),
                    new Envelope(136.1, 138.0, 34.4, 38.0),
                    new Envelope(137.2, 140.1, 34.4, 38.7),
                    new Envelope(138.2, 141.2, 32.3, 38.1),
                    new Envelope(139.2, 142.2, 37.6, 41.7),
                    new Envelope(139.2, 141.5, 41.2, 43.7),
                    new Envelope(140.5, 143.6, 41.8, 45.7),
                    new Envelope(142.5, 149.0, 41.8, 45.7),
                    new Envelope(140.4, 143.1, 23.9, 28.1),
                    new Envelope(125.9, 130.1, 23.9, 28.1),
                    new Envelope(122.8, 126.1, 23.8, 26.1),
                    new Envelope(129.9, 132.0, 23.9, 27.0),
                    new Envelope(135.4, 140.6, 20.1, 28.1),
                    new Envelope(153.5, 154.3, 24.0, 24.6));

    private ZoneAreas() {}

    static boolean holds(PlaneRectangularZone zone, Coordinate lonLat) {
        return BOXES.get(zone.number() - 1).covers(lonLat);
    }

    /** The zones in whose land a point would lie if it were given in them, x east and y north. */
    static List<PlaneRectangularZone> possible(Coordinate eastNorth) {
        return IntStream.rangeClosed(1, 19)
                .mapToObj(PlaneRectangularZone::new)
                .filter(zone -> holds(zone, lonLat(zone, eastNorth)))
                .toList();
    }

    static Coordinate lonLat(PlaneRectangularZone zone, Coordinate eastNorth) {
        return zone.toLonLat(new PlaneCoordinate(eastNorth.y, eastNorth.x));
    }
}
