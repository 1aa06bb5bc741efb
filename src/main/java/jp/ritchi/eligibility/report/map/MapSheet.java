package jp.ritchi.eligibility.report.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Properties;
import jp.ritchi.eligibility.report.map.MapContent.Context;
import jp.ritchi.eligibility.report.map.MapContent.Evidence;
import jp.ritchi.eligibility.report.map.MapContent.Named;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * One map with its frame, scale bar, north arrow and legend. Everything is a vector; words are
 * outlines.
 */
public final class MapSheet {
    private static final String PARCELS = "parcels";
    private static final Pen.Style SMALL = new Pen.Style(8, Symbols.INK, 5, false);
    private static final Pen.Style NUMBER = new Pen.Style(7.5, new Color(0x55554f), 0, true);
    private static final Pen.Style OWN_NUMBER = new Pen.Style(9, Symbols.SITE, 0, true);
    private static final Pen.Style STRONG = new Pen.Style(10.5, Symbols.RADIUS, 9, false);
    private static final Pen.Style MEASURE = new Pen.Style(10, Symbols.LINE, 6, false);

    private final MapFrame frame;
    private final MapContent content;
    private final List<Context> context;
    private final Legend legend;
    private final Rectangle2D area;

    /**
     * @param context drawn in this order, the first lowest
     * @param words the words of the legend in the reader's language
     */
    public MapSheet(MapFrame frame, MapContent content, List<Context> context, Properties words) {
        this.frame = frame;
        this.content = content;
        this.context = List.copyOf(context);
        this.legend = new Legend(content, context, words, frame.width());
        this.area = new Rectangle2D.Double(0, 0, frame.width(), frame.height());
    }

    public int width() {
        return frame.width();
    }

    /** The height of map and legend together. */
    public int height() {
        return frame.height() + legend.height();
    }

    public void draw(Graphics2D graphics, Lettering lettering) {
        var pen = new Pen(graphics, lettering);
        pen.fill(area, Symbols.GROUND);
        pen.clip(area);
        Furniture.reserve(pen, frame);
        ground(pen);
        evidence(pen);
        site(pen);
        marks(pen);
        labels(pen);
        Furniture.draw(pen, frame);
        pen.clip(null);
        pen.stroke(
                new Rectangle2D.Double(0.5, 0.5, frame.width() - 1, frame.height() - 1),
                Symbols.INK,
                0.8);
        legend.draw(pen, frame.height());
    }

    private void ground(Pen pen) {
        for (Context layer : context) {
            var colour = Symbols.colour(layer.index());
            for (Named feature : layer.features()) {
                switch (feature.geometry().getDimension()) {
                    case 2 -> surface(pen, layer, onPaper(feature.geometry()));
                    case 1 -> pen.stroke(onPaper(feature.geometry()), colour, 1.6);
                    default -> {}
                }
            }
        }
    }

    private static void surface(Pen pen, Context layer, Shape shape) {
        if (layer.layer().equals(PARCELS)) {
            pen.fill(shape, Symbols.PARCEL_FILL);
            pen.stroke(shape, Symbols.PARCEL, 0.4);
        } else {
            var colour = Symbols.colour(layer.index());
            pen.fill(shape, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0x22));
            pen.stroke(shape, colour, 0.7);
        }
    }

    private void evidence(Pen pen) {
        for (Evidence shown : content.evidence()) {
            var shape = onPaper(shown.geometry());
            switch (Role.of(shown.role())) {
                case RADIUS -> {
                    if (area.contains(shape.getBounds2D())) {
                        pen.fill(shape, Symbols.RADIUS_FILL);
                    }
                    pen.stroke(shape, Symbols.RADIUS, 1.2, 9, 3);
                }
                case OTHER -> other(pen, shown.geometry(), shape);
                default -> {}
            }
        }
    }

    private static void other(Pen pen, Geometry geometry, Shape shape) {
        if (geometry.getDimension() == 2) {
            pen.fill(shape, new Color(0x9a, 0x4f, 0x86, 0x30));
        }
        if (geometry.getDimension() > 0) {
            pen.stroke(shape, Symbols.OTHER, 1, 4, 2);
        }
    }

    private void site(Pen pen) {
        var shape = onPaper(content.site());
        pen.fill(shape, Symbols.SITE_FILL);
        content.parcels()
                .forEach(parcel -> pen.stroke(onPaper(parcel.geometry()), Symbols.SITE, 0.6));
        pen.stroke(shape, Symbols.SITE, 1.8);
        for (Evidence shown : content.evidence()) {
            if (Role.of(shown.role()) == Role.MEASURED) {
                pen.stroke(onPaper(shown.geometry()), Symbols.LINE, 1.3, 5, 2);
            }
        }
    }

    private void marks(Pen pen) {
        for (Context layer : context) {
            for (Named feature : layer.features()) {
                if (feature.geometry().getDimension() == 0) {
                    var at = at(feature.geometry().getCoordinate());
                    var mark = Symbols.mark(layer.index(), at.x, at.y, 6);
                    pen.fill(mark, Symbols.colour(layer.index()));
                    pen.stroke(mark, Color.WHITE, 0.5);
                    pen.take(mark.getBounds2D());
                }
            }
        }
        for (Evidence shown : content.evidence()) {
            if (shown.geometry().getDimension() == 0) {
                var at = at(shown.geometry().getCoordinate());
                Symbols.draw(pen, Role.of(shown.role()), at.x, at.y);
                pen.take(new Rectangle2D.Double(at.x - 4, at.y - 4, 8, 8));
            }
        }
    }

    private void labels(Pen pen) {
        for (Evidence shown : content.evidence()) {
            if (shown.label() != null && Role.of(shown.role()) != Role.SITE) {
                var style = Role.of(shown.role()) == Role.INTERCHANGE ? STRONG : MEASURE;
                label(pen, shown.geometry(), shown.label(), style);
            }
        }
        content.parcels().forEach(parcel -> label(pen, parcel, OWN_NUMBER));
        for (Context layer : context) {
            var style = layer.layer().equals(PARCELS) ? NUMBER : SMALL;
            layer.features().stream()
                    .filter(feature -> !decided(feature))
                    .forEach(feature -> label(pen, feature, style));
        }
    }

    /** Whether a finding names this very feature already. */
    private boolean decided(Named feature) {
        return feature.geometry().getDimension() == 0
                && content.evidence().stream()
                        .filter(shown -> shown.label() != null)
                        .anyMatch(shown -> at(shown).equals2D(at(feature), 0.5));
    }

    private Coordinate at(Evidence shown) {
        return at(shown.geometry().getCoordinate());
    }

    private Coordinate at(Named feature) {
        return at(feature.geometry().getCoordinate());
    }

    private void label(Pen pen, Named feature, Pen.Style style) {
        if (feature.label() != null && !isShorter(pen, feature, style)) {
            label(pen, feature.geometry(), feature.label(), style);
        }
    }

    /** A line of the surroundings that is shorter than its name stays without it. */
    private boolean isShorter(Pen pen, Named feature, Pen.Style style) {
        var ends = feature.geometry().getCoordinates();
        return feature.geometry().getDimension() == 1
                && at(ends[0]).distance(at(ends[ends.length - 1]))
                        < pen.width(feature.label(), style.size());
    }

    private void label(Pen pen, Geometry geometry, String text, Pen.Style style) {
        var at = at(anchor(geometry));
        if (!area.contains(at.x, at.y) && geometry.getDimension() == 1) {
            var ends = geometry.getCoordinates();
            at = at(ends[ends.length - 1]); // the end at the site
        }
        if (!area.contains(at.x, at.y)) {
            return;
        }
        boolean inside = geometry.getDimension() == 2;
        if (inside && !fits(pen, geometry, text, style)) {
            return;
        }
        pen.label(text, at.x, at.y, area, style);
    }

    /** A number is left out where it would be wider than its parcel is long. */
    private boolean fits(Pen pen, Geometry geometry, String text, Pen.Style style) {
        var bounds = onPaper(geometry).getBounds2D();
        return pen.width(text, style.size()) <= Math.max(bounds.getWidth(), bounds.getHeight());
    }

    private static Coordinate anchor(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 2 -> geometry.getInteriorPoint().getCoordinate();
            case 1 -> middle(geometry.getCoordinates());
            default -> geometry.getCoordinate();
        };
    }

    private static Coordinate middle(Coordinate[] line) {
        var before = line[(line.length - 1) / 2];
        var after = line[line.length / 2];
        return new Coordinate((before.x + after.x) / 2, (before.y + after.y) / 2);
    }

    private Coordinate at(Coordinate lonLat) {
        var ground = frame.plane().project(lonLat);
        double scale = frame.metresPerPixel();
        return new Coordinate(
                frame.width() / 2.0 + ground.x / scale, frame.height() / 2.0 - ground.y / scale);
    }

    private Shape onPaper(Geometry lonLat) {
        var shape = new ShapeWriter().toShape(frame.plane().project(lonLat));
        return frame.toPaper().createTransformedShape(shape);
    }
}
