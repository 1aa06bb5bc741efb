package jp.ritchi.eligibility.report.map;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Colours and point symbols; a layer keeps its own by its place among the layers drawn. */
final class Symbols {
    static final Color INK = new Color(0x24384a);
    static final Color SITE = new Color(0xb3261e);
    static final Color SITE_FILL = new Color(0xb3, 0x26, 0x1e, 0x38);
    static final Color RADIUS = new Color(0x1f6aa5);
    static final Color RADIUS_FILL = new Color(0x1f, 0x6a, 0xa5, 0x12);
    static final Color LINE = new Color(0x7a1fa2);
    static final Color OTHER = new Color(0x9a4f86);
    static final Color PARCEL = new Color(0x8d8d86);
    static final Color PARCEL_FILL = new Color(0xf7f5ef);
    static final Color GROUND = new Color(0xfdfdfb);

    /** Okabe and Ito's set, toned down, as on the screen; shape says the same as colour. */
    private static final Color[] LAYERS = {
        new Color(0x0b7f64),
        new Color(0xc2501c),
        new Color(0x4c9fd0),
        new Color(0xd98e04),
        new Color(0x6b7785),
        new Color(0x24384a),
        new Color(0x9a4f86)
    };

    private static final int SHAPES = 4;

    private Symbols() {}

    static Color colour(int layer) {
        return LAYERS[layer % LAYERS.length];
    }

    /** A small mark about a point: circle, square, triangle or diamond. */
    static Shape mark(int layer, double x, double y, double size) {
        double half = size / 2;
        return switch (layer % SHAPES) {
            case 0 -> new Ellipse2D.Double(x - half, y - half, size, size);
            case 1 ->
                    new Rectangle2D.Double(x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9);
            case 2 -> closed(x, y - half, x + half, y + half * 0.8, x - half, y + half * 0.8);
            default -> closed(x, y - half, x + half, y, x, y + half, x - half, y);
        };
    }

    /** The mark of a deciding point. */
    static void draw(Pen pen, Role role, double x, double y) {
        switch (role) {
            case INTERCHANGE -> {
                var square = new Rectangle2D.Double(x - 5.5, y - 5.5, 11, 11);
                pen.fill(square, RADIUS);
                pen.stroke(square, Color.WHITE, 1);
                pen.fill(new Ellipse2D.Double(x - 2, y - 2, 4, 4), Color.WHITE);
            }
            case FARTHEST -> {
                var ring = new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7);
                pen.fill(ring, Color.WHITE);
                pen.stroke(ring, LINE, 1.3);
            }
            default -> {
                var dot = new Ellipse2D.Double(x - 3.2, y - 3.2, 6.4, 6.4);
                pen.fill(dot, role == Role.OTHER ? OTHER : LINE);
                pen.stroke(dot, Color.WHITE, 0.8);
            }
        }
    }

    static Shape closed(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
