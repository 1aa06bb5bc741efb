package jp.ritchi.eligibility.comparison.fact;

import java.util.List;
import java.util.Locale;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.text.Text;
import jp.ritchi.traffic.LatestCounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The busiest hour of the latest counted day at the counting station nearest to the site's
 * interchange that has counts. A count is no congestion: it orders nothing without the capacity of
 * the road.
 */
@Component
@Order(40)
class CountsAtInterchange implements SiteFact {
    private static final double WITHIN_METRES = 10_000;

    private final LatestCounts counts;

    CountsAtInterchange(LatestCounts counts) {
        this.counts = counts;
    }

    @Override
    public String id() {
        return "counts-at-interchange";
    }

    @Override
    public Text title() {
        return new Text("最寄り IC の交通量（最も多い1時間）", "Traffic at that interchange (busiest hour)");
    }

    @Override
    public String unit() {
        return "vehicles/h";
    }

    @Override
    public Fact find(Site site, Facts facts) {
        var interchange = NearestInterchange.of(site, facts);
        if (interchange.isEmpty()) {
            return NearestInterchange.none();
        }
        var nearest = interchange.get();
        var stations =
                Nearby.list(facts, "traffic-stations", nearest.point(), site.asOf(), WITHIN_METRES);
        for (var station : stations) {
            var day = counts.find(station.feature().id(), site.asOf());
            if (day.isPresent()) {
                return told(station, nearest.name(), day.get());
            }
        }
        return none(nearest.name(), stations.isEmpty());
    }

    private static Fact told(Nearby.Near station, Text interchange, LatestCounts.Day day) {
        var title = new Text(day.sourceTitleJa(), day.sourceTitleEn());
        return Fact.of(text(station, interchange, day))
                .value(day.busiestHour())
                .metres(station.metres())
                .about(station.feature())
                .sources(List.of(new SourceRef(day.sourceId(), title, null)), day.synthetic())
                .asOf(day.day().toString());
    }

    private static Text text(Nearby.Near station, Text interchange, LatestCounts.Day day) {
        var name = Fact.nameOf(station.feature());
        var away = station.distance();
        var peak = String.format(Locale.ROOT, "%,d", day.busiestHour());
        var kind =
                day.synthetic()
                        ? new Text("合成した値で、実測ではない", "made up, not counted")
                        : new Text("観測値", "counted");
        var from = interchange.ja() + "から " + away.ja() + "「" + name.ja() + "」で ";
        var ja = "%s に %s 台/時（上下計、%s、%d 時間分）";
        var at = name.en() + ", " + away.en() + " from " + interchange.en() + ": ";
        var en = "%s vehicles/h on %s (both directions, %s, %d hours of the day)";
        return new Text(
                from + ja.formatted(day.day(), peak, kind.ja(), day.hours()),
                at + en.formatted(peak, day.day(), kind.en(), day.hours()));
    }

    private static Fact none(Text interchange, boolean noStation) {
        var what = noStation ? new Text("観測点", "counting station") : new Text("交通量", "counts");
        return Fact.unknown(
                new Text(
                        interchange.ja() + "から 10 km 以内に" + what.ja() + "のデータがありません",
                        "No "
                                + what.en()
                                + " within 10 km of "
                                + interchange.en()
                                + " in the store"),
                new Text("時間交通量の取込み", "An import of hourly counts"));
    }
}
