package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toSquareMetre;
import static jp.ritchi.eligibility.criterion.Sentences.plain;

import java.util.List;
import java.util.Locale;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.FindingDraft;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.SiteShare;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The share of a site's ellipsoidal area that lies in, or within a distance of, features. How far
 * it may be off is found by moving the line in and out by the errors of both positions together,
 * all of it at once: the worst case.
 */
final class Share {
    private final Site site;
    private final LayerView view;
    private final List<Facts.Feature> features;
    private final List<Geometry> shapes;
    private final double reach;
    private final Accuracy ofSite;
    private Accuracy ofFeatures = Accuracy.EXACT;

    /**
     * What share is required.
     *
     * @param atLeast at least {@code percent} must lie there, else at most
     */
    record Rule(boolean atLeast, double percent) {}

    Share(Site site, Facts facts, LayerView view, List<Facts.Feature> features, double reach) {
        this.site = site;
        this.view = view;
        this.features = features;
        this.shapes = features.stream().map(Facts.Feature::geometry).toList();
        this.reach = reach;
        this.ofSite = new SiteAccuracy(site, facts).worst();
        var accuracies = new Accuracies(facts);
        features.forEach(feature -> ofFeatures = ofFeatures.or(accuracies.of(feature)));
    }

    Finding finding(FindingDraft draft, Rule rule) {
        var part = part(reach);
        double overlap = squareMetres(part);
        double share = percent(overlap);
        double error = error(overlap);
        var decision =
                new Decision(
                        rule.atLeast() ? share - rule.percent() : rule.percent() - share,
                        true,
                        error,
                        view.covers(reach),
                        !rule.atLeast());
        var used = part.isEmpty() && error == 0 ? List.<Facts.Feature>of() : touching();
        draft.outcome(decision.outcome(), reason(overlap, share, rule, decision, used))
                .figures(share, rule.percent(), round(decision.margin()), "%")
                .uncertainty(error > 0 ? Judged.finite(error) : null)
                .settledBy(settledBy(decision))
                .detail("overlapHectares", toSquareMetre(overlap / 10_000))
                .detail("synthetic", view.isSynthetic(used) ? true : null)
                .evidence(LayerEvidence.of(site, used, part))
                .sources(view.sources(used));
        flip(draft, overlap, rule, decision);
        return draft.build();
    }

    /** Those that meet the site; when none does, the ones near enough to be in doubt. */
    private List<Facts.Feature> touching() {
        var found =
                features.stream()
                        .filter(feature -> feature.geometry().intersects(site.geometry()))
                        .toList();
        return found.isEmpty() || reach > 0 ? features : found;
    }

    private Geometry part(double metres) {
        return SiteShare.within(site.geometry(), shapes, metres);
    }

    /** What is less than half a square metre is a matter of digitising, not of land. */
    private static double squareMetres(Geometry part) {
        return Math.round(GeodesicArea.squareMetres(part));
    }

    private double percent(double squareMetres) {
        return round(100 * squareMetres / site.areaSquareMetres());
    }

    private static double round(double percent) {
        return Math.round(percent * 10_000) / 10_000.0;
    }

    /** How far the share may be off, in per cent of the site. */
    private double error(double overlap) {
        double metres = Accuracy.together(ofSite, ofFeatures);
        if (shapes.isEmpty() || metres == 0) {
            return 0;
        }
        if (!Double.isFinite(metres)) {
            return metres;
        }
        double more = squareMetres(part(reach + metres)) - overlap;
        double less = overlap - squareMetres(part(reach - metres));
        return percent(Math.max(0, Math.max(more, less)));
    }

    private Text reason(
            double overlap, double share, Rule rule, Decision decision, List<Facts.Feature> used) {
        var what = view.what();
        var hectares = String.format(Locale.ROOT, "%,.4f", overlap / 10_000);
        var place = reach > 0 ? plain(reach) + " m 以内" : "";
        var placeEn = reach > 0 ? "within " + plain(reach) + " m of " : "in ";
        var percent = plain(share) + " %";
        var limit = plain(rule.percent()) + " % ";
        var measured =
                new Text(
                        "区域の " + percent + "（" + hectares + " ha）が" + what.ja() + place + "にあります。",
                        percent
                                + " of the site ("
                                + hectares
                                + " ha) is "
                                + placeEn
                                + what.en()
                                + ".");
        var required =
                rule.atLeast()
                        ? new Text(limit + "以上が条件です。", "At least " + limit + "is required.")
                        : new Text(limit + "までが条件です。", "No more than " + limit + "is allowed.");
        return Sentences.join(
                measured,
                required,
                decision.isUncovered()
                        ? LayerSentences.uncovered(what)
                        : decision.isTooClose() ? tooClose(decision) : null,
                LayerSentences.synthetic(view.isSynthetic(used)));
    }

    private Text tooClose(Decision decision) {
        double error = decision.uncertainty();
        if (!Double.isFinite(error)) {
            return (ofFeatures.isMeasurable() ? ofSite : ofFeatures).why();
        }
        return new Text(
                "ただし、区域の境界（最大 "
                        + ofSite.figure().ja()
                        + "）と"
                        + view.what().ja()
                        + "の境界（最大 "
                        + ofFeatures.figure().ja()
                        + "）の誤差で割合が "
                        + plain(error)
                        + " % まで違う可能性があり、判定できません。",
                "But the errors of the site's boundary ("
                        + ofSite.figure().en()
                        + ") and of "
                        + view.what().en()
                        + " ("
                        + ofFeatures.figure().en()
                        + ") may change the share by up to "
                        + plain(error)
                        + " %, so this cannot be decided.");
    }

    private @Nullable Text settledBy(Decision decision) {
        if (decision.outcome() != Outcome.UNKNOWN) {
            return null;
        }
        return decision.isUncovered()
                ? LayerSentences.data(view.what())
                : LayerSentences.survey(ofSite, ofFeatures, view.what());
    }

    /** With o of A inside: at most p is (o − x) / (A − x) = p, at least p is o / (A − y) = p. */
    private void flip(FindingDraft draft, double overlap, Rule rule, Decision decision) {
        double area = site.areaSquareMetres();
        double p = rule.percent() / 100;
        double doubt = decision.uncertainty() / 100 * area;
        if (decision.isUncovered() || !Double.isFinite(doubt)) {
            draft.flip(LayerFlip.known(view.what()));
            return;
        }
        double inside = rule.atLeast() ? overlap - doubt : overlap + doubt;
        double out = rule.atLeast() ? area - inside / p : (inside - p * area) / (1 - p);
        if (!(out > 0 && out < area)) {
            draft.flip(elsewhere(rule));
            return;
        }
        LayerFlip.leaveOut(
                draft,
                Math.ceil(out) / 10_000,
                rule.atLeast()
                        ? new Text(view.what().ja() + "の外の部分", "outside of " + view.what().en())
                        : new Text(view.what().ja() + "の部分", "in " + view.what().en()));
    }

    private Text elsewhere(Rule rule) {
        return rule.atLeast()
                ? new Text(
                        "一部を除いても満たしません。" + view.what().ja() + "にある別の土地が必要です。",
                        "Leaving a part out does not help: other land, in "
                                + view.what().en()
                                + ", is needed.")
                : new Text(
                        "一部を除いても満たしません。" + view.what().ja() + "の外の別の土地が必要です。",
                        "Leaving a part out does not help: other land, outside of "
                                + view.what().en()
                                + ", is needed.");
    }
}
