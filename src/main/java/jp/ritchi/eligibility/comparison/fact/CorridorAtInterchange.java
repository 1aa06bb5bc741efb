package jp.ritchi.eligibility.comparison.fact;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The road with measures against congestion nearest to the site's interchange, with the speed it
 * has or is to have. A target of an authority is not a measured speed, and the text says which it
 * is; neither orders sites.
 */
@Component
@Order(30)
class CorridorAtInterchange implements SiteFact {
    private static final double WITHIN_METRES = 10_000;

    @Override
    public String id() {
        return "corridor-at-interchange";
    }

    @Override
    public Text title() {
        return new Text("最寄り IC の渋滞対策路線と速度", "Congestion corridor at that interchange");
    }

    @Override
    public String unit() {
        return "km/h";
    }

    @Override
    public Fact find(Site site, Facts facts) {
        var interchange = NearestInterchange.of(site, facts);
        if (interchange.isEmpty()) {
            return NearestInterchange.none();
        }
        var nearest = interchange.get();
        var roads =
                Nearby.list(
                        facts, "traffic-corridors", nearest.point(), site.asOf(), WITHIN_METRES);
        return roads.isEmpty() ? none(nearest.name()) : told(roads.get(0), nearest.name());
    }

    private static Fact told(Nearby.Near near, Text interchange) {
        var road = near.feature();
        var name = Fact.nameOf(road);
        var away = near.distance();
        var speed = speed(road);
        var text =
                new Text(
                        "%sから %s「%s」。%s"
                                .formatted(interchange.ja(), away.ja(), name.ja(), speed.ja()),
                        "%s, %s from %s. %s"
                                .formatted(name.en(), away.en(), interchange.en(), speed.en()));
        return Fact.of(text).value(figure(road)).metres(near.metres()).about(road);
    }

    private static Number figure(Facts.Feature road) {
        var measured = road.properties().get("congestion_speed_kmh");
        var target = road.properties().get("target_speed_kmh");
        return measured instanceof Number speed ? speed : target instanceof Number aim ? aim : null;
    }

    private static Text speed(Facts.Feature road) {
        var measured = road.text("congestion_speed_kmh");
        var target = road.text("target_speed_kmh");
        if (!measured.isEmpty()) {
            return new Text(
                    "混雑時の旅行速度 " + measured + " km/h（実測値）",
                    "Speed in congestion " + measured + " km/h (measured)");
        }
        if (!target.isEmpty()) {
            return new Text(
                    "混雑時の目標速度 " + target + " km/h（目標値。実測ではない）",
                    "Target speed in congestion " + target + " km/h (a target, not measured)");
        }
        return new Text("速度の記載なし", "No speed is given");
    }

    private static Fact none(Text interchange) {
        return Fact.unknown(
                new Text(
                        interchange.ja() + "から 10 km 以内に渋滞対策路線のデータがありません",
                        "No congestion corridor is stored within 10 km of " + interchange.en()),
                new Text("その地域の渋滞対策路線のデータ", "Data on the congestion corridors of the area"));
    }
}
