package jp.ritchi.eligibility.comparison.fact;

import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.groundwater.LatestPfas;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The latest sum of PFOS and PFOA at the nearest monitoring point that was sampled, as judged by
 * the guideline of the day of sampling, and how many points around exceed it. The value is the
 * distance of that point; it orders nothing, for a near point is neither good nor bad.
 */
@Component
@Order(80)
class GroundwaterNear implements SiteFact {
    private static final double WITHIN_METRES = 5_000;

    private final LatestPfas latest;

    GroundwaterNear(LatestPfas latest) {
        this.latest = latest;
    }

    @Override
    public String id() {
        return "groundwater-near";
    }

    @Override
    public Text title() {
        return new Text("地下水（PFOS・PFOA）", "Groundwater (PFOS and PFOA)");
    }

    @Override
    public String unit() {
        return "m";
    }

    @Override
    public Fact find(Site site, Facts facts) {
        var points =
                Nearby.list(
                        facts, "monitoring-points", site.geometry(), site.asOf(), WITHIN_METRES);
        var ids = points.stream().map(near -> near.feature().id()).toList();
        var judged = latest.find(ids, site.asOf());
        for (var point : points) {
            var judgement = judged.get(point.feature().id());
            if (judgement != null) {
                return told(point, judgement, judged);
            }
        }
        return points.isEmpty() ? none() : notSampled(points.size());
    }

    private static Fact told(
            Nearby.Near point,
            LatestPfas.Judgement judgement,
            Map<String, LatestPfas.Judgement> judged) {
        var source = new SourceRef(judgement.sourceId(), judgement.sourceTitle(), null);
        return Fact.of(text(point, judgement, judged))
                .value(Math.round(point.metres() * 1_000) / 1_000.0)
                .metres(point.metres())
                .about(point.feature())
                .sources(List.of(source), judgement.synthetic())
                .asOf(judgement.sampledOn().toString());
    }

    private static Text text(
            Nearby.Near point,
            LatestPfas.Judgement judgement,
            Map<String, LatestPfas.Judgement> judged) {
        var name = Fact.nameOf(point.feature());
        var away = point.distance();
        var day = judgement.sampledOn();
        int all = judged.size();
        long exceeded = judged.values().stream().filter(LatestPfas.Judgement::exceeded).count();
        var ja = "%s（%s、%s 採水）: %s5 km 以内で採水のある %d 地点のうち、最新の結果が超過は %d 地点。";
        var en =
                "%s (%s, sampled on %s): %s Of %d sampled points within 5 km, the latest result"
                        + " exceeds at %d.";
        var reason = judgement.reason();
        return new Text(
                ja.formatted(name.ja(), away.ja(), day, reason.ja(), all, exceeded),
                en.formatted(name.en(), away.en(), day, reason.en(), all, exceeded));
    }

    private static Fact none() {
        return Fact.unknown(
                new Text("5 km 以内に監視地点がありません", "No monitoring point is stored within 5 km"),
                new Text(
                        "近くでの採水、または監視地点のデータの取込み",
                        "Sampling near the site, or an import of monitoring points"));
    }

    private static Fact notSampled(int points) {
        return Fact.unknown(
                new Text(
                        "5 km 以内の " + points + " 地点に採水結果がありません",
                        "None of the " + points + " monitoring points within 5 km was sampled"),
                new Text("その地点での採水", "Sampling at these points"));
    }
}
