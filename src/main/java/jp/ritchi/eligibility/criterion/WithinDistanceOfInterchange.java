package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.interchange.Interchanges;
import jp.ritchi.layer.Coverages;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The site must lie within {@code radiusMetres} of an interchange. The wording does not say which
 * part of the site counts, so three readings are measured and the outcome is met when the whole
 * site lies inside the radius of one interchange, not met when all of it lies outside of all, else
 * unknown.
 *
 * <p>Distances are geodesic, compared to the millimetre; exactly on the line is inside. Not met is
 * said only where the stored interchanges are known to be complete.
 */
@Component
class WithinDistanceOfInterchange implements Criterion {
    private final Interchanges interchanges;
    private final Coverages coverages;

    WithinDistanceOfInterchange(Interchanges interchanges, Coverages coverages) {
        this.interchanges = interchanges;
        this.coverages = coverages;
    }

    @Override
    public String id() {
        return "within-distance-of-interchange";
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters) {
        double radius = parameters.path("radiusMetres").asDouble();
        var measured = new InterchangeSearch(site).measure(counting(site, parameters));
        if (measured.isEmpty()) {
            return finding(Outcome.UNKNOWN, radius, null, DistanceReasons.noInterchange(), site);
        }
        var nearest = best(measured, InterchangeSearch.Measured::nearest);
        var readings = readings(measured, nearest);
        double anyPart = readings.get("any-part");
        double whole = readings.get("whole");
        boolean covered = covered(site, radius);
        Outcome outcome =
                whole <= radius
                        ? Outcome.MET
                        : anyPart <= radius || !covered ? Outcome.UNKNOWN : Outcome.NOT_MET;
        var reason = DistanceReasons.of(nearest.interchange(), anyPart, whole, radius, covered);
        return finding(outcome, radius, new Decision(nearest, readings), reason, site);
    }

    private record Decision(InterchangeSearch.Measured nearest, Map<String, Double> readings) {}

    private Finding finding(
            Outcome outcome, double radius, @Nullable Decision decision, Text reason, Site site) {
        String kilometres = Double.toString(radius / 1000).replaceAll("\\.0$", "");
        var title =
                new Text(
                        "IC 周辺半径 " + kilometres + " km 圏内であること",
                        "Within a radius of " + kilometres + " km of an interchange");
        if (decision == null) {
            return new Finding(
                    id(), title, outcome, null, radius, null, "m", null, reason, null, List.of());
        }
        double distance = decision.readings().get("any-part");
        var interchange = decision.nearest().interchange();
        var source =
                new SourceRef(
                        interchange.sourceId(),
                        new Text(interchange.sourceTitleJa(), interchange.sourceTitleEn()),
                        null);
        return new Finding(
                id(),
                title,
                outcome,
                distance,
                radius,
                toMillimetre(radius - distance),
                "m",
                decision.readings(),
                reason,
                DistanceEvidence.of(decision.nearest(), radius, site),
                List.of(source));
    }

    private List<Interchange> counting(Site site, JsonNode parameters) {
        boolean smart = parameters.path("includeSmartInterchanges").asBoolean(true);
        boolean junctions = parameters.path("includeJunctionsWithoutExit").asBoolean(false);
        var counting = new ArrayList<Interchange>();
        for (Interchange interchange : interchanges.list()) {
            if ((junctions || interchange.hasExit())
                    && (smart || !interchange.smart())
                    && interchange.existsOn(site.asOf())) {
                counting.add(interchange);
            }
        }
        return counting;
    }

    private static Map<String, Double> readings(
            List<InterchangeSearch.Measured> measured, InterchangeSearch.Measured nearest) {
        var readings = new LinkedHashMap<String, Double>();
        readings.put("any-part", toMillimetre(nearest.nearest()));
        readings.put(
                "whole",
                toMillimetre(best(measured, InterchangeSearch.Measured::farthest).farthest()));
        readings.put(
                "centroid",
                toMillimetre(best(measured, InterchangeSearch.Measured::centroid).centroid()));
        return readings;
    }

    private static InterchangeSearch.Measured best(
            List<InterchangeSearch.Measured> measured,
            ToDoubleFunction<InterchangeSearch.Measured> by) {
        return measured.stream().min(Comparator.comparingDouble(by)).orElseThrow();
    }

    /** Whether every interchange within the radius of the site would be known to us. */
    private boolean covered(Site site, double radius) {
        for (Coverages.Circle circle : coverages.list("interchanges")) {
            var centre = new Coordinate(circle.lon(), circle.lat());
            double reach = GeodesicDistance.farthest(centre, site.geometry()).metres();
            if (reach + radius <= circle.radiusMetres()) {
                return true;
            }
        }
        return false;
    }
}
