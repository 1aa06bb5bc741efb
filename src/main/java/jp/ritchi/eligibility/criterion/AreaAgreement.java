package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.hectares;
import static jp.ritchi.eligibility.Measures.toSquareMetre;
import static jp.ritchi.eligibility.criterion.Sentences.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.FindingDraft;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.AreaUncertainty;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import jp.ritchi.web.GeoJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The areas by which land is known must agree: of each parcel's polygon on the ellipsoid and in the
 * register (公簿), within {@code tolerancePercent} of the register's. The parcel that differs most
 * decides. An outline that somebody drew has no registered area.
 */
@Component
class AreaAgreement implements Criterion {
    private static final Text TITLE =
            new Text("公簿面積と図形の面積が合うこと", "Registered area and area of the shape agree");
    private static final Text REGISTER =
            new Text("すべての筆の登記事項証明書（公簿面積）", "The register's area of every parcel");

    /** A parcel's deviation from its registered area, both in per cent. */
    private record Deviation(Parcel parcel, double percent, double uncertainty) {}

    @Override
    public String id() {
        return "area-agreement";
    }

    @Override
    public Text title() {
        return TITLE;
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .number("tolerancePercent", "許す差（%）", "Difference allowed (%)", 0, 100)
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        double tolerance = parameters.path("tolerancePercent").asDouble();
        var draft =
                Finding.of(id(), TITLE)
                        .detail("areasHectares", AreaFigures.of(site).named())
                        .sources(site.sources());
        var known = deviations(site, facts);
        if (known.isEmpty() || known.size() < site.parcels().size()) {
            return notKnown(draft, tolerance);
        }
        var worst = known.get(0);
        for (Deviation deviation : known) {
            worst = deviation.percent() > worst.percent() ? deviation : worst;
        }
        var decision =
                new Decision(
                        round(tolerance - worst.percent()), true, worst.uncertainty(), true, false);
        return finding(draft, worst, decision, tolerance, known);
    }

    private static Finding finding(
            FindingDraft draft,
            Deviation worst,
            Decision decision,
            double tolerance,
            List<Deviation> known) {
        var survey = new Text("境界の測量と地積更正登記", "A survey, and a correction of the register");
        var conflicts = known.stream().filter(d -> d.percent() > tolerance).toList();
        return draft.outcome(decision.outcome(), reason(worst, decision, conflicts.size()))
                .figures(worst.percent(), tolerance, decision.margin(), "%")
                .uncertainty(worst.uncertainty() > 0 ? Judged.finite(worst.uncertainty()) : null)
                .settledBy(decision.outcome() == Outcome.UNKNOWN ? survey : null)
                .flip(
                        new Text(
                                "筆「" + worst.parcel().name() + "」の測量と地積更正登記で差がなくなれば満たします。",
                                "Met once a survey and a correction of the register bring parcel "
                                        + worst.parcel().name()
                                        + " into agreement."))
                .evidence(evidence(conflicts.isEmpty() ? List.of(worst) : conflicts))
                .build();
    }

    private static Finding notKnown(FindingDraft draft, double tolerance) {
        return draft.outcome(
                        Outcome.UNKNOWN,
                        new Text(
                                "公簿面積が分からない土地があるため、比べられません。",
                                "The registered area is not known for all of the land, so that the"
                                        + " areas cannot be compared."))
                .figures(null, tolerance, null, "%")
                .settledBy(REGISTER)
                .flip(new Text("公簿面積が分かれば判定できます。", "Decided once the registered areas are known."))
                .build();
    }

    private static List<Deviation> deviations(Site site, Facts facts) {
        var accuracies = new Accuracies(facts);
        var found = new ArrayList<Deviation>();
        for (Parcel parcel : site.parcels()) {
            Double registered = parcel.registeredSquareMetres();
            if (registered != null) {
                double off = Math.abs(parcel.areaSquareMetres() - registered);
                double metres = accuracies.of(parcel).metres();
                double error =
                        Double.isFinite(metres)
                                ? AreaUncertainty.squareMetres(parcel.geometry(), vertex -> metres)
                                : metres;
                found.add(
                        new Deviation(
                                parcel,
                                round(100 * off / registered),
                                roundIfFinite(100 * error / registered)));
            }
        }
        return found;
    }

    private static double round(double percent) {
        return Math.round(percent * 1_000) / 1_000.0;
    }

    private static double roundIfFinite(double percent) {
        return Double.isFinite(percent) ? round(percent) : percent;
    }

    private static Text reason(Deviation worst, Decision decision, int conflicts) {
        var parcel = worst.parcel();
        var shape = hectares(parcel.areaSquareMetres() / 10_000);
        Double squareMetres = parcel.registeredSquareMetres();
        var register = hectares(toSquareMetre((squareMetres == null ? 0 : squareMetres) / 10_000));
        var compared =
                new Text(
                        "差が最も大きい筆「"
                                + parcel.name()
                                + "」は図形で "
                                + shape
                                + " ha、公簿で "
                                + register
                                + " ha（差 "
                                + plain(worst.percent())
                                + " %）です。",
                        "The parcel that differs most, "
                                + parcel.name()
                                + ", has "
                                + shape
                                + " ha by its shape and "
                                + register
                                + " ha in the register ("
                                + plain(worst.percent())
                                + " % apart).");
        return Sentences.join(compared, meaning(decision, conflicts));
    }

    private static Text meaning(Decision decision, int conflicts) {
        return switch (decision.outcome()) {
            case MET -> new Text("許容の範囲です。", "That is within the tolerance.");
            case NOT_MET ->
                    new Text(
                            "許容を超える筆が " + conflicts + " 筆あります。",
                            "Parcels beyond the tolerance: " + conflicts + ".");
            case UNKNOWN ->
                    new Text(
                            "境界点の誤差の方が大きいため、判定できません。",
                            "The errors of the boundary points are larger than the margin, so this"
                                    + " cannot be decided.");
        };
    }

    private static Map<String, Object> evidence(List<Deviation> shown) {
        var features = new ArrayList<Object>();
        for (Deviation deviation : shown) {
            features.add(
                    GeoJson.feature(
                            deviation.parcel().geometry(),
                            "role",
                            "parcel",
                            "id",
                            deviation.parcel().id(),
                            "difference_percent",
                            deviation.percent()));
        }
        return GeoJson.featureCollection(features);
    }
}
