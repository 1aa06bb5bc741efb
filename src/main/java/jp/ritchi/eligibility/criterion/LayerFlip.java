package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.hectares;
import static jp.ritchi.eligibility.Measures.metres;
import static jp.ritchi.eligibility.Measures.toMillimetre;

import java.time.LocalDate;
import java.util.Optional;
import jp.ritchi.eligibility.FindingDraft;
import jp.ritchi.text.Text;

/** The smallest change that would meet a requirement about features of a layer. */
final class LayerFlip {
    private LayerFlip() {}

    /**
     * Waiting, where a feature that is to come would do; else moving; else the data that is
     * missing.
     *
     * @param later the nearest of the features that are yet to come
     */
    static void distance(FindingDraft draft, Judged judged, Optional<LayerDistance.Found> later) {
        var side = judged.side();
        var decision = judged.decision();
        var opening = later.map(f -> Lifetime.of(f.feature()).from()).orElse(null);
        if (side.within() && opening != null && side.margin(later.get().metres()) >= 0) {
            draft.flipFrom(opening, opens(judged, later.get(), opening));
        } else if (decision.isUncovered() || judged.found().isEmpty()) {
            draft.flip(known(judged.view().what()));
        } else if (!Double.isFinite(decision.uncertainty())) {
            draft.flip(
                    LayerSentences.survey(
                            judged.ofSite(), judged.ofFeature(), judged.view().what()));
        } else {
            move(draft, judged);
        }
    }

    private static void move(FindingDraft draft, Judged judged) {
        var decision = judged.decision();
        double beyond = decision.onTheLine() ? 0 : 0.001;
        double by = toMillimetre(decision.uncertainty() + beyond - decision.margin());
        var what = judged.view().what();
        draft.flip(
                by,
                "m",
                judged.side().within()
                        ? new Text(
                                what.ja() + "に " + metres(by) + " m 近ければ満たします。",
                                "Met if it were " + metres(by) + " m nearer to " + what.en() + ".")
                        : new Text(
                                what.ja() + "から " + metres(by) + " m 離れれば満たします。",
                                "Met if it were "
                                        + metres(by)
                                        + " m farther from "
                                        + what.en()
                                        + "."));
    }

    private static Text opens(Judged judged, LayerDistance.Found later, LocalDate opening) {
        return new Text(
                judged.view().what().ja()
                        + "「"
                        + LayerSentences.name(later.feature(), true)
                        + "」が供用される "
                        + opening
                        + " から満たします。",
                "Met from "
                        + opening
                        + ", when "
                        + LayerSentences.name(later.feature(), false)
                        + " opens.");
    }

    static Text known(Text what) {
        return new Text(
                what.ja() + "のデータが揃えば判定でき、満たす場合があります。",
                "Decided, and perhaps met, once the data on " + what.en() + " is complete.");
    }

    /** Leaving out a part of the site, in hectares. */
    static void leaveOut(FindingDraft draft, double hectares, Text part) {
        draft.flip(
                hectares,
                "ha",
                new Text(
                        part.ja() + "を " + hectares(hectares) + " ha 除けば満たします。",
                        "Met when "
                                + hectares(hectares)
                                + " ha of the site "
                                + part.en()
                                + " are left out."));
    }
}
