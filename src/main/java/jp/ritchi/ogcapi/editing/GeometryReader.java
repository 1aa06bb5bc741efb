package jp.ritchi.ogcapi.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.geo.GeometryProblem;
import jp.ritchi.geo.RefusedGeometryException;
import jp.ritchi.geo.ShapeCheck;
import jp.ritchi.geo.SiteCheck;
import jp.ritchi.geo.SiteDraft;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Layer;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Makes a GeoJSON geometry in a declared reference system the place of a feature: of the layer's
 * type, valid, in Japan, in JGD2011 longitude and latitude. Nothing is rounded or repaired.
 */
final class GeometryReader {
    private static final String MEMBER = "geometry";
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Layer layer;
    private final CoordinateSystem system;
    private int positions;

    GeometryReader(Layer layer, CoordinateSystem system) {
        this.layer = layer;
        this.system = system;
    }

    /**
     * The system that a header {@code Content-Crs} names, in angle brackets or without.
     *
     * @throws RequestProblem 400 when it is none of ours
     */
    static CoordinateSystem system(@Nullable String header) {
        if (header == null) {
            return CoordinateSystem.CRS84;
        }
        try {
            return CoordinateSystem.get(header.strip().replaceAll("^<|>$", ""));
        } catch (RefusedGeometryException e) {
            throw RequestProblem.badParameter("Content-Crs", e.problem().ja(), e.problem().en());
        }
    }

    Geometry read(JsonNode node) {
        try {
            var lonLat = system.toJgd2011(shape(node), system.officialAxisOrder());
            ShapeCheck.problemOf(lonLat).ifPresent(GeometryReader::refuse);
            return lonLat;
        } catch (RefusedGeometryException e) {
            throw refused(e.problem());
        }
    }

    private Geometry shape(JsonNode node) {
        var at = node.path("coordinates");
        var name = node.path("type").asString("");
        return switch (type(name)) {
            case POINT -> {
                require(name.equals("Point"), "Point");
                yield FACTORY.createPoint(place(position(at)));
            }
            case LINE -> {
                require(name.equals("LineString") || name.equals("MultiLineString"), "LineString");
                yield name.equals("LineString")
                        ? line(at)
                        : FACTORY.createMultiLineString(
                                list(at, this::line).toArray(LineString[]::new));
            }
            case POLYGON -> {
                require(name.equals("Polygon") || name.equals("MultiPolygon"), "Polygon");
                yield name.equals("Polygon") ? polygon(at) : polygons(at);
            }
        };
    }

    /** The layer's usual type, unless the name is that of another one that it takes. */
    private GeometryType type(String name) {
        return layer.geometryTypes().stream()
                .filter(type -> name.replaceFirst("^Multi", "").equals(word(type)))
                .findFirst()
                .orElse(layer.geometryType());
    }

    private static String word(GeometryType type) {
        return switch (type) {
            case POINT -> "Point";
            case LINE -> "LineString";
            case POLYGON -> "Polygon";
        };
    }

    private static void require(boolean fits, String wanted) {
        if (!fits) {
            var multi = wanted.equals("Point") ? "" : " / Multi" + wanted;
            throw EditingProblems.invalid(
                    MEMBER,
                    "geometry の型は " + wanted + multi + " にしてください。",
                    "The geometry has to be a " + wanted + multi + ".");
        }
    }

    private LineString line(JsonNode at) {
        var points = list(at, this::position).stream().map(GeometryReader::place).toList();
        if (points.size() < 2) {
            throw EditingProblems.invalid(
                    MEMBER, "線には 2 点以上が必要です。", "A line needs at least two positions.");
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private Geometry polygon(JsonNode at) {
        return fit(SiteDraft.ofPolygon(rings(at)));
    }

    /** One part stays a collection of one. */
    private Geometry polygons(JsonNode at) {
        var made = fit(SiteDraft.ofMultiPolygon(list(at, this::rings)));
        return made instanceof Polygon one ? new MultiPolygon(new Polygon[] {one}, FACTORY) : made;
    }

    private static Geometry fit(SiteDraft draft) {
        draft.problems().stream().findFirst().ifPresent(GeometryReader::refuse);
        return draft.geometry();
    }

    private List<double[][]> rings(JsonNode at) {
        return list(at, ring -> list(ring, this::position).toArray(double[][]::new));
    }

    private double[] position(JsonNode at) {
        if (++positions > SiteCheck.MOST_VERTICES) {
            throw EditingProblems.invalid(
                    MEMBER,
                    "頂点が多すぎます（" + SiteCheck.MOST_VERTICES + " 点まで）。形を簡略にしてください。",
                    "There are more than " + SiteCheck.MOST_VERTICES + " vertices. Simplify it.");
        }
        if (!at.isArray() || at.size() != 2 || !at.get(0).isNumber() || !at.get(1).isNumber()) {
            throw EditingProblems.invalid(
                    MEMBER,
                    "座標は 2 つの数で書いてください（高さは付けません）。",
                    "Write each position as two numbers, without a height.");
        }
        return new double[] {number(at.get(0)), number(at.get(1))};
    }

    /** Infinite where it is out of range, which is refused later. */
    private static double number(JsonNode node) {
        return node.decimalValue().doubleValue();
    }

    private <T> List<T> list(JsonNode nodes, Function<JsonNode, T> item) {
        if (!nodes.isArray()) {
            throw EditingProblems.invalid(
                    MEMBER,
                    "coordinates の並びが geometry の型と合いません。",
                    "The coordinates are not arranged as the type of the geometry asks.");
        }
        var read = new ArrayList<T>();
        nodes.forEach(node -> read.add(item.apply(node)));
        return read;
    }

    private static Coordinate place(double[] position) {
        return new Coordinate(position[0], position[1]);
    }

    private static void refuse(GeometryProblem problem) {
        throw refused(problem);
    }

    private static RequestProblem refused(GeometryProblem problem) {
        return EditingProblems.invalid(MEMBER, problem.ja(), problem.en());
    }
}
