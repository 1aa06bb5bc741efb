package jp.ritchi.eligibility.assemblage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.ritchi.eligibility.Measures;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which parcels lie wholly within the radius of which interchange, a bit for each. A set of parcels
 * lies within the radius of one interchange exactly when each of its parcels does.
 */
final class Reach {
    private static final double METRES_PER_DEGREE = 111_195;

    /** A sphere of mean radius is off by less than 0.6 % in Japan. */
    private static final double SLACK = 0.01;

    private final Terms.Circle circle;
    private final List<Parcel> parcels;
    private final long[] ways;
    private int bits;

    private Reach(Terms.Circle circle, List<Parcel> parcels) {
        this.circle = circle;
        this.parcels = parcels;
        this.ways = new long[parcels.size()];
    }

    /**
     * The bits of each parcel; bit 0 for all where the programme has no distance rule.
     *
     * @throws RequestProblem when more than 64 interchanges count in the place
     */
    static long[] of(
            Terms.@Nullable Circle circle,
            List<Parcel> parcels,
            List<Interchange> interchanges,
            LocalDate day) {
        if (circle == null) {
            long[] all = new long[parcels.size()];
            Arrays.fill(all, 1);
            return all;
        }
        var reach = new Reach(circle, parcels);
        var place = new Envelope();
        parcels.forEach(parcel -> place.expandToInclude(parcel.geometry().getEnvelopeInternal()));
        for (Interchange interchange : counting(circle, interchanges, day)) {
            if (reach.least(place, interchange.position()) <= circle.radiusMetres()) {
                reach.mark(interchange.position());
            }
        }
        return reach.ways;
    }

    static List<Interchange> counting(
            Terms.Circle circle, List<Interchange> interchanges, LocalDate day) {
        var counting = new ArrayList<Interchange>();
        for (Interchange interchange : interchanges) {
            if ((circle.junctions() || interchange.hasExit())
                    && (circle.smart() || !interchange.smart())
                    && interchange.existsOn(day)) {
                counting.add(interchange);
            }
        }
        return counting;
    }

    private void mark(Coordinate position) {
        long bit = 0;
        for (int p = 0; p < ways.length; p++) {
            if (isWithin(parcels.get(p), position)) {
                if (bit == 0) {
                    bit = nextBit();
                }
                ways[p] |= bit;
            }
        }
    }

    private long nextBit() {
        if (bits == Long.SIZE) {
            throw RequestProblem.badParameter(
                    "area",
                    "範囲に関わる IC が多すぎます（64 か所まで）。範囲を狭めてください。",
                    "Too many interchanges count in this place (at most 64). Choose a smaller one.");
        }
        return 1L << bits++;
    }

    private boolean isWithin(Parcel parcel, Coordinate position) {
        var bounds = parcel.geometry().getEnvelopeInternal();
        if (least(bounds, position) > circle.radiusMetres()) {
            return false;
        }
        if (most(bounds, position) <= circle.radiusMetres()) {
            return true;
        }
        double farthest = GeodesicDistance.farthest(position, parcel.geometry()).metres();
        return Measures.toMillimetre(farthest) <= circle.radiusMetres();
    }

    /** No point within the bounds is nearer than this. */
    private double least(Envelope bounds, Coordinate from) {
        double east = Math.max(0, Math.max(bounds.getMinX() - from.x, from.x - bounds.getMaxX()));
        double north = Math.max(0, Math.max(bounds.getMinY() - from.y, from.y - bounds.getMaxY()));
        double far = Math.max(Math.abs(from.y), Math.abs(bounds.getMaxY()));
        return metres(east, north, far) * (1 - SLACK);
    }

    /** No point within the bounds is farther than this. */
    private double most(Envelope bounds, Coordinate from) {
        double east = Math.max(from.x - bounds.getMinX(), bounds.getMaxX() - from.x);
        double north = Math.max(from.y - bounds.getMinY(), bounds.getMaxY() - from.y);
        double low = Math.min(Math.abs(from.y), Math.abs(bounds.getMinY()));
        return metres(east, north, low) * (1 + SLACK);
    }

    private static double metres(double east, double north, double latitude) {
        return METRES_PER_DEGREE * Math.hypot(east * Math.cos(Math.toRadians(latitude)), north);
    }
}
