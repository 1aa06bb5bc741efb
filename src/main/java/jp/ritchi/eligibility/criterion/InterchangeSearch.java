package jp.ritchi.eligibility.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
import org.locationtech.jts.geom.Coordinate;

/**
 * Measures a site against many interchanges: the nearest by the site's nearest part, by its
 * farthest part and by its centroid, each over all interchanges. Only those that can win are
 * measured on the ellipsoid; the others are ruled out by a bound that is never wrong by more than
 * it allows for.
 */
final class InterchangeSearch {
    /** Slack of the quick estimate: a sphere of mean radius is off by less than 0.6 % in Japan. */
    private static final double SLACK = 0.01;

    /** With the cosine of the site's own latitude for all, anywhere from 24° to 46°. */
    private static final double ROUGH_SLACK = 0.2;

    private static final double METRES_PER_DEGREE = 111_195;

    /** One interchange with the three distances of the site, in metres, and the deciding points. */
    record Measured(
            Interchange interchange,
            double nearest,
            Coordinate nearestPoint,
            double farthest,
            Coordinate farthestPoint,
            double centroid) {}

    private final Site site;
    private final double siteRadius;

    InterchangeSearch(Site site) {
        this.site = site;
        this.siteRadius = GeodesicDistance.farthest(site.centroid(), site.geometry()).metres();
    }

    /** The distances of the site to each of the interchanges that can be nearest in some sense. */
    List<Measured> measure(List<Interchange> interchanges) {
        var measured = new ArrayList<Measured>();
        for (Interchange interchange : near(interchanges)) {
            measured.add(measure(interchange));
        }
        return measured;
    }

    /**
     * Those of the interchanges that can be nearest in one of the three senses: what is left when a
     * rough estimate has ruled out the far ones and a better one the rest. Asked of its own answer,
     * it gives that answer.
     */
    List<Interchange> near(List<Interchange> interchanges) {
        double cosine = Math.cos(Math.toRadians(site.centroid().y));
        var roughly = nearest(interchanges, ROUGH_SLACK, at -> estimate(at, cosine));
        return nearest(roughly, SLACK, this::estimate);
    }

    private List<Interchange> nearest(
            List<Interchange> interchanges, double slack, ToDoubleFunction<Coordinate> estimate) {
        double best = Double.POSITIVE_INFINITY;
        double[] estimates = new double[interchanges.size()];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = estimate.applyAsDouble(interchanges.get(i).position());
            best = Math.min(best, estimates[i]);
        }
        double bound = best * (1 + slack) + siteRadius;
        var near = new ArrayList<Interchange>();
        for (int i = 0; i < estimates.length; i++) {
            if (estimates[i] * (1 - slack) - siteRadius <= bound) {
                near.add(interchanges.get(i));
            }
        }
        return near;
    }

    private Measured measure(Interchange interchange) {
        var from = interchange.position();
        var nearest = GeodesicDistance.nearest(from, site.geometry());
        var farthest = GeodesicDistance.farthest(from, site.geometry());
        return new Measured(
                interchange,
                nearest.metres(),
                nearest.point(),
                farthest.metres(),
                farthest.point(),
                GeodesicDistance.between(from, site.centroid()));
    }

    private double estimate(Coordinate position) {
        double middle = Math.toRadians((position.y + site.centroid().y) / 2);
        return estimate(position, Math.cos(middle));
    }

    private double estimate(Coordinate position, double cosine) {
        double east = (position.x - site.centroid().x) * cosine;
        double north = position.y - site.centroid().y;
        return Math.sqrt(east * east + north * north) * METRES_PER_DEGREE;
    }
}
