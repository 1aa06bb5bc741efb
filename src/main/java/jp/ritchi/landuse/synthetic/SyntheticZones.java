package jp.ritchi.landuse.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.landuse.synthetic.Ground.Spot;

/** A made-up town with its zoning, the land around it that may not be built on, and farmland. */
final class SyntheticZones {
    private static final Spot TOWN = new Spot(-350, -300);
    private static final int CORNERS = 20;

    private final Table table =
            new Table(
                    "id,name_ja,name_en,theme,zone_code,building_coverage_pct,floor_area_pct,"
                            + "municipality_ja,municipality_en,municipality_code,"
                            + SyntheticLand.COMMON);

    void add(Place place, SplittableRandom random) {
        town(place, random);
        farmland(place, random);
        var priority = Outlines.patch(random, new Spot(900, 1_100), 950, 16);
        zone(place, "priority", ZoneKind.PRIORITY, List.of(priority));
    }

    private void town(Place place, SplittableRandom random) {
        var edge = Outlines.patch(random, TOWN, 1_150, CORNERS);
        zone(place, "urban", ZoneKind.URBAN, List.of(edge));
        zone(place, "control", ZoneKind.CONTROL, List.of(Outlines.box(place.half()), edge));
        int step = CORNERS / ZoneKind.TOWN.size();
        for (int i = 0; i < ZoneKind.TOWN.size(); i++) {
            var kind = ZoneKind.TOWN.get(i);
            var ring = Outlines.sector(edge, TOWN, i * step, (i + 1) * step);
            zone(place, "zoning-" + kind.code(), kind, List.of(ring));
        }
    }

    private void farmland(Place place, SplittableRandom random) {
        var taken = new ArrayList<Spot>();
        for (int i = 0; taken.size() < 7 && i < 200; i++) {
            double angle = 2 * StrictMath.PI * random.nextDouble();
            double far = 1_650 + (place.half() - 2_150) * random.nextDouble();
            var at =
                    new Spot(
                            TOWN.x() + far * StrictMath.cos(angle),
                            TOWN.y() + far * StrictMath.sin(angle));
            if (taken.stream().allMatch(other -> distance(other, at) > 900)) {
                taken.add(at);
                var ring = Outlines.patch(random, at, 220 + 140 * random.nextDouble(), 14);
                zone(place, "farmland-" + taken.size(), ZoneKind.FARMLAND, List.of(ring));
            }
        }
    }

    private static double distance(Spot a, Spot b) {
        double x = a.x() - b.x();
        double y = a.y() - b.y();
        return StrictMath.sqrt(x * x + y * y);
    }

    private void zone(Place place, String name, ZoneKind kind, List<List<Spot>> rings) {
        var municipality = place.municipality().split("/");
        table.row(
                "syn-" + place.id() + "-" + name,
                "合成 " + place.ja() + " " + kind.ja(),
                "Synthetic " + place.en() + " " + kind.en(),
                kind.theme(),
                kind.code(),
                kind.coverage(),
                kind.floors(),
                municipality[0],
                municipality[1],
                municipality[2],
                place.ground().polygon(rings),
                SyntheticLand.END);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
