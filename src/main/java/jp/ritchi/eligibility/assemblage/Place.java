package jp.ritchi.eligibility.assemblage;

import jp.ritchi.eligibility.SiteGeoJson;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/**
 * Where sets are looked for: inside an outline, or around an interchange or a point.
 *
 * @param outline EPSG:6668; absent for a circle
 * @param interchange the id of the one in the middle; absent for another middle
 * @param middle of the circle; absent while only the interchange is known
 * @param radiusMetres of the circle; absent to take the programme's
 */
record Place(
        @Nullable Geometry outline,
        @Nullable String interchange,
        @Nullable Coordinate middle,
        @Nullable Double radiusMetres) {

    private static final double WIDEST_DEGREES = 0.6;
    private static final double MOST_RADIUS = 30_000;

    static Place of(JsonNode inputs) {
        boolean area = isGiven(inputs.path("area"));
        boolean bbox = isGiven(inputs.path("bbox"));
        boolean near = isGiven(inputs.path("near"));
        if ((area ? 1 : 0) + (bbox ? 1 : 0) + (near ? 1 : 0) != 1) {
            throw RequestProblem.badParameter(
                    "area",
                    "探す範囲を area（GeoJSON）・bbox・near のどれか一つで指定してください。",
                    "Say where to look with exactly one of area (GeoJSON), bbox and near.");
        }
        if (near) {
            return near(inputs.path("near"));
        }
        var outline = area ? outline(inputs.path("area"), "area") : box(inputs.path("bbox"));
        return new Place(outline, null, null, null);
    }

    static boolean isGiven(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The outline of an input, with its name in the sentence when it cannot be read. */
    static Geometry outline(JsonNode node, String input) {
        try {
            return SiteGeoJson.read(node);
        } catch (RequestProblem e) {
            throw new RequestProblem(e.status(), e.slug(), e.sentence(), input);
        }
    }

    private static Geometry box(JsonNode given) {
        var numbers = given.isObject() ? given.path("bbox") : given;
        boolean good = numbers.isArray() && numbers.size() == 4;
        for (int i = 0; good && i < 4; i++) {
            good = numbers.get(i).isNumber() && Double.isFinite(numbers.get(i).asDouble());
        }
        if (!good || !isBox(numbers)) {
            throw RequestProblem.badParameter(
                    "bbox",
                    "bbox は [西, 南, 東, 北] の経緯度 4 つです（西 < 東、南 < 北、幅と高さは 0.6 度まで）。",
                    "Give bbox as [west, south, east, north] in degrees, west < east, south <"
                            + " north, at most 0.6 degrees wide and high.");
        }
        return new GeometryFactory()
                .toGeometry(
                        new Envelope(
                                numbers.get(0).asDouble(),
                                numbers.get(2).asDouble(),
                                numbers.get(1).asDouble(),
                                numbers.get(3).asDouble()));
    }

    private static boolean isBox(JsonNode numbers) {
        double width = numbers.get(2).asDouble() - numbers.get(0).asDouble();
        double height = numbers.get(3).asDouble() - numbers.get(1).asDouble();
        return width > 0
                && height > 0
                && Math.max(width, height) <= WIDEST_DEGREES
                && Math.abs(numbers.get(0).asDouble()) <= 180
                && Math.abs(numbers.get(2).asDouble()) <= 180
                && Math.abs(numbers.get(1).asDouble()) <= 90
                && Math.abs(numbers.get(3).asDouble()) <= 90;
    }

    private static Place near(JsonNode near) {
        for (String name : near.propertyNames()) {
            if (!name.matches("interchange|point|radiusMetres")) {
                throw badNear();
            }
        }
        var radius = near.path("radiusMetres");
        boolean sized = isGiven(radius);
        if (sized && !(radius.asDouble(-1) >= 1 && radius.asDouble(-1) <= MOST_RADIUS)) {
            throw badNear();
        }
        var metres = sized ? (Double) radius.asDouble() : null;
        var interchange = near.path("interchange");
        if (interchange.isString() && !near.has("point")) {
            return new Place(null, interchange.asString(), null, metres);
        }
        if (!interchange.isMissingNode() || metres == null) {
            throw badNear();
        }
        return new Place(null, null, point(near.path("point")), metres);
    }

    private static Coordinate point(JsonNode point) {
        boolean good =
                point.isArray()
                        && point.size() == 2
                        && Math.abs(point.get(0).asDouble(999)) <= 180
                        && Math.abs(point.get(1).asDouble(999)) <= 90;
        if (!good) {
            throw badNear();
        }
        return new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
    }

    private static RequestProblem badNear() {
        return RequestProblem.badParameter(
                "near",
                "near は {\"interchange\": \"IC の ID\"} か {\"point\": [経度, 緯度], \"radiusMetres\": 半径}"
                        + " です（半径は 30,000 m まで）。",
                "Give near as {\"interchange\": \"id\"} or {\"point\": [lon, lat], \"radiusMetres\":"
                        + " metres}, at most 30,000 m.");
    }
}
