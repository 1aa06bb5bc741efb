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
import jp.ritchi.eligibility.FindingDraft;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
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
 * said only where the stored interchanges are known to be complete, and neither met nor not met
 * where the margin is smaller than the positions may be off.
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
                .choice(
                        "interchangePosition",
                        "IC の位置（公表された点を IC とみなす／測るべき位置の近似とみなす）",
                        "Position of an interchange: the published point by definition, or an"
                                + " approximation of the place to measure from",
                        List.of("published-point", "measured"))
                .optional("measured")
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
        var farthest = best(measured, InterchangeSearch.Measured::farthest);
        var readings = readings(measured, nearest);
        boolean outside = readings.get("any-part") > radius;
        var doubt =
                new DistanceDoubt(
                        site,
                        facts,
                        parameters,
                        (outside ? nearest : farthest).interchange(),
                        outside ? nearest.nearestPoint() : farthest.farthestPoint());
        var nearness =
                new Nearness(
                        readings.get("any-part"),
                        readings.get("whole"),
                        radius,
                        doubt.metres(),
                        covered(site, radius, facts));
        return finding(site, nearness, nearest, doubt).readings(readings).build();
    }

    private FindingDraft finding(
            Site site, Nearness nearness, InterchangeSearch.Measured nearest, DistanceDoubt doubt) {
        double radius = nearness.radius();
        var interchange = nearest.interchange();
        var said = DistanceReasons.of(interchange, nearness);
        var finding =
                Finding.of(id(), title(radius))
                        .outcome(nearness.outcome(), Sentences.join(said, doubt.sentence(nearness)))
                        .figures(
                                nearness.anyPart(),
                                radius,
                                toMillimetre(radius - nearness.anyPart()),
                                "m")
                        .uncertainty(doubt.figure())
                        .settledBy(settledBy(nearness, doubt))
                        .evidence(DistanceEvidence.of(nearest, radius, site))
                        .sources(List.of(source(interchange)));
        return Double.isFinite(nearness.uncertainty())
                ? finding.flip(nearness.missing(), "m", DistanceReasons.flip(nearness))
                : finding.flip(doubt.settledBy());
    }

    private static @Nullable Text settledBy(Nearness nearness, DistanceDoubt doubt) {
        if (nearness.outcome() != Outcome.UNKNOWN) {
            return null;
        }
        return nearness.isTooClose()
                ? doubt.settledBy()
                : DistanceReasons.settledBy(nearness.straddles());
    }

    private Finding nothingToCompare(double radius) {
        return Finding.of(id(), title(radius))
                .outcome(Outcome.UNKNOWN, DistanceReasons.noInterchange())
                .figures(null, radius, null, "m")
                .settledBy(DistanceReasons.settledBy(false))
                .flip(DistanceReasons.noInterchange())
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

    static InterchangeSearch.Measured best(
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
