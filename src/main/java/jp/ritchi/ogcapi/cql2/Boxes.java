package jp.ritchi.ogcapi.cql2;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Boxes as shapes; one whose west edge is greater than its east edge crosses the antimeridian. */
final class Boxes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Boxes() {}

    /**
     * @param numbers west, south, east, north, or six with heights, which are dropped
     */
    static Geometry of(int at, double[] numbers) {
        if (numbers.length != 4 && numbers.length != 6) {
            throw FilterProblems.at(
                    at, "BBOX には数が 4 個か 6 個要ります。", "BBOX takes four or six numbers.");
        }
        int half = numbers.length / 2;
        double west = numbers[0];
        double south = numbers[1];
        double east = numbers[half];
        double north = numbers[half + 1];
        if (south > north) {
            throw FilterProblems.at(
                    at,
                    "BBOX の南端が北端より北にあります。",
                    "The south edge of BBOX is north of its north edge.");
        }
        if (west <= east) {
            return box(west, east, south, north);
        }
        return FACTORY.buildGeometry(
                List.of(box(west, 180, south, north), box(-180, east, south, north)));
    }

    private static Geometry box(double west, double east, double south, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }
}
