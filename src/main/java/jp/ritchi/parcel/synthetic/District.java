package jp.ritchi.parcel.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.parcel.synthetic.Plane.Spot;
import org.jspecify.annotations.Nullable;

/**
 * The made-up land around one centre: squares of 440 m, each with houses, fields or one development
 * site. Sites lie at chosen distances, so that some are within two kilometres of the centre, some
 * across that line and some beyond.
 */
final class District {
    private static final double PITCH = 440;
    private static final double[] SITE_DISTANCES = {
        600, 900, 1150, 1350, 1500, 1650, 1750, 1850, 1900, 1950, 1980, 2000, 2000, 2020, 2050,
        2100, 2200, 2350, 2600, 3000
    };
    private static final double[] SITE_HECTARES = {
        1.0, 3.2, 2.75, 1.6, 4.1, 2.85, 2.2, 3.6, 2.95, 5.4, 3.05, 2.72, 3.9, 2.99, 1.3, 3.01, 2.9,
        4.8, 2.5, 6.0
    };
    private static final @Nullable Integer[] SITE_LOTS = {
        1, 2, 3, null, 4, 2, null, 5, 2, 6, 1, 3, null, 2
    };

    private final SplittableRandom random;
    private final double reach;
    private final int houseBlocks;
    private final int fieldBlocks;
    private final List<Spot> free = new ArrayList<>();

    District(SplittableRandom random, double reach, int houseBlocks, int fieldBlocks) {
        this.random = random;
        this.reach = reach;
        this.houseBlocks = houseBlocks;
        this.fieldBlocks = fieldBlocks;
        int last = (int) (reach / PITCH);
        for (int i = -last; i <= last; i++) {
            for (int j = -last; j <= last; j++) {
                var middle = new Spot((i + 0.5) * PITCH, (j + 0.5) * PITCH);
                if (distance(middle) < reach) {
                    free.add(middle);
                }
            }
        }
    }

    private static double distance(Spot spot) {
        return StrictMath.sqrt(spot.x() * spot.x() + spot.y() * spot.y());
    }

    List<Lot> lots() {
        var lots = new ArrayList<Lot>();
        for (int i = 0; i < SITE_DISTANCES.length; i++) {
            if (SITE_DISTANCES[i] < reach) {
                double hectares = SITE_HECTARES[(i * 7 + 3) % SITE_HECTARES.length];
                lots.add(
                        site(
                                nearest(SITE_DISTANCES[i]),
                                hectares,
                                SITE_LOTS[i % SITE_LOTS.length]));
            }
        }
        for (int i = 0; i < houseBlocks; i++) {
            houses(take(random.nextInt(free.size())), lots);
        }
        for (int i = 0; i < fieldBlocks; i++) {
            fields(take(random.nextInt(free.size())), lots);
        }
        return lots;
    }

    private Spot nearest(double metres) {
        var best =
                free.stream()
                        .min(
                                Comparator.comparingDouble(
                                        spot -> StrictMath.abs(distance(spot) - metres)))
                        .orElseThrow();
        free.remove(best);
        return best;
    }

    private Spot take(int index) {
        return free.remove(index);
    }

    private Lot site(Spot middle, double hectares, @Nullable Integer lots) {
        var block = new Block(random, new Spot(-100, -80), new Spot(200, 160), 1, 1);
        var ring = block.rings().get(0);
        double scale = StrictMath.sqrt(hectares * 10_000 / Plane.area(ring));
        var placed =
                ring.stream()
                        .map(s -> new Spot(middle.x() + s.x() * scale, middle.y() + s.y() * scale))
                        .toList();
        return new Lot(placed, "工業用地（造成予定）", true, lots);
    }

    private void houses(Spot middle, List<Lot> lots) {
        for (int street = 0; street < 4; street++) {
            var corner =
                    new Spot(
                            middle.x() - 125 + street % 2 * 128, middle.y() - 50 + street / 2 * 50);
            var block = new Block(random, corner, new Spot(118, 42), 8 + random.nextInt(6), 2);
            block.rings().forEach(ring -> lots.add(new Lot(ring, "宅地", true, null)));
        }
    }

    private void fields(Spot middle, List<Lot> lots) {
        var use = new String[] {"田", "畑", "山林"}[random.nextInt(3)];
        for (int half = 0; half < 2; half++) {
            var corner = new Spot(middle.x() - 200 + half * 204, middle.y() - 200);
            int columns = 3 + random.nextInt(2);
            var block =
                    new Block(random, corner, new Spot(196, 400), columns, 6 + random.nextInt(3));
            block.rings().forEach(ring -> lots.add(new Lot(ring, use, false, null)));
        }
    }
}
