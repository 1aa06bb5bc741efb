package jp.ritchi.geo;

import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Star-shaped sites anywhere in Japan, the same ones for the same seed. */
final class RandomSites {
    static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geodesic EARTH = new Geodesic(6378137, 1 / 298.257222101);

    private final SplittableRandom random;

    RandomSites(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Coordinate place() {
        return new Coordinate(random.nextDouble(123, 153), random.nextDouble(21, 45.5));
    }

    /** Between two lengths, every order of magnitude equally often. */
    double length(double least, double most) {
        return Math.exp(random.nextDouble(Math.log(least), Math.log(most)));
    }

    int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    static Coordinate go(Coordinate from, double azimuth, double metres) {
        GeodesicData to = EARTH.Direct(from.y, from.x, azimuth, metres);
        return new Coordinate(to.lon2, to.lat2);
    }

    Coordinate away(Coordinate from, double metres) {
        return go(from, random.nextDouble(0, 360), metres);
    }

    /** A ring whose vertices are between 0.4 and 1 radius from the centre. */
    LinearRing star(Coordinate centre, double radius, int vertices) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        double start = random.nextDouble(0, 360);
        for (int i = 0; i < vertices; i++) {
            double azimuth = start + (i + 0.8 * random.nextDouble()) * 360 / vertices;
            ring[i] = go(centre, azimuth, radius * random.nextDouble(0.4, 1));
        }
        ring[vertices] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    /** Every third site has a hole round its centre. */
    Polygon site(Coordinate centre, double radius) {
        LinearRing shell = star(centre, radius, number(5, 12));
        if (random.nextInt(3) > 0) {
            return FACTORY.createPolygon(shell);
        }
        LinearRing hole = star(centre, radius * 0.1, number(5, 8));
        return FACTORY.createPolygon(shell, new LinearRing[] {hole});
    }
}
