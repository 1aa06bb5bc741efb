package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.geo.TouchRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a programme asks of a set of parcels, as far as the search itself can steer by it. All other
 * requirements are judged afterwards.
 *
 * @param hectares the least area; 0 when the programme asks for none
 * @param lots the least number of planned lots; 0 when the programme asks for none
 * @param circle the narrowest distance rule, absent when there is none
 * @param touching when two parcels are joined
 * @param others the criteria that the search does not know
 */
record Terms(
        double hectares,
        int lots,
        @Nullable Circle circle,
        TouchRule touching,
        List<String> others) {

    private static final String AREA = "minimum-area";
    private static final String LOTS = "several-lots";
    private static final String DISTANCE = "within-distance-of-interchange";
    private static final String CONTIGUOUS = "contiguous-area";
    private static final Set<String> KNOWN = Set.of(AREA, LOTS, DISTANCE, CONTIGUOUS);

    /** Within how many metres of which interchanges all of a set must lie. */
    record Circle(double radiusMetres, boolean smart, boolean junctions) {
        static Circle of(JsonNode parameters) {
            return new Circle(
                    parameters.path("radiusMetres").asDouble(),
                    parameters.path("includeSmartInterchanges").asBoolean(true),
                    parameters.path("includeJunctionsWithoutExit").asBoolean(false));
        }
    }

    static Terms of(Programme programme) {
        double hectares = 0;
        int lots = 0;
        var circles = new ArrayList<Circle>();
        var touching = TouchRule.STANDARD;
        var others = new ArrayList<String>();
        for (var required : programme.criteria()) {
            var parameters = required.parameters();
            switch (required.criterion()) {
                case AREA, CONTIGUOUS ->
                        hectares =
                                Math.max(hectares, parameters.path("minimumHectares").asDouble());
                case LOTS -> lots = Math.max(lots, parameters.path("minimumLots").asInt(2));
                case DISTANCE -> circles.add(Circle.of(parameters));
                default -> others.add(required.criterion());
            }
            if (required.criterion().equals(CONTIGUOUS)) {
                touching = touching(parameters);
            }
        }
        var narrowest = circles.stream().min(Comparator.comparingDouble(Circle::radiusMetres));
        return new Terms(hectares, lots, narrowest.orElse(null), touching, List.copyOf(others));
    }

    /** Roads join nothing here: whether one may lie between is for the finding to say. */
    private static TouchRule touching(JsonNode parameters) {
        var standard = TouchRule.STANDARD;
        return new TouchRule(
                parameters.path("touchToleranceMetres").asDouble(standard.toleranceMetres()),
                parameters.path("minimumNeckMetres").asDouble(standard.minimumNeckMetres()),
                0);
    }

    /** Whether a criterion is one that the search steers by. */
    static boolean knows(String criterion) {
        return KNOWN.contains(criterion);
    }

    static boolean isAboutArea(String criterion) {
        return criterion.equals(AREA) || criterion.equals(CONTIGUOUS);
    }

    static boolean isAboutDistance(String criterion) {
        return criterion.equals(DISTANCE);
    }
}
