package jp.ritchi.eligibility.comparison.fact;

import java.util.Locale;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.Preference;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How far the nearest part of the site is from the nearest interchange. Where the stored
 * interchanges are not known to be complete that far out, a nearer one may exist: unknown.
 */
@Component
@Order(10)
class InterchangeDistance implements SiteFact {
    @Override
    public String id() {
        return "interchange-distance";
    }

    @Override
    public Text title() {
        return new Text("最寄りの IC（スマートICを含む）", "Nearest interchange (smart ones too)");
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
        return NearestInterchange.of(site, facts)
                .map(
                        nearest ->
                                told(nearest, site, facts)
                                        .metres(nearest.metres())
                                        .about(nearest.reference())
                                        .sources(nearest.sources(), nearest.synthetic()))
                .orElseGet(NearestInterchange::none);
    }

    private static Fact told(NearestInterchange nearest, Site site, Facts facts) {
        var away = String.format(Locale.ROOT, "%,.0f m", nearest.metres());
        var name = nearest.name();
        if (Nearby.covered(facts, "interchanges", site, nearest.metres())) {
            return Fact.of(new Text(name.ja() + "（" + away + "）", name.en() + " (" + away + ")"))
                    .value(Math.round(nearest.metres() * 1_000) / 1_000.0);
        }
        return Fact.unknown(
                new Text(
                        "取り込み済みでは " + name.ja() + "（" + away + "）。より近いものがあるかもしれません",
                        "Of those stored, "
                                + name.en()
                                + " ("
                                + away
                                + "); a nearer one may exist"),
                new Text("国土数値情報（N06）の取込み", "An import of the N06 data"));
    }
}
