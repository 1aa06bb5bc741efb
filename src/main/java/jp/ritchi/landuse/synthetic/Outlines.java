package jp.ritchi.landuse.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import jp.ritchi.landuse.synthetic.Ground.Spot;

/** Shapes such as planners and rivers draw; none of them crosses itself. */
final class Outlines {
    private Outlines() {}

    /** A rounded patch whose edge wavers about a radius. */
    static List<Spot> patch(SplittableRandom random, Spot middle, double radius, int corners) {
        var ring = new ArrayList<Spot>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            double reach = radius * (0.8 + 0.4 * random.nextDouble());
            ring.add(
                    new Spot(
                            middle.x() + reach * StrictMath.cos(angle),
                            middle.y() + reach * StrictMath.sin(angle)));
        }
        return ring;
    }

    static List<Spot> box(double half) {
        return List.of(
                new Spot(-half, -half),
                new Spot(half, -half),
                new Spot(half, half),
                new Spot(-half, half));
    }

    /** The part of a patch between two of its corners, as seen from its middle. */
    static List<Spot> sector(List<Spot> patch, Spot middle, int from, int to) {
        var ring = new ArrayList<Spot>();
        ring.add(middle);
        for (int i = from; i <= to; i++) {
            ring.add(patch.get(i % patch.size()));
        }
        return ring;
    }

    /** The strip between two offsets north of a river's course. */
    static List<Spot> strip(DoubleUnaryOperator course, double half, double south, double north) {
        var ring = new ArrayList<Spot>();
        int steps = 40;
        for (int i = 0; i <= steps; i++) {
            double x = -half + 2 * half * i / steps;
            ring.add(new Spot(x, course.applyAsDouble(x) + south));
        }
        for (int i = steps; i >= 0; i--) {
            double x = -half + 2 * half * i / steps;
            ring.add(new Spot(x, course.applyAsDouble(x) + north));
        }
        return ring;
    }

    /** What a torrent leaves below the mouth of its valley. */
    static List<Spot> fan(Spot mouth, double direction, double length) {
        var ring = new ArrayList<Spot>();
        ring.add(mouth);
        for (int i = -3; i <= 3; i++) {
            double angle = direction + i * 0.12;
            ring.add(
                    new Spot(
                            mouth.x() + length * StrictMath.cos(angle),
                            mouth.y() + length * StrictMath.sin(angle)));
        }
        return ring;
    }
}
