package jp.ritchi.eligibility.whatif;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of changes: objects of one member each, {@code move} {id, to}, {@code add}
 * {position, opens}, {@code remove} id, {@code radiusMetres} or {@code minimumHectares}. What would
 * be ambiguous (one interchange changed twice, two radii) is refused.
 */
final class ChangesReader {
    /** More than a person moves by hand, few enough to measure against all of them. */
    static final int MOST = 30;

    private static final double MOST_METRES = 100_000;
    private static final double MOST_HECTARES = 100_000;

    private final Map<String, Coordinate> moves = new LinkedHashMap<>();
    private final List<Changes.Addition> additions = new ArrayList<>();
    private final Set<String> removals = new LinkedHashSet<>();
    private @Nullable Double radius;
    private @Nullable Double hectares;

    private ChangesReader() {}

    /**
     * The changes of a request; an empty list is allowed and changes nothing.
     *
     * @throws RequestProblem when they cannot be understood
     */
    static Changes read(JsonNode node) {
        if (!node.isArray() || node.size() > MOST) {
            throw bad(
                    "changes には変更を " + MOST + " 個以内の配列で入れてください。",
                    "Give changes as an array of at most " + MOST + " changes.");
        }
        var reader = new ChangesReader();
        node.forEach(reader::one);
        return new Changes(
                reader.moves, reader.additions, reader.removals, reader.radius, reader.hectares);
    }

    private void one(JsonNode change) {
        if (!change.isObject() || change.size() != 1) {
            throw unknown();
        }
        var name = change.propertyNames().iterator().next();
        var value = change.get(name);
        switch (name) {
            case "move" -> move(value);
            case "add" -> add(value);
            case "remove" -> remove(value);
            case "radiusMetres" -> radius = once(radius, number(name, value, MOST_METRES));
            case "minimumHectares" -> hectares = once(hectares, number(name, value, MOST_HECTARES));
            default -> throw unknown();
        }
    }

    private void move(JsonNode value) {
        only(value, Set.of("id", "to"));
        var id = id(value.path("id"));
        moves.put(id, position(value.path("to")));
    }

    private void remove(JsonNode value) {
        removals.add(id(value));
    }

    private void add(JsonNode value) {
        only(value, Set.of("position", "opens"));
        var opens = value.path("opens");
        boolean always = opens.isMissingNode() || opens.isNull();
        additions.add(
                new Changes.Addition(position(value.path("position")), always ? null : day(opens)));
    }

    /** An id that no other change names. */
    private String id(JsonNode node) {
        var id = node.asString("");
        if (!node.isString() || !id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 120) {
            throw bad("IC は ID で指定してください。", "Name the interchange by its id.");
        }
        if (moves.containsKey(id) || removals.contains(id)) {
            throw bad(
                    "IC「" + id + "」の変更が二つあります。一つにしてください。",
                    "The interchange \"" + id + "\" is changed twice. Change it once.");
        }
        return id;
    }

    private static Coordinate position(JsonNode node) {
        boolean pair = node.isArray() && node.size() == 2;
        if (!pair || !node.get(0).isNumber() || !node.get(1).isNumber()) {
            throw badPosition();
        }
        double lon = node.get(0).asDouble();
        double lat = node.get(1).asDouble();
        if (!(lon >= 122 && lon <= 154 && lat >= 20 && lat <= 46)) {
            throw badPosition();
        }
        return new Coordinate(lon, lat);
    }

    private static LocalDate day(JsonNode node) {
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeParseException e) {
            throw bad("opens は 2030-04-01 の形の日付で入れてください。", "Give opens as a date like 2030-04-01.");
        }
    }

    private static double number(String name, JsonNode value, double most) {
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!(number > 0 && number <= most)) {
            throw bad(
                    name + " は 0 より大きく " + (long) most + " 以下の数で入れてください。",
                    "Give " + name + " as a number above 0 and at most " + (long) most + ".");
        }
        return number;
    }

    private static double once(@Nullable Double earlier, double value) {
        if (earlier != null) {
            throw bad("同じ種類の基準の変更が二つあります。", "The same threshold is changed twice.");
        }
        return value;
    }

    private static void only(JsonNode value, Set<String> members) {
        if (!value.isObject() || !members.containsAll(value.propertyNames())) {
            throw unknown();
        }
    }

    private static RequestProblem unknown() {
        return bad(
                "変更は move {id, to}、add {position, opens}、remove、radiusMetres、minimumHectares"
                        + " のどれか一つを持つオブジェクトです。",
                "A change is an object with one of move {id, to}, add {position, opens}, remove,"
                        + " radiusMetres, minimumHectares.");
    }

    private static RequestProblem badPosition() {
        return bad(
                "位置は日本国内の [経度, 緯度] で入れてください。",
                "Give a position as [longitude, latitude] inside Japan.");
    }

    private static RequestProblem bad(String ja, String en) {
        return RequestProblem.badParameter("changes", ja, en);
    }
}
