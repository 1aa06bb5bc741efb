package jp.ritchi.eligibility.comparison.fact;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How far the nearest railway station is. No layer holds stations yet, so that the row says what it
 * does not know rather than leave the question out.
 */
@Component
@Order(20)
class StationDistance implements SiteFact {
    @Override
    public String id() {
        return "station-distance";
    }

    @Override
    public Text title() {
        return new Text("最寄りの鉄道駅", "Nearest railway station");
    }

    @Override
    public String unit() {
        return "m";
    }

    @Override
    public Fact find(Site site, Facts facts) {
        return Fact.unknown(
                new Text("駅のデータがありません", "No station data in the store"),
                new Text("国土数値情報（N02 鉄道）の駅のレイヤ", "A layer of stations from the N02 railway data"));
    }
}
