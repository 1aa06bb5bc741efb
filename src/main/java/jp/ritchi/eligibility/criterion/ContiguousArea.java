package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.hectares;
import static jp.ritchi.eligibility.Measures.toSquareMetre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.ContiguousLand;
import jp.ritchi.geo.ContiguousLand.Doubt;
import jp.ritchi.geo.Touch;
import jp.ritchi.geo.TouchRule;
import jp.ritchi.text.Text;
import jp.ritchi.web.GeoJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The largest piece of contiguous land must have {@code minimumHectares}. Boundaries up to {@code
 * touchToleranceMetres} apart are one boundary. Land beyond a neck narrower than {@code
 * minimumNeckMetres}, beyond a common corner, or across a gap of at most {@code
 * maximumRoadWidthMetres} (which may be a road) is not clearly contiguous: if the answer hangs on
 * it, it is unknown.
 */
@Component
class ContiguousArea implements Criterion {
    @Override
    public String id() {
        return "contiguous-area";
    }

    @Override
    public Text title() {
        return new Text("ひと続きの土地の面積", "Area of contiguous land");
    }

    @Override
    public Map<String, Object> parameters() {
        var standard = TouchRule.STANDARD;
        return ParameterSchema.object()
                .number("minimumHectares", "必要な面積（ha）", "Area required (ha)", 0.0001, 100_000)
                .number(
                        "touchToleranceMetres",
                        "境界のずれの許容（m）",
                        "Tolerance of boundaries (m)",
                        0.001,
                        5)
                .optional(standard.toleranceMetres())
                .number("minimumNeckMetres", "くびれの最小幅（m）", "Least width of a neck (m)", 0, 100)
                .optional(standard.minimumNeckMetres())
                .number(
                        "maximumRoadWidthMetres",
                        "間にあってよい道路の幅（m、0 は認めない）",
                        "Widest road between (m, 0 for none)",
                        0,
                        50)
                .optional(standard.maximumRoadMetres())
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        double minimum = parameters.path("minimumHectares").asDouble();
        var land = ContiguousLand.of(site.geometry(), rule(parameters));
        var stretches = land.stretches();
        double clear = hectaresOf(stretches.get(0).squareMetres());
        double most = hectaresOf(land.mostSquareMetres());
        double margin = toSquareMetre(clear - minimum);
        Outcome outcome =
                clear >= minimum
                        ? Outcome.MET
                        : most >= minimum ? Outcome.UNKNOWN : Outcome.NOT_MET;
        return Finding.of(id(), title(minimum))
                .outcome(outcome, reason(outcome, stretches.size(), clear, most, land.doubts()))
                .figures(clear, minimum, margin, "ha")
                .settledBy(outcome == Outcome.UNKNOWN ? settledBy(land.doubts()) : null)
                .flip(-margin, "ha", flip(hectares(Math.abs(margin))))
                .detail("parts", stretches.size())
                .detail("possibleHectares", most)
                .detail("narrowestOpeningMetres", centimetres(land.narrowestOpeningMetres()))
                .detail("roads", count(land.doubts(), Touch.Kind.ACROSS))
                .evidence(evidence(stretches, land.doubts()))
                .sources(site.sources())
                .build();
    }

    private static TouchRule rule(JsonNode parameters) {
        var standard = TouchRule.STANDARD;
        return new TouchRule(
                parameters.path("touchToleranceMetres").asDouble(standard.toleranceMetres()),
                parameters.path("minimumNeckMetres").asDouble(standard.minimumNeckMetres()),
                parameters.path("maximumRoadWidthMetres").asDouble(standard.maximumRoadMetres()));
    }

    private static double hectaresOf(double squareMetres) {
        return Math.round(squareMetres) / 10_000.0;
    }

    private static @Nullable Double centimetres(@Nullable Double metres) {
        return metres == null ? null : (Double) (Math.round(metres * 100) / 100.0);
    }

    private static long count(List<Doubt> doubts, Touch.Kind kind) {
        return doubts.stream().filter(doubt -> doubt.kind() == kind).count();
    }

    private static Text title(double minimum) {
        var plain = minimum == Math.rint(minimum) ? Long.toString((long) minimum) : "" + minimum;
        return new Text(
                "ひと続きで " + plain + " ha 以上であること",
                "There are " + plain + " ha or more of contiguous land");
    }

    private static Text flip(String missing) {
        return new Text(
                "ひと続きの土地があと " + missing + " ha 広ければ満たします。",
                "Met with " + missing + " ha more of contiguous land.");
    }

    private static Text reason(
            Outcome outcome, int parts, double clear, double most, List<Doubt> doubts) {
        var size =
                parts == 1
                        ? new Text(
                                "ひと続きの土地で、" + hectares(clear) + " ha です。",
                                "It is one piece of land of " + hectares(clear) + " ha.")
                        : new Text(
                                parts + " つに分かれ、最大の部分は " + hectares(clear) + " ha です。",
                                "It is in "
                                        + parts
                                        + " parts, the largest of "
                                        + hectares(clear)
                                        + " ha.");
        if (doubts.isEmpty() || outcome == Outcome.MET) {
            return size;
        }
        var doubt = doubts.get(0);
        var width = String.format(Locale.ROOT, "%.2f", doubt.metres());
        var place =
                doubt.kind() == Touch.Kind.ACROSS
                        ? new Text(
                                "幅 " + width + " m の隙間（道路など）", "a gap of " + width + " m (a road?)")
                        : new Text("幅 " + width + " m のくびれ", "a neck of " + width + " m");
        return new Text(
                size.ja() + place.ja() + "の先も続きとみなせば、最大 " + hectares(most) + " ha です。",
                size.en()
                        + " If the land beyond "
                        + place.en()
                        + " counts too, it is "
                        + hectares(most)
                        + " ha.");
    }

    private static Text settledBy(List<Doubt> doubts) {
        return count(doubts, Touch.Kind.ACROSS) > 0
                ? new Text(
                        "隙間やくびれを越えてひと続きとみなすかの市の回答と、現地の確認",
                        "The city's answer whether land across the gap or neck counts, and a visit")
                : new Text(
                        "くびれの先もひと続きとみなすかの市の回答、または境界の測量",
                        "The city's answer whether land beyond the neck counts, or a survey");
    }

    private static Map<String, Object> evidence(
            List<ContiguousLand.Stretch> stretches, List<Doubt> doubts) {
        var features = new ArrayList<Object>();
        for (int i = 0; i < stretches.size(); i++) {
            features.add(
                    GeoJson.feature(
                            stretches.get(i).geometry(),
                            "role",
                            i == 0 ? "site" : "part",
                            "area_ha",
                            hectaresOf(stretches.get(i).squareMetres())));
        }
        for (Doubt doubt : doubts) {
            features.add(
                    GeoJson.feature(
                            doubt.place(),
                            "role",
                            doubt.kind() == Touch.Kind.ACROSS ? "road" : "neck",
                            "metres",
                            Math.round(doubt.metres() * 100) / 100.0));
        }
        return GeoJson.featureCollection(features);
    }
}
