package jp.ritchi.eligibility.whatif;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Coverages;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Says which parcels the changes can touch, from their bounds alone: never too few, sometimes too
 * many. A parcel is ruled out when a circle round it lies wholly on one side of everything that is
 * different.
 */
final class Reach {
    /** Metres to spare beside what positions may be off. */
    private static final double SPARE = 20;

    /** Slack of degrees taken for metres on a sphere, anywhere from 20° to 46°. */
    private static final double SLACK = 1.01;

    private static final double METRES_PER_DEGREE = 110_500;

    /** Parcels whose boundary is worse than this are unknown at any distance a radius is about. */
    private static final double PARCEL_BLUR = 1_000;

    /** As it is and as it is imagined, for each requirement of a distance. */
    private final List<double[]> radii = new ArrayList<>();

    /** The smallest and largest area, in hectares, that a changed minimum can matter to. */
    private final List<double[]> areas = new ArrayList<>();

    private final List<Interchange> before;
    private final List<Interchange> after;
    private final List<Coverages.Circle> coverage;
    private final boolean sameInterchanges;
    private final double blur;

    /** Whether a requirement of another kind reads the interchanges: then nothing is ruled out. */
    private final boolean anyhow;

    Reach(Programme from, Programme to, Interchanges interchanges) {
        blur = interchanges.blur();
        before = interchanges.before();
        after = interchanges.after();
        coverage = interchanges.coverage();
        sameInterchanges = before.equals(after);
        anyhow =
                !sameInterchanges
                        && from.criteria().stream()
                                .anyMatch(
                                        one ->
                                                one.parameters()
                                                        .path("layer")
                                                        .asString("")
                                                        .equals("interchanges"));
        addRadii(from, to);
        addAreas(from, to);
    }

    private void addRadii(Programme from, Programme to) {
        var was = ChangedProgramme.parameters(from, ChangedProgramme.DISTANCE);
        var will = ChangedProgramme.parameters(to, ChangedProgramme.DISTANCE);
        for (int i = 0; i < was.size(); i++) {
            double a = was.get(i).path(ChangedProgramme.RADIUS).asDouble();
            double b = will.get(i).path(ChangedProgramme.RADIUS).asDouble();
            radii.add(new double[] {a, b});
        }
    }

    private void addAreas(Programme from, Programme to) {
        var was = ChangedProgramme.parameters(from, ChangedProgramme.AREA);
        var will = ChangedProgramme.parameters(to, ChangedProgramme.AREA);
        for (int i = 0; i < was.size(); i++) {
            double a = was.get(i).path(ChangedProgramme.HECTARES).asDouble();
            double b = will.get(i).path(ChangedProgramme.HECTARES).asDouble();
            double below = 1 - was.get(i).path("tolerancePercent").asDouble(0) / 100;
            if (a != b) {
                areas.add(new double[] {Math.min(a, b) * below, Math.max(a, b)});
            }
        }
    }

    /**
     * The interchanges as they are and as they are imagined, and where they are complete.
     *
     * @param blur metres by which their points may be off
     */
    record Interchanges(
            List<Interchange> before,
            List<Interchange> after,
            List<Coverages.Circle> coverage,
            double blur) {}

    /**
     * The bounds of a parcel and its area.
     *
     * @param corners how many its outline has
     * @param blur metres by which its boundary may be off
     */
    record Bounds(Envelope box, double hectares, int corners, double blur) {}

    boolean touches(Bounds parcel) {
        if (anyhow) {
            return true;
        }
        var box = parcel.box();
        double half =
                GeodesicDistance.between(
                                new Coordinate(box.getMinX(), box.getMaxY()),
                                new Coordinate(box.getMaxX(), box.getMinY()))
                        / 2;
        double doubt = Blur.hectares(parcel.blur(), parcel.corners(), 2 * half + SPARE) + 0.001;
        return areaMayMatter(parcel.hectares(), doubt)
                || distanceMayMatter(box.centre(), half + SPARE + blur + parcel.blur());
    }

    /** Where a parcel must reach to be touched; null when it may lie anywhere. */
    @Nullable List<Envelope> boxes() {
        boolean anywhere =
                radii.stream().anyMatch(pair -> pair[0] != pair[1])
                        || !areas.isEmpty()
                        || anyhow
                        || !Double.isFinite(blur);
        if (anywhere) {
            return null;
        }
        double widest =
                radii.stream().mapToDouble(pair -> pair[0]).max().orElse(0)
                        + blur
                        + PARCEL_BLUR
                        + SPARE;
        var boxes = new ArrayList<Envelope>();
        for (Interchange one : different()) {
            double north = widest * SLACK / METRES_PER_DEGREE;
            var box = new Envelope(one.position());
            box.expandBy(north / Math.cos(Math.toRadians(one.position().y + north)), north);
            boxes.add(box);
        }
        return boxes;
    }

    private List<Interchange> different() {
        var different = new ArrayList<>(before);
        different.removeAll(after);
        var added = new ArrayList<>(after);
        added.removeAll(before);
        different.addAll(added);
        return different;
    }

    private boolean areaMayMatter(double hectares, double doubt) {
        return areas.stream()
                .anyMatch(pair -> hectares >= pair[0] - doubt && hectares <= pair[1] + doubt);
    }

    private boolean distanceMayMatter(Coordinate centre, double half) {
        for (double[] pair : radii) {
            if ((!sameInterchanges || pair[0] != pair[1])
                    && distanceMayMatter(pair, centre, half)) {
                return true;
            }
        }
        return false;
    }

    private boolean distanceMayMatter(double[] pair, Coordinate centre, double half) {
        double was = nearest(before, centre, pair[0] + half);
        double will = nearest(after, centre, pair[1] + half);
        boolean outside = was - half > pair[0] && will - half > pair[1];
        if (outside) {
            return coverageMayMatter(pair, centre, half);
        }
        double surelyWas = nearest(surely(before), centre, pair[0]);
        double surelyWill = nearest(surely(after), centre, pair[1]);
        boolean inside = surelyWas + half <= pair[0] && surelyWill + half <= pair[1];
        return !inside;
    }

    /** Those that count whatever a requirement says about smart interchanges and junctions. */
    private static List<Interchange> surely(List<Interchange> all) {
        return all.stream().filter(one -> one.hasExit() && !one.smart()).toList();
    }

    /** Outside of the radius the answer is "no" only where all interchanges within it are known. */
    private boolean coverageMayMatter(double[] pair, Coordinate centre, double half) {
        if (pair[0] == pair[1]) {
            return false;
        }
        double least = Math.min(pair[0], pair[1]);
        double most = Math.max(pair[0], pair[1]);
        for (Coverages.Circle circle : coverage) {
            double away =
                    GeodesicDistance.between(new Coordinate(circle.lon(), circle.lat()), centre);
            double spare = circle.radiusMetres() - away;
            if (spare + half >= least && spare - half <= most) {
                return true;
            }
        }
        return false;
    }

    /** The distance to the nearest one if it is below {@code limit}, else something above it. */
    private static double nearest(List<Interchange> all, Coordinate centre, double limit) {
        double best = Double.POSITIVE_INFINITY;
        double degrees = limit * SLACK / METRES_PER_DEGREE;
        double cosine = Math.cos(Math.toRadians(centre.y + degrees));
        for (Interchange one : all) {
            var at = one.position();
            boolean near =
                    Math.abs(at.y - centre.y) <= degrees
                            && Math.abs(at.x - centre.x) * cosine <= degrees;
            if (near) {
                best = Math.min(best, GeodesicDistance.between(at, centre));
            }
        }
        return best;
    }
}
