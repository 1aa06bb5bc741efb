package jp.ritchi.ogcapi.cql2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up spatial predicates on a grid of whole degrees, so that touching and equal shapes are
 * common. The SQL asks for the matrix of DE-9IM in place of the predicate.
 */
final class MadeShapes {
    private static final Map<String, List<String>> MATRICES =
            Map.of(
                    "s_equals", List.of("T*F**FFF*"),
                    "s_disjoint", List.of("FF*FF****"),
                    "s_touches", List.of("FT*******", "F**T*****", "F***T****"),
                    "s_within", List.of("T*F**F***"),
                    "s_contains", List.of("T*****FF*"));

    private final Random random;
    private final MadeValues values;

    MadeShapes(Random random, MadeValues values) {
        this.random = random;
        this.values = values;
    }

    Made predicate() {
        var name =
                values.one(
                        List.of(
                                "s_intersects",
                                "s_equals",
                                "s_disjoint",
                                "s_touches",
                                "s_within",
                                "s_overlaps",
                                "s_crosses",
                                "s_contains"));
        var left = values.property(random.nextInt(4) == 0 ? "spot" : "geom");
        var right = random.nextInt(5) == 0 ? values.property("spot") : shape();
        boolean turned = random.nextInt(4) == 0;
        var first = turned ? right : left;
        var second = turned ? left : right;
        return Made.tight(
                name.toUpperCase(Locale.ROOT) + "(" + first.text() + "," + second.text() + ")",
                Made.op(name, first.json(), second.json()),
                sql(name, first.sql(), second.sql()));
    }

    private static String sql(String name, String a, String b) {
        return switch (name) {
            case "s_intersects" -> "NOT ST_Relate(%s, %s, 'FF*FF****')".formatted(a, b);
            // The matrix of these depends on the dimensions of both.
            case "s_overlaps" ->
                    "CASE WHEN ST_Dimension(%1$s) <> ST_Dimension(%2$s) THEN false ELSE ST_Relate(%1$s, %2$s, CASE ST_Dimension(%1$s) WHEN 1 THEN '1*T***T**' ELSE 'T*T***T**' END) END"
                            .formatted(a, b);
            case "s_crosses" ->
                    """
                    CASE WHEN ST_Dimension(%1$s) < ST_Dimension(%2$s) THEN ST_Relate(%1$s, %2$s, 'T*T******')
                        WHEN ST_Dimension(%1$s) > ST_Dimension(%2$s) THEN ST_Relate(%1$s, %2$s, 'T*****T**')
                        WHEN ST_Dimension(%1$s) = ST_Dimension(%2$s)
                            THEN ST_Dimension(%1$s) = 1 AND ST_Relate(%1$s, %2$s, '0********') END
                    """
                            .formatted(a, b);
            default ->
                    MATRICES.get(name).stream()
                            .map(matrix -> "ST_Relate(%s, %s, '%s')".formatted(a, b, matrix))
                            .collect(Collectors.joining(" OR ", "(", ")"));
        };
    }

    private Made shape() {
        return switch (random.nextInt(5)) {
            case 0 -> box();
            case 1 -> point();
            case 2 -> line();
            case 3 -> triangle();
            default -> square();
        };
    }

    private int at(int below) {
        return random.nextInt(below);
    }

    private Made box() {
        int west = at(4);
        int south = at(4);
        int east = west + 1 + at(3);
        int north = south + 1 + at(3);
        var numbers = west + "," + south + "," + east + "," + north;
        return Made.tight(
                "BBOX(" + numbers + ")",
                "{\"bbox\":[" + numbers + "]}",
                "ST_MakeEnvelope(" + numbers + ", 6668)");
    }

    private Made point() {
        return wkt("POINT", "Point", List.of(new int[] {at(6), at(6)}));
    }

    private Made line() {
        int x = at(5);
        int y = at(5);
        return wkt(
                "LINESTRING",
                "LineString",
                List.of(new int[] {x, y}, new int[] {x + 1, y + at(2)}, new int[] {x + 2, y}));
    }

    private Made square() {
        int x = at(5);
        int y = at(5);
        int side = 1 + at(2);
        return wkt(
                "POLYGON",
                "Polygon",
                List.of(
                        new int[] {x, y},
                        new int[] {x + side, y},
                        new int[] {x + side, y + side},
                        new int[] {x, y + side},
                        new int[] {x, y}));
    }

    private Made triangle() {
        int x = at(5);
        int y = at(5);
        return wkt(
                "POLYGON",
                "Polygon",
                List.of(
                        new int[] {x, y},
                        new int[] {x + 2, y},
                        new int[] {x, y + 2},
                        new int[] {x, y}));
    }

    private static Made wkt(String word, String type, List<int[]> at) {
        var text = joined(at, i -> at.get(i)[0] + " " + at.get(i)[1]);
        var json = joined(at, i -> "[" + at.get(i)[0] + "," + at.get(i)[1] + "]");
        boolean area = word.equals("POLYGON");
        var written = word + "(" + (area ? "(" + text + ")" : text) + ")";
        var coordinates =
                switch (word) {
                    case "POINT" -> json;
                    case "LINESTRING" -> "[" + json + "]";
                    default -> "[[" + json + "]]";
                };
        return Made.tight(
                written,
                "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}",
                "ST_GeomFromText('" + written + "', 6668)");
    }

    private static String joined(List<int[]> at, IntFunction<String> written) {
        return IntStream.range(0, at.size()).mapToObj(written).collect(Collectors.joining(","));
    }
}
