package jp.ritchi.eligibility.criterion;

import java.util.ArrayList;
import java.util.List;
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

    /** Those interchanges that are nearest in at least one of the three senses; empty for none. */
    List<Measured> measure(List<Interchange> interchanges) {
        double best = Double.POSITIVE_INFINITY;
        double[] estimates = new double[interchanges.size()];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = estimate(interchanges.get(i).position());
            best = Math.min(best, estimates[i]);
        }
        double bound = best * (1 + SLACK) + siteRadius;
        var measured = new ArrayList<Measured>();
        for (int i = 0; i < estimates.length; i++) {
            if (estimates[i] * (1 - SLACK) - siteRadius <= bound) {
                measured.add(measure(interchanges.get(i)));
            }
        }
        return measured;
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
        Coordinate centroid = site.centroid();
        double middle = Math.toRadians((position.y + centroid.y) / 2);
        double east = (position.x - centroid.x) * Math.cos(middle);
        double north = position.y - centroid.y;
        return Math.hypot(east, north) * METRES_PER_DEGREE;
    }
}
