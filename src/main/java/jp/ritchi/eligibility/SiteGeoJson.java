package jp.ritchi.eligibility;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.geo.AxisOrder;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.geo.GeometryProblem;
import jp.ritchi.geo.RefusedGeometryException;
import jp.ritchi.geo.SiteCheck;
import jp.ritchi.geo.SiteDraft;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Reads the outline of a site from GeoJSON: a Polygon or MultiPolygon, or Features with such, all
 * taken together. Longitude comes first whatever the coordinate system, as GeoJSON has it; a {@code
 * crs} member of the older GeoJSON may name one of the systems we know. Nothing is repaired.
 */
public final class SiteGeoJson {
    private static final int DEEPEST = 3;

    private final List<List<double[][]>> polygons = new ArrayList<>();

    private SiteGeoJson() {}

    /**
     * The outline in EPSG:6668.
     *
     * @throws RequestProblem when it is not GeoJSON or cannot be a site; it says what it looks like
     */
    public static Geometry read(JsonNode body) {
        var reader = new SiteGeoJson();
        reader.collect(body, 0);
        var draft = SiteDraft.ofMultiPolygon(reader.polygons);
        refuse(draft.problems());
        try {
            var outline = system(body).toJgd2011(draft.geometry(), AxisOrder.EAST_NORTH);
            refuse(SiteCheck.problemsOf(outline));
            return outline;
        } catch (RefusedGeometryException e) {
            throw problem(e.problem());
        }
    }

    private static CoordinateSystem system(JsonNode body) {
        var crs = body.get("crs");
        return crs == null
                ? CoordinateSystem.CRS84
                : CoordinateSystem.get(crs.path("properties").path("name").asString(""));
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw notGeoJson();
        }
        switch (node.path("type").asString("")) {
            case "Polygon" -> polygons.add(rings(node.path("coordinates")));
            case "MultiPolygon" ->
                    array(node.path("coordinates")).forEach(p -> polygons.add(rings(p)));
            case "Feature" -> collect(node.path("geometry"), depth + 1);
            case "FeatureCollection" ->
                    array(node.path("features")).forEach(f -> collect(f, depth + 1));
            case "GeometryCollection" ->
                    array(node.path("geometries")).forEach(g -> collect(g, depth + 1));
            case "Point", "MultiPoint", "LineString", "MultiLineString" -> throw notPolygonal();
            default -> throw notGeoJson();
        }
    }

    private static List<double[][]> rings(JsonNode rings) {
        var read = new ArrayList<double[][]>();
        for (JsonNode ring : array(rings)) {
            var positions = new double[array(ring).size()][];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = position(ring.get(i));
            }
            read.add(positions);
        }
        return read;
    }

    private static double[] position(JsonNode position) {
        var numbers = new double[array(position).size()];
        for (int i = 0; i < numbers.length; i++) {
            var number = position.get(i);
            if (!number.isNumber()) {
                throw notGeoJson();
            }
            numbers[i] = number.asDouble();
        }
        return numbers;
    }

    private static JsonNode array(JsonNode node) {
        if (!node.isArray()) {
            throw notGeoJson();
        }
        return node;
    }

    private static void refuse(List<GeometryProblem> problems) {
        if (!problems.isEmpty()) {
            throw problem(problems.get(0));
        }
    }

    private static RequestProblem problem(GeometryProblem problem) {
        var place = problem.place();
        var ja = place == null ? "" : "（位置: " + place.x + ", " + place.y + "）";
        var en = place == null ? "" : " (at " + place.x + ", " + place.y + ")";
        return problem(problem.code(), problem.ja() + ja, problem.en() + en);
    }

    private static RequestProblem notPolygonal() {
        return problem(
                "not-polygonal",
                "点や線は区域になりません。Polygon か MultiPolygon で指定してください。",
                "Points and lines are not a site. Give a Polygon or MultiPolygon.");
    }

    private static RequestProblem notGeoJson() {
        return problem(
                "not-geojson",
                "GeoJSON として読めません。座標が [経度, 緯度] の Polygon か MultiPolygon を送ってください。",
                "This is not GeoJSON. Send a Polygon or MultiPolygon of [longitude, latitude].");
    }

    private static RequestProblem problem(String slug, String ja, String en) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, slug, new Text(ja, en), "site");
    }
}
