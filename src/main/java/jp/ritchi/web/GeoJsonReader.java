package jp.ritchi.web;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Reads the polygons of a GeoJSON body: a Polygon, a MultiPolygon, or Features with such. It says
 * what is wrong with the form; whether the shape makes sense is for others to check, so that a
 * third coordinate is kept for them to see.
 */
public final class GeoJsonReader {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final String parameter;
    private final int maxVertices;
    private int vertices;

    /**
     * @param parameter the member or parameter that problems are about
     * @param maxVertices more positions than this are refused while reading
     */
    public GeoJsonReader(String parameter, int maxVertices) {
        this.parameter = parameter;
        this.maxVertices = maxVertices;
    }

    /**
     * All polygons of the body as one geometry, a Polygon when there is just one.
     *
     * @throws RequestProblem when it is not GeoJSON, holds no polygon or too many vertices
     */
    public Geometry readPolygons(JsonNode body) {
        var polygons = new ArrayList<Polygon>();
        collect(body, polygons, 0);
        if (polygons.isEmpty()) {
            throw problem(
                    "empty-geometry",
                    "ポリゴンがありません。区域をポリゴンで指定してください。",
                    "There is no polygon. Give the site as a polygon.");
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private void collect(JsonNode node, List<Polygon> polygons, int depth) {
        var type = node.path("type").asString("");
        if (depth > 3) {
            throw notGeoJson();
        }
        switch (type) {
            case "Polygon" -> polygons.add(polygon(node.path("coordinates")));
            case "MultiPolygon" ->
                    array(node.path("coordinates")).forEach(p -> polygons.add(polygon(p)));
            case "Feature" -> collect(node.path("geometry"), polygons, depth + 1);
            case "FeatureCollection" -> members(node, "features", polygons, depth);
            case "GeometryCollection" -> members(node, "geometries", polygons, depth);
            case "Point", "MultiPoint", "LineString", "MultiLineString" ->
                    throw problem(
                            "not-a-polygon",
                            type + " は区域になりません。ポリゴンで指定してください。",
                            "A " + type + " is not a site. Give a polygon.");
            default -> throw notGeoJson();
        }
    }

    private void members(JsonNode node, String member, List<Polygon> polygons, int depth) {
        array(node.path(member)).forEach(child -> collect(child, polygons, depth + 1));
    }

    private Polygon polygon(JsonNode rings) {
        var read = new ArrayList<LinearRing>();
        array(rings).forEach(ring -> read.add(ring(ring)));
        if (read.isEmpty()) {
            return FACTORY.createPolygon();
        }
        var holes = read.subList(1, read.size()).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(read.get(0), holes);
    }

    private LinearRing ring(JsonNode positions) {
        var coordinates = new ArrayList<Coordinate>();
        for (JsonNode position : array(positions)) {
            if (++vertices > maxVertices) {
                throw problem(
                        "too-many-vertices",
                        "頂点が多すぎます（上限 " + maxVertices + "）。形を簡単にしてください。",
                        "There are too many vertices (at most "
                                + maxVertices
                                + "). Simplify the shape.");
            }
            coordinates.add(position(position));
        }
        if (coordinates.isEmpty()) {
            return FACTORY.createLinearRing();
        }
        var last = coordinates.get(coordinates.size() - 1);
        if (coordinates.size() < 4 || !coordinates.get(0).equals2D(last)) {
            throw problem(
                    "ring-not-closed",
                    "輪が閉じていません。最初と最後の頂点を同じにし、4 点以上にしてください。",
                    "A ring is not closed. Its first and last vertex must be the same, with at least"
                            + " four in all.");
        }
        return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private Coordinate position(JsonNode position) {
        if (!position.isArray() || position.size() < 2 || position.size() > 4) {
            throw notGeoJson();
        }
        for (JsonNode number : position) {
            if (!number.isNumber()) {
                throw problem(
                        "not-a-number",
                        "座標に数でない値（" + shorten(number) + "）があります。",
                        "A coordinate is not a number (" + shorten(number) + ").");
            }
        }
        double x = position.get(0).asDouble();
        double y = position.get(1).asDouble();
        return position.size() == 2
                ? new Coordinate(x, y)
                : new Coordinate(x, y, position.get(2).asDouble());
    }

    private Iterable<JsonNode> array(JsonNode node) {
        if (!node.isArray()) {
            throw notGeoJson();
        }
        return node;
    }

    private static String shorten(JsonNode node) {
        var text = node.toString();
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private RequestProblem notGeoJson() {
        return problem(
                "not-geojson",
                "GeoJSON として読めません。Polygon または MultiPolygon を送ってください。",
                "This is not GeoJSON. Send a Polygon or a MultiPolygon.");
    }

    private RequestProblem problem(String slug, String ja, String en) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, slug, new Text(ja, en), parameter);
    }
}
