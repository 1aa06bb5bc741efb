package jp.ritchi.eligibility.report.map;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import jp.ritchi.eligibility.report.map.MapContent.Context;
import jp.ritchi.eligibility.report.map.MapContent.Evidence;

/** What the signs of one map mean: only signs that are on it, in columns below the frame. */
final class Legend {
    private static final int COLUMN = 225;
    private static final int ROW = 15;
    private static final int PAD = 5;
    private static final double SIZE = 8.5;
    private static final double SWATCH = 22;
    private static final double GAP = 6;

    private record Item(String text, Swatch swatch) {}

    /** Draws a sample of a sign in a box of {@link #SWATCH} by ten about a point. */
    private interface Swatch {
        void draw(Pen pen, double x, double y);
    }

    private final List<Item> items = new ArrayList<>();
    private final int columns;
    private final int width;

    Legend(MapContent content, List<Context> context, Properties words, int width) {
        this.width = width;
        this.columns = Math.max(1, width / COLUMN);
        items.add(
                new Item(
                        words.getProperty(Role.SITE.key()),
                        box(Symbols.SITE_FILL, Symbols.SITE, 1.6)));
        var roles = EnumSet.noneOf(Role.class);
        content.evidence().stream().map(Evidence::role).map(Role::of).forEach(roles::add);
        roles.remove(Role.SITE);
        roles.forEach(role -> items.add(new Item(words.getProperty(role.key()), swatch(role))));
        for (Context layer : context) {
            items.add(new Item(layer.title(), swatch(layer)));
        }
    }

    int height() {
        return (items.size() + columns - 1) / columns * ROW + 2 * PAD;
    }

    void draw(Pen pen, double top) {
        for (int i = 0; i < items.size(); i++) {
            double x = PAD + (double) (i % columns) * width / columns;
            double y = top + PAD + (i / columns) * (double) ROW + ROW / 2.0;
            items.get(i).swatch.draw(pen, x, y);
            var text = items.get(i).text;
            double room = (double) width / columns - SWATCH - GAP - PAD;
            double size = Math.min(SIZE, SIZE * room / pen.width(text, SIZE));
            pen.text(text, x + SWATCH + GAP, y + size * 0.35, size, Symbols.INK);
        }
    }

    private static Swatch swatch(Role role) {
        return switch (role) {
            case RADIUS -> line(Symbols.RADIUS, 1.2, 9, 3);
            case MEASURED -> line(Symbols.LINE, 1.3, 5, 2);
            case OTHER -> box(new Color(0x9a, 0x4f, 0x86, 0x30), Symbols.OTHER, 1);
            default -> (pen, x, y) -> Symbols.draw(pen, role, x + SWATCH / 2, y);
        };
    }

    private static Swatch swatch(Context layer) {
        int index = layer.index();
        var colour = Symbols.colour(index);
        if (layer.layer().equals("parcels")) {
            return box(Symbols.PARCEL_FILL, Symbols.PARCEL, 0.6);
        }
        return switch (layer.features().get(0).geometry().getDimension()) {
            case 2 ->
                    box(
                            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0x22),
                            colour,
                            0.8);
            case 1 -> line(colour, 1.6);
            default -> (pen, x, y) -> pen.fill(Symbols.mark(index, x + SWATCH / 2, y, 7), colour);
        };
    }

    private static Swatch box(Color fill, Color outline, double width) {
        return (pen, x, y) -> {
            var box = new Rectangle2D.Double(x, y - 4.5, SWATCH, 9);
            pen.fill(box, fill);
            pen.stroke(box, outline, width);
        };
    }

    private static Swatch line(Color colour, double width, float... dash) {
        return (pen, x, y) ->
                pen.stroke(new Line2D.Double(x, y, x + SWATCH, y), colour, width, dash);
    }
}
