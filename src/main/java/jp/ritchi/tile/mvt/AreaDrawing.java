package jp.ritchi.tile.mvt;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws areas. A ring that stays simple on the grid is drawn as it is; everything else goes through
 * {@link Repair}. What is smaller than a unit becomes a square of one unit, what is thinner a
 * strip.
 */
final class AreaDrawing {
    private final Envelope clip;
    private final RingClip cut;
    private final Repair repair;
    private final Ring ring = new Ring();

    AreaDrawing(Envelope clip) {
        this.clip = clip;
        this.cut = new RingClip(clip);
        this.repair = new Repair(clip);
    }

    void draw(FlatShape shape, Drawing to) {
        boolean whole = clip.contains(shape.envelope());
        if (shape.paths == 1 && drawn(shape, whole, to)) {
            return;
        }
        polygons(repair.polygons(shape), to);
        if (to.isEmpty()) {
            polygons(repair.widened(shape), to);
        }
    }

    private void polygons(List<Polygon> polygons, Drawing to) {
        for (Polygon polygon : polygons) {
            ring(polygon.getExteriorRing().getCoordinates(), true, to);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i).getCoordinates(), false, to);
            }
        }
    }

    /** Whether the one ring of the shape needed no repair. */
    private boolean drawn(FlatShape shape, boolean whole, Drawing to) {
        Ring.State state;
        if (whole) {
            state = ring.read(shape.xy, 0, shape.size);
        } else {
            cut.cut(shape.xy, 0, shape.size);
            if (cut.size == 0) {
                return true;
            }
            state = ring.read(cut.xy, 0, cut.size);
        }
        if (state == Ring.State.SIMPLE) {
            to.ring(ring.xy, ring.count, ring.isClockwise());
            return true;
        }
        if (state == Ring.State.COLLAPSED && whole && isSmall(shape.envelope())) {
            dot(shape, to);
            return true;
        }
        return false;
    }

    private void ring(Coordinate[] places, boolean clockwise, Drawing to) {
        int count = places.length - 1;
        if (ring.xy.length < 2 * count) {
            ring.xy = new int[2 * count];
        }
        ring.count = count;
        for (int i = 0; i < count; i++) {
            ring.xy[2 * i] = (int) Math.rint(places[i].x);
            ring.xy[2 * i + 1] = (int) Math.rint(places[i].y);
        }
        to.ring(ring.xy, count, ring.isClockwise() == clockwise);
    }

    private static boolean isSmall(Envelope box) {
        return box.getWidth() <= 1 && box.getHeight() <= 1;
    }

    private void dot(FlatShape shape, Drawing to) {
        var middle = shape.envelope().centre();
        to.dot(
                (int) Math.min(Math.floor(middle.x), clip.getMaxX() - 1),
                (int) Math.min(Math.floor(middle.y), clip.getMaxY() - 1));
    }
}
