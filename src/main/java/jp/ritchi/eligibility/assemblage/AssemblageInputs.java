package jp.ritchi.eligibility.assemblage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.ritchi.eligibility.EligibilityInputs;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The inputs of a search for sets of parcels, read from a request.
 *
 * @param excluded land of which no parcel may have a part; absent when there is none
 * @param minimumHectares the area to aim for; absent to take the programme's
 * @param seconds how long to search
 * @param lots planned lots; absent to add up those of the parcels
 */
record AssemblageInputs(
        String programme,
        Place place,
        Set<String> mustInclude,
        Set<String> mustExclude,
        @Nullable Geometry excluded,
        @Nullable Double minimumHectares,
        int maximumParcels,
        int alternatives,
        double seconds,
        @Nullable Integer lots,
        LocalDate asOf) {

    static final int MOST_PARCELS = 200;
    static final int STANDARD_PARCELS = 60;
    static final int MOST_ALTERNATIVES = 20;
    static final int STANDARD_ALTERNATIVES = 5;
    static final double MOST_SECONDS = 30;
    static final double STANDARD_SECONDS = 5;
    private static final int MOST_EXCLUDED = 10_000;
    private static final int MOST_INCLUDED = 50;

    static AssemblageInputs of(JsonNode inputs, Clock clock) {
        for (String name : inputs.propertyNames()) {
            if (!AssemblageSchema.INPUTS.containsKey(name)) {
                throw unknown(name);
            }
        }
        var common = JsonNodeFactory.instance.objectNode();
        common.set("programme", inputs.path("programme"));
        common.set("lots", inputs.path("lots"));
        common.set("asOf", inputs.path("asOf"));
        common.putObject("site");
        var shared = EligibilityInputs.of(common, clock);
        var must = ids(inputs.path("mustInclude"), "mustInclude", MOST_INCLUDED);
        var without = ids(inputs.path("mustExclude"), "mustExclude", MOST_EXCLUDED);
        refuseBoth(must, without);
        var hectares = number(inputs, "minimumHectares", Double.NaN, 0.0001, 1_000);
        return new AssemblageInputs(
                shared.programme(),
                Place.of(inputs),
                must,
                without,
                zones(inputs.path("excludedZones")),
                Double.isNaN(hectares) ? null : (Double) hectares,
                whole(inputs, "maximumParcels", STANDARD_PARCELS, MOST_PARCELS),
                whole(inputs, "alternatives", STANDARD_ALTERNATIVES, MOST_ALTERNATIVES),
                number(inputs, "timeBudgetSeconds", STANDARD_SECONDS, 0.1, MOST_SECONDS),
                shared.lots(),
                shared.asOf());
    }

    private static @Nullable Geometry zones(JsonNode zones) {
        return Place.isGiven(zones) ? Place.outline(zones, "excludedZones") : null;
    }

    private static Set<String> ids(JsonNode node, String name, int most) {
        var ids = new LinkedHashSet<String>();
        if (!Place.isGiven(node)) {
            return ids;
        }
        node.forEach(id -> ids.add(id.asString("")));
        if (!node.isArray() || ids.contains("") || ids.size() > most) {
            throw RequestProblem.badParameter(
                    name,
                    name + " には筆の ID を " + most + " 個まで並べてください。",
                    "Give " + name + " as a list of at most " + most + " parcel ids.");
        }
        return ids;
    }

    private static void refuseBoth(Set<String> must, Set<String> without) {
        for (String id : must) {
            if (without.contains(id)) {
                throw RequestProblem.badParameter(
                        "mustExclude",
                        "同じ筆を含める筆と除く筆の両方に指定できません。",
                        "A parcel cannot be both in mustInclude and in mustExclude.");
            }
        }
    }

    private static int whole(JsonNode inputs, String name, int standard, int most) {
        if (Place.isGiven(inputs.path(name)) && !inputs.path(name).isIntegralNumber()) {
            throw outside(name, 1, most);
        }
        return (int) number(inputs, name, standard, 1, most);
    }

    private static double number(
            JsonNode inputs, String name, double standard, double least, double most) {
        var node = inputs.path(name);
        if (!Place.isGiven(node)) {
            return standard;
        }
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw outside(name, least, most);
        }
        return value;
    }

    private static RequestProblem outside(String name, double least, double most) {
        var from = plain(least);
        var to = plain(most);
        return RequestProblem.badParameter(
                name,
                name + " は " + from + " から " + to + " までの数で入れてください。",
                "Give " + name + " as a number from " + from + " to " + to + ".");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static RequestProblem unknown(String name) {
        var known = String.join(", ", AssemblageSchema.INPUTS.keySet());
        return RequestProblem.badParameter(
                name,
                "入力「" + name + "」はありません。使えるのは " + known + " です。",
                "There is no input \"" + name + "\". Known: " + known + ".");
    }
}
