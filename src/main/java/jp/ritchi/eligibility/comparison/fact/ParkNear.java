package jp.ritchi.eligibility.comparison.fact;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.Preference;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The nearest industrial park, whether it exists or is planned. */
@Component
@Order(100)
class ParkNear implements SiteFact {
    private static final double WITHIN_METRES = 20_000;

    @Override
    public String id() {
        return "park-near";
    }

    @Override
    public Text title() {
        return new Text("最寄りの産業団地", "Nearest industrial park");
    }

    @Override
    public String unit() {
        return "m";
    }

    @Override
    public Preference preference() {
        return Preference.LOWER;
    }

    @Override
    public Fact find(Site site, Facts facts) {
        var parks =
                Nearby.list(facts, "industrial-parks", site.geometry(), site.asOf(), WITHIN_METRES);
        return parks.isEmpty() ? none() : told(parks.get(0), parks.size() - 1);
    }

    private static Fact told(Nearby.Near near, int others) {
        var name = Fact.nameOf(near.feature());
        var state = state(near.feature().text("status"));
        var away = near.distance();
        var text =
                new Text(
                        name.ja()
                                + "（"
                                + state.ja()
                                + "、"
                                + away.ja()
                                + "）"
                                + (others > 0 ? "ほか 20 km 以内に " + others + " 件" : ""),
                        name.en()
                                + " ("
                                + state.en()
                                + ", "
                                + away.en()
                                + ")"
                                + (others > 0 ? " and " + others + " more within 20 km" : ""));
        return Fact.of(text)
                .value(near.comparable() ? Math.round(near.metres() * 1_000) / 1_000.0 : null)
                .metres(near.metres())
                .about(near.feature());
    }

    private static Text state(String status) {
        return switch (status) {
            case "existing" -> new Text("既存", "existing");
            case "developing" -> new Text("造成中", "being developed");
            default -> new Text("計画", "planned");
        };
    }

    private static Fact none() {
        return Fact.unknown(
                new Text("20 km 以内に産業団地のデータがありません", "No park is stored within 20 km"),
                new Text("その地域の産業団地の一覧", "A complete list of the parks of the area"));
    }
}
