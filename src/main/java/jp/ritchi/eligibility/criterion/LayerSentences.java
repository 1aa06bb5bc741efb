package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.metres;
import static jp.ritchi.eligibility.criterion.Sentences.plain;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.FindingDraft;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The sentences about features of a layer near a site. */
final class LayerSentences {
    private static final Text SYNTHETIC =
            new Text(
                    "この判定に使った区域は見本のための合成データで、実在しません。",
                    "The areas used here are synthetic, made up for demonstration; they are not real.");

    private LayerSentences() {}

    static Text title(Text what, Side side) {
        var limit = plain(side.limit());
        return side.within()
                ? new Text(
                        what.ja() + "から " + limit + " m 以内であること",
                        "Within " + limit + " m of " + what.en())
                : new Text(
                        what.ja() + "から " + limit + " m より離れていること",
                        "More than " + limit + " m from " + what.en());
    }

    static FindingDraft noEntrance(FindingDraft draft, double limit) {
        var ask = new Text("区域の出入口の位置", "The position of the site's entrance");
        return draft.outcome(
                        Outcome.UNKNOWN,
                        new Text(
                                "出入口から測る要件ですが、出入口の位置が分かりません。",
                                "The distance counts from the entrance, and nobody said where the"
                                        + " entrance is."))
                .figures(null, limit, null, "m")
                .settledBy(ask)
                .flip(new Text("出入口の位置が分かれば判定できます。", "Decided once the entrance is known."));
    }

    static Text reason(Judged judged) {
        var decision = judged.decision();
        return Sentences.join(
                measured(judged),
                decision.isUncovered()
                        ? uncovered(judged.view().what())
                        : decision.isTooClose() ? tooClose(judged) : meaning(judged),
                synthetic(judged.view().isSynthetic(judged.used())));
    }

    static @Nullable Text synthetic(boolean synthetic) {
        return synthetic ? SYNTHETIC : null;
    }

    private static Text measured(Judged judged) {
        var what = judged.view().what();
        return judged.found()
                .map(found -> measured(what, found))
                .orElse(
                        new Text(
                                "50 km 以内に" + what.ja() + "のデータはありません。",
                                "There is no " + what.en() + " in the data within 50 km."));
    }

    private static Text measured(Text what, LayerDistance.Found found) {
        var metres = metres(found.metres());
        return new Text(
                what.ja() + "「" + name(found.feature(), true) + "」まで " + metres + " m です。",
                "It is "
                        + metres
                        + " m to "
                        + name(found.feature(), false)
                        + " ("
                        + what.en()
                        + ").");
    }

    static String name(Facts.Feature feature, boolean japanese) {
        var ja = feature.text("name_ja");
        var en = feature.text("name_en");
        var chosen = japanese || en.isEmpty() ? ja : en;
        return chosen.isEmpty() ? feature.id() : chosen;
    }

    private static Text meaning(Judged judged) {
        var limit = plain(judged.side().limit());
        boolean near = judged.decision().isRight() == judged.side().within();
        if (!Double.isFinite(judged.decision().margin())) {
            return new Text("この場所ではデータが揃っています。", "The data is complete here.");
        }
        var by = metres(Math.abs(judged.decision().margin()));
        return near
                ? new Text(
                        limit + " m の線より " + by + " m 内側です。",
                        "That is " + by + " m inside the line at " + limit + " m.")
                : new Text(
                        limit + " m の線より " + by + " m 外側です。",
                        "That is " + by + " m outside the line at " + limit + " m.");
    }

    static Text uncovered(Text what) {
        return new Text(
                "ただし、この場所の" + what.ja() + "のデータは揃っていないため、判定できません（「ない」とは言えません）。",
                "But the data on "
                        + what.en()
                        + " is not complete for this place: \"none\" cannot be said, so this is"
                        + " unknown.");
    }

    private static Text tooClose(Judged judged) {
        double all = judged.decision().uncertainty();
        if (!Double.isFinite(all)) {
            var why =
                    judged.ofFeature().isMeasurable()
                            ? judged.ofSite().why()
                            : judged.ofFeature().why();
            return Sentences.join(why, new Text("そのため、判定できません。", "So this cannot be decided."));
        }
        return new Text(
                "ただし、区域の境界（最大 "
                        + judged.ofSite().figure().ja()
                        + "）と対象の位置（最大 "
                        + judged.ofFeature().figure().ja()
                        + "）の誤差を合わせた "
                        + metres(all)
                        + " m より余裕が小さいため、判定できません。",
                "But the errors of the boundary ("
                        + judged.ofSite().figure().en()
                        + ") and of the position measured to ("
                        + judged.ofFeature().figure().en()
                        + ") together, "
                        + metres(all)
                        + " m, are more than the margin, so this cannot be decided.");
    }

    static @Nullable Text settledBy(Judged judged) {
        var decision = judged.decision();
        if (decision.outcome() != Outcome.UNKNOWN) {
            return null;
        }
        return decision.isUncovered()
                ? data(judged.view().what())
                : survey(judged.ofSite(), judged.ofFeature(), judged.view().what());
    }

    static Text data(Text what) {
        return new Text(
                "この場所の" + what.ja() + "のデータの取込み",
                "An import of the data on " + what.en() + " for this place");
    }

    static Text survey(Accuracy site, Accuracy feature, Text what) {
        return site.metres() > feature.metres()
                ? new Text("区域の境界の測量", "A survey of the site's boundary")
                : new Text(what.ja() + "の正確な位置の確認（測量）", "A survey of the position of " + what.en());
    }
}
