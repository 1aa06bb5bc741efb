package jp.ritchi.parcel.synthetic;

import java.util.List;

/**
 * Metres east and north of a centre, turned by an angle; good to a millimetre in a metre within
 * four kilometres, which is enough for land that does not exist. Uses only arithmetic that is the
 * same on every machine.
 */
final class Plane {
    private static final double A = 6378137;
    private static final double E2 = 0.00669438002290;

    private final double lon;
    private final double lat;
    private final double metresPerLon;
    private final double metresPerLat;
    private final double cos;
    private final double sin;

    Plane(double lon, double lat, double turnDegrees) {
        this.lon = lon;
        this.lat = lat;
        double phi = StrictMath.toRadians(lat);
        double w2 = 1 - E2 * StrictMath.sin(phi) * StrictMath.sin(phi);
        double w = StrictMath.sqrt(w2);
        metresPerLon = StrictMath.toRadians(1) * StrictMath.cos(phi) * A / w;
        metresPerLat = StrictMath.toRadians(1) * A * (1 - E2) / (w2 * w);
        cos = StrictMath.cos(StrictMath.toRadians(turnDegrees));
        sin = StrictMath.sin(StrictMath.toRadians(turnDegrees));
    }

    /** A position in metres before turning. */
    record Spot(double x, double y) {}

    /** The polygon as WKT with seven decimals, about a centimetre; the first point is repeated. */
    String wkt(List<Spot> ring) {
        var text = new StringBuilder("POLYGON ((");
        for (int i = 0; i <= ring.size(); i++) {
            var spot = ring.get(i % ring.size());
            double east = spot.x() * cos - spot.y() * sin;
            double north = spot.x() * sin + spot.y() * cos;
            text.append(i == 0 ? "" : ",")
                    .append(SyntheticParcels.decimals(lon + east / metresPerLon, 7))
                    .append(' ')
                    .append(SyntheticParcels.decimals(lat + north / metresPerLat, 7));
        }
        return text.append("))").toString();
    }

    /** Square metres inside a ring that turns left. */
    static double area(List<Spot> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice / 2;
    }
}
