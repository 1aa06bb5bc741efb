package jp.ritchi.ogcapi.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.ritchi.ogcapi.cql2.Expression.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes in the text form: well-known text and boxes. Heights are read and dropped, because
 * features have none.
 */
final class WktLiterals {
    private static final Set<String> NAMES =
            Set.of(
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection",
                    "bbox");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Words words;
    private final FilterLimits limits;

    WktLiterals(Words words, FilterLimits limits) {
        this.words = words;
        this.limits = limits;
    }

    /** Whether the next words are a shape, whose first word is {@code lower}. */
    boolean begins(String lower) {
        return NAMES.contains(lower) && (words.peekSecond().is("(") || words.peekSecond().is("z"));
    }

    Shape read(int at) {
        return new Shape(at, geometry());
    }

    private Geometry geometry() {
        int at = words.at();
        var name = words.next().text().toLowerCase(Locale.ROOT);
        words.skip("z");
        words.take("(");
        try {
            return switch (name) {
                case "point" -> closed(FACTORY.createPoint(coordinate()));
                case "linestring" -> FACTORY.createLineString(coordinates());
                case "polygon" -> polygon();
                case "multipoint" ->
                        FACTORY.createMultiPoint(list(this::point).toArray(Point[]::new));
                case "multilinestring" ->
                        FACTORY.createMultiLineString(list(this::line).toArray(LineString[]::new));
                case "multipolygon" ->
                        FACTORY.createMultiPolygon(
                                list(() -> opened(this::polygon)).toArray(Polygon[]::new));
                case "geometrycollection" ->
                        FACTORY.createGeometryCollection(
                                list(this::geometry).toArray(Geometry[]::new));
                case "bbox" -> Boxes.of(at, numbers());
                default -> throw words.expected("図形", "a shape");
            };
        } catch (IllegalArgumentException e) {
            throw FilterProblems.at(
                    at,
                    "図形になりません（輪は 4 点以上で、最初と最後の点が同じでなければなりません）。",
                    "This is no shape (a ring has four points or more and ends where it begins).");
        }
    }

    /** Reads items up to the closing bracket; the opening one has been taken. */
    private <T> List<T> list(java.util.function.Supplier<T> item) {
        limits.enter();
        var read = new ArrayList<T>();
        do {
            read.add(item.get());
        } while (words.skip(","));
        words.take(")");
        limits.leave();
        return read;
    }

    private <T> T opened(java.util.function.Supplier<T> item) {
        words.take("(");
        return item.get();
    }

    private <T> T closed(T item) {
        words.take(")");
        return item;
    }

    private Point point() {
        return words.skip("(")
                ? closed(FACTORY.createPoint(coordinate()))
                : FACTORY.createPoint(coordinate());
    }

    private LineString line() {
        return opened(() -> FACTORY.createLineString(coordinates()));
    }

    private Polygon polygon() {
        var rings = list(() -> opened(() -> FACTORY.createLinearRing(coordinates())));
        var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(rings.get(0), holes);
    }

    private Coordinate[] coordinates() {
        return list(this::coordinate).toArray(Coordinate[]::new);
    }

    private Coordinate coordinate() {
        limits.vertex();
        var at = new Coordinate(number(), number());
        if (!words.peek().is(",") && !words.peek().is(")")) {
            number();
        }
        return at;
    }

    private double[] numbers() {
        return list(this::number).stream().mapToDouble(n -> n).toArray();
    }

    private double number() {
        boolean negative = words.skip("-");
        if (!negative) {
            words.skip("+");
        }
        double value = Double.parseDouble(words.take(Token.Kind.NUMBER, "数", "a number").text());
        return negative ? -value : value;
    }
}
