package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Coverages;
import jp.ritchi.text.Text;
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
    @Override
    public String id() {
        return "within-distance-of-interchange";
    }

    @Override
    public Text title() {
        return new Text("IC からの距離", "Distance from an interchange");
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .number("radiusMetres", "半径（m）", "Radius (m)", 1, 100_000)
                .truth("includeSmartInterchanges", "スマートICを含む", "Count smart interchanges")
                .optional(true)
                .truth(
                        "includeJunctionsWithoutExit",
                        "出入口のないジャンクションを含む",
                        "Count junctions without an exit")
                .optional(false)
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        double radius = parameters.path("radiusMetres").asDouble();
        var search = new InterchangeSearch(site);
        var near = search.near(counting(site, parameters, facts));
        facts.sufficed(near);
        var measured = search.measure(near);
        if (measured.isEmpty()) {
            return nothingToCompare(radius);
        }
        var nearest = best(measured, InterchangeSearch.Measured::nearest);
        var readings = readings(measured, nearest);
        double anyPart = readings.get("any-part");
        double whole = readings.get("whole");
        boolean covered = covered(site, radius, facts);
        Outcome outcome =
                whole <= radius
                        ? Outcome.MET
                        : anyPart <= radius || !covered ? Outcome.UNKNOWN : Outcome.NOT_MET;
        var interchange = nearest.interchange();
        return Finding.of(id(), title(radius))
                .outcome(outcome, DistanceReasons.of(interchange, anyPart, whole, radius, covered))
                .figures(anyPart, radius, toMillimetre(radius - anyPart), "m")
                .readings(readings)
                .settledBy(
                        outcome == Outcome.UNKNOWN
                                ? DistanceReasons.settledBy(anyPart <= radius)
                                : null)
                .flip(
                        toMillimetre(whole - radius),
                        "m",
                        DistanceReasons.flip(anyPart, whole, radius))
                .evidence(DistanceEvidence.of(nearest, radius, site))
                .sources(List.of(source(interchange)))
                .build();
    }

    private Finding nothingToCompare(double radius) {
        return Finding.of(id(), title(radius))
                .outcome(Outcome.UNKNOWN, DistanceReasons.noInterchange())
                .figures(null, radius, null, "m")
                .settledBy(DistanceReasons.settledBy(false))
                .build();
    }

    private static Text title(double radius) {
        String kilometres = Double.toString(radius / 1000).replaceAll("\\.0$", "");
        return new Text(
                "IC 周辺半径 " + kilometres + " km 圏内であること",
                "Within a radius of " + kilometres + " km of an interchange");
    }

    private static SourceRef source(Interchange interchange) {
        var title = new Text(interchange.sourceTitleJa(), interchange.sourceTitleEn());
        return new SourceRef(interchange.sourceId(), title, null);
    }

    private static List<Interchange> counting(Site site, JsonNode parameters, Facts facts) {
        boolean smart = parameters.path("includeSmartInterchanges").asBoolean(true);
        boolean junctions = parameters.path("includeJunctionsWithoutExit").asBoolean(false);
        var counting = new ArrayList<Interchange>();
        for (Interchange interchange : facts.interchanges()) {
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
    private static boolean covered(Site site, double radius, Facts facts) {
        for (Coverages.Circle circle : facts.coverage("interchanges")) {
            var centre = new Coordinate(circle.lon(), circle.lat());
            double reach = GeodesicDistance.farthest(centre, site.geometry()).metres();
            if (reach + radius <= circle.radiusMetres()) {
                return true;
            }
        }
        return false;
    }
}
