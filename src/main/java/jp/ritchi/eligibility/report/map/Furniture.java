package jp.ritchi.eligibility.report.map;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** What every map carries inside its frame: the scale bar with the scale, and the north arrow. */
final class Furniture {
    private static final int SEGMENTS = 4;
    private static final int BAR_HEIGHT = 5;
    private static final int PAD = 8;

    /** Room for the zero before the bar. */
    private static final int ZERO = 9;

    private static final double SIZE = 9;
    private static final int BOX_HEIGHT = 34;
    private static final int ARROW_WIDTH = 30;
    private static final int ARROW_HEIGHT = 44;
    private static final Color PAPER = new Color(255, 255, 255, 0xe0);

    /** Pure black, which nothing else on the map is. */
    static final Color BAR = Color.BLACK;

    private Furniture() {}

    /** Keeps labels away from where the furniture will stand. */
    static void reserve(Pen pen, MapFrame frame) {
        pen.take(barBox(frame));
        pen.take(arrowBox(frame));
    }

    static void draw(Pen pen, MapFrame frame) {
        bar(pen, frame);
        arrow(pen, frame);
    }

    private static Rectangle2D barBox(MapFrame frame) {
        double width = ScaleBar.of(frame).pixels() + 2 * PAD + 64;
        return new Rectangle2D.Double(0, frame.height() - BOX_HEIGHT, width, BOX_HEIGHT);
    }

    private static Rectangle2D arrowBox(MapFrame frame) {
        return new Rectangle2D.Double(frame.width() - ARROW_WIDTH, 0, ARROW_WIDTH, ARROW_HEIGHT);
    }

    private static void bar(Pen pen, MapFrame frame) {
        var bar = ScaleBar.of(frame);
        var box = barBox(frame);
        pen.fill(box, PAPER);
        double x = box.getX() + PAD + ZERO;
        double y = box.getMaxY() - PAD - BAR_HEIGHT;
        double segment = bar.pixels() / SEGMENTS;
        pen.fill(new Rectangle2D.Double(x, y, bar.pixels(), BAR_HEIGHT), BAR);
        for (int i = 1; i < SEGMENTS; i += 2) {
            pen.fill(
                    new Rectangle2D.Double(
                            x + i * segment, y + 0.8, segment - 0.8, BAR_HEIGHT - 1.6),
                    Color.WHITE);
        }
        pen.text("0", x - ZERO, y + BAR_HEIGHT, SIZE, Symbols.INK);
        pen.text(bar.label(), x + bar.pixels() + 4, y + BAR_HEIGHT, SIZE, Symbols.INK);
        var scale = String.format(Locale.ROOT, "1:%,d", frame.denominator());
        pen.text(scale, x, y - 4, SIZE + 1, Symbols.INK);
    }

    private static void arrow(Pen pen, MapFrame frame) {
        var box = arrowBox(frame);
        pen.fill(box, PAPER);
        double x = box.getCenterX();
        double top = 16;
        double bottom = 38;
        pen.text("N", x - pen.width("N", 11) / 2, 13, 11, Symbols.INK);
        pen.fill(Symbols.closed(x, top, x, bottom - 5, x - 7, bottom), Symbols.INK);
        var light = Symbols.closed(x, top, x + 7, bottom, x, bottom - 5);
        pen.fill(light, Color.WHITE);
        pen.stroke(light, Symbols.INK, 0.7);
    }
}
