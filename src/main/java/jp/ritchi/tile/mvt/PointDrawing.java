package jp.ritchi.tile.mvt;

import org.locationtech.jts.geom.Envelope;

/** Draws points; those on the very edge belong to the tile. */
final class PointDrawing {
    private final Envelope clip;

    PointDrawing(Envelope clip) {
        this.clip = clip;
    }

    void draw(FlatShape shape, Drawing to) {
        int[] xy = new int[shape.size];
        int count = 0;
        for (int i = 0; i < shape.size; i += 2) {
            if (clip.contains(shape.xy[i], shape.xy[i + 1])) {
                xy[2 * count] = (int) Math.rint(shape.xy[i]);
                xy[2 * count + 1] = (int) Math.rint(shape.xy[i + 1]);
                count++;
            }
        }
        if (count > 0) {
            to.points(xy, count);
        }
    }
}
