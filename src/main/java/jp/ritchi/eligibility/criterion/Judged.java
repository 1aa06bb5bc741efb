package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;

import java.util.List;
import java.util.Optional;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.FindingDraft;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicSeparation;
import org.jspecify.annotations.Nullable;

/** A distance to a feature of a layer with what it means. */
record Judged(
        LayerView view,
        Side side,
        Optional<LayerDistance.Found> found,
        Decision decision,
        Accuracy ofSite,
        Accuracy ofFeature) {

    static Judged of(
            Site site,
            Facts facts,
            LayerView view,
            Side side,
            Optional<LayerDistance.Found> found) {
        var boundary = new SiteAccuracy(site, facts);
        var own = found.map(f -> boundary.at(f.way().at())).orElse(boundary.worst());
        var other = found.map(f -> new Accuracies(facts).of(f.feature())).orElse(Accuracy.EXACT);
        double metres = found.map(LayerDistance.Found::metres).orElse(Double.POSITIVE_INFINITY);
        double doubt = Accuracy.together(own, other) + sampling(side, found);
        var decision =
                new Decision(
                        toMillimetreIfFinite(side.margin(metres)),
                        side.within(),
                        toMillimetreIfFinite(doubt),
                        view.covers(side.limit()),
                        !side.within());
        return new Judged(view, side, found, decision, own, other);
    }

    /** The farthest part from a line or an area is looked for in steps. */
    private static double sampling(Side side, Optional<LayerDistance.Found> found) {
        boolean point = found.isEmpty() || found.get().feature().geometry().getNumPoints() == 1;
        return point || !"whole".equals(side.part()) ? 0 : GeodesicSeparation.STEP / 2;
    }

    private static double toMillimetreIfFinite(double metres) {
        return Double.isFinite(metres) ? toMillimetre(metres) : metres;
    }

    List<Facts.Feature> used() {
        return found.map(f -> List.of(f.feature())).orElse(List.of());
    }

    void figures(FindingDraft draft) {
        Double metres = found.map(LayerDistance.Found::metres).orElse(null);
        draft.figures(metres, side.limit(), finite(decision.margin()), "m");
        draft.uncertainty(decision.uncertainty() > 0 ? finite(decision.uncertainty()) : null);
    }

    /** JSON has no infinity. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
