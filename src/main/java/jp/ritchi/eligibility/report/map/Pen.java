package jp.ritchi.eligibility.report.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws on one map sheet. A label gives way to those drawn before it; nothing else gives way. */
final class Pen {
    private static final double HALO = 2.2;
    private static final double ASCENT = 0.86;
    private static final double DESCENT = 0.14;

    private final Graphics2D graphics;
    private final Lettering lettering;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Pen(Graphics2D graphics, Lettering lettering) {
        this.graphics = graphics;
        this.lettering = lettering;
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void stroke(Shape shape, Color colour, double width, float... dash) {
        graphics.setColor(colour);
        graphics.setStroke(
                new BasicStroke(
                        (float) width,
                        dash.length == 0 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        dash.length == 0 ? null : dash,
                        0));
        graphics.draw(shape);
    }

    void clip(Shape shape) {
        graphics.setClip(shape);
    }

    /** Keeps labels away from a place. */
    void take(Rectangle2D place) {
        taken.add(place);
    }

    /** A line of text with its baseline starting at a point, without regard for others. */
    void text(String text, double x, double y, double size, Color colour) {
        fill(moved(lettering.outline(text, size), x, y), colour);
    }

    double width(String text, double size) {
        return lettering.width(text, size);
    }

    /** Text beside a point, where there is room inside {@code area}; otherwise nothing. */
    void label(String text, double x, double y, Rectangle2D area, Style style) {
        double width = width(text, style.size());
        double gap = style.gap();
        double[][] places = {
            {x + gap, y + style.size() * 0.35},
            {x - gap - width, y + style.size() * 0.35},
            {x - width / 2, y - gap - 1},
            {x - width / 2, y + gap + style.size()},
            {x - width / 2, y + style.size() * 0.35}
        };
        for (int i = style.centred() ? 4 : 0; i < places.length; i++) {
            var box = box(places[i], width, style.size());
            if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                var outline =
                        moved(lettering.outline(text, style.size()), places[i][0], places[i][1]);
                stroke(outline, Color.WHITE, HALO);
                fill(outline, style.colour());
                return;
            }
        }
    }

    /**
     * How a label looks.
     *
     * @param gap pixels between the point and the text
     * @param centred on the point rather than beside it
     */
    record Style(double size, Color colour, double gap, boolean centred) {}

    private static Rectangle2D box(double[] at, double width, double size) {
        return new Rectangle2D.Double(
                at[0] - 1, at[1] - size * ASCENT, width + 2, size * (ASCENT + DESCENT));
    }

    private static Shape moved(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }
}
