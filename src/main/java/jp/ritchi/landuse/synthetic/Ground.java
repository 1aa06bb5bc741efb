package jp.ritchi.landuse.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Metres east and north of a centre, written as degrees with seven decimals. Uses only arithmetic
 * that is the same on every machine.
 */
record Ground(double lon, double lat) {
    private static final double A = 6378137;
    private static final double E2 = 0.00669438002290;

    /** A place in metres from the centre. */
    record Spot(double x, double y) {}

    /** A polygon of rings, the first of them its outside. */
    String polygon(List<List<Spot>> rings) {
        return "POLYGON " + body(rings);
    }

    String multiPolygon(List<List<Spot>> outsides) {
        return outsides.stream()
                .map(ring -> body(List.of(ring)))
                .collect(Collectors.joining(",", "MULTIPOLYGON (", ")"));
    }

    private String body(List<List<Spot>> rings) {
        return rings.stream().map(this::ring).collect(Collectors.joining(",", "(", ")"));
    }

    private String ring(List<Spot> ring) {
        var closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return closed.stream().map(this::degrees).collect(Collectors.joining(",", "(", ")"));
    }

    private String degrees(Spot spot) {
        double phi = StrictMath.toRadians(lat);
        double w2 = 1 - E2 * StrictMath.sin(phi) * StrictMath.sin(phi);
        double w = StrictMath.sqrt(w2);
        double east = StrictMath.toRadians(1) * StrictMath.cos(phi) * A / w;
        double north = StrictMath.toRadians(1) * A * (1 - E2) / (w2 * w);
        return decimals(lon + spot.x() / east) + " " + decimals(lat + spot.y() / north);
    }

    static String decimals(double degrees) {
        return new BigDecimal(degrees).setScale(7, RoundingMode.HALF_UP).toPlainString();
    }
}
