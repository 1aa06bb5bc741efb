package jp.ritchi.ingest.format.kml;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** The geometry of a placemark while its elements end; several parts become one of several. */
final class KmlShape {
    static final int MAX_POSITIONS = 1_000_000;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Geometry> parts = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();
    private @Nullable LinearRing shell;
    private @Nullable Text problem;
    private int positions;
    private boolean height;

    @Nullable Text problem() {
        return problem;
    }

    boolean heightDropped() {
        return height;
    }

    @Nullable Geometry build() {
        if (parts.isEmpty() || problem != null) {
            return null;
        }
        return parts.size() == 1 ? parts.get(0) : SHAPES.buildGeometry(parts);
    }

    /**
     * Takes the coordinates of an element.
     *
     * @param holder Point, LineString or LinearRing
     * @param side outerBoundaryIs or innerBoundaryIs for a ring of a polygon
     */
    void coordinates(String text, String holder, String side) {
        try {
            var path = path(text);
            switch (holder) {
                case "Point" -> parts.add(SHAPES.createPoint(single(path)));
                case "LinearRing" -> ring(path, side);
                default -> parts.add(SHAPES.createLineString(path));
            }
        } catch (IllegalArgumentException e) {
            problem =
                    problem == null
                            ? new Text(
                                    "座標（coordinates）を読めません。「経度,緯度」を空白で区切って並べてください。",
                                    "The coordinates cannot be read. They have to be lon,lat divided by spaces.")
                            : problem;
        }
    }

    private static Coordinate single(Coordinate[] path) {
        if (path.length != 1) {
            throw new IllegalArgumentException("not one position");
        }
        return path[0];
    }

    private void ring(Coordinate[] path, String side) {
        var ring = SHAPES.createLinearRing(path);
        switch (side) {
            case "outerBoundaryIs" -> shell = ring;
            case "innerBoundaryIs" -> holes.add(ring);
            default -> parts.add(SHAPES.createLineString(path));
        }
    }

    /** A polygon is complete. */
    void endPolygon() {
        if (shell != null) {
            parts.add(SHAPES.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        } else if (problem == null) {
            problem = new Text("面に外周がありません。", "A polygon lacks its outer boundary.");
        }
        shell = null;
        holes.clear();
    }

    private Coordinate[] path(String text) {
        var path = new ArrayList<Coordinate>();
        for (var tuple : text.strip().split("\\s+")) {
            var numbers = tuple.split(",", -1);
            if (numbers.length < 2 || numbers.length > 3 || ++positions > MAX_POSITIONS) {
                throw new IllegalArgumentException("no position");
            }
            height |= numbers.length == 3;
            path.add(new Coordinate(number(numbers[0]), number(numbers[1])));
        }
        return path.toArray(Coordinate[]::new);
    }

    private static double number(String word) {
        if (!word.matches("[-+]?[0-9.]+(?:[eE][-+]?[0-9]{1,3})?")) {
            throw new IllegalArgumentException("no number");
        }
        double value = Double.parseDouble(word);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number");
        }
        return value;
    }
}
