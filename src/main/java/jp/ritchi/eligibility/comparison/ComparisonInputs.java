package jp.ritchi.eligibility.comparison;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.ritchi.eligibility.EligibilityInputs;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The inputs of a comparison: what a single check asks, once for each of two to ten sites. */
record ComparisonInputs(List<Asked> sites) {
    static final int FEWEST = 2;
    static final int MOST = 10;
    static final int LONGEST_LABEL = 60;

    private static final Set<String> NAMES = Set.of("programme", "sites", "lots", "asOf");

    /** One site under the name that the caller gave it. */
    record Asked(int number, String label, EligibilityInputs inputs) {
        /** Runs {@code work}; a problem found there names this site. */
        <T> T about(Supplier<T> work) {
            return naming(number, work);
        }
    }

    static ComparisonInputs of(JsonNode inputs, Clock clock) {
        for (String name : inputs.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw RequestProblem.badParameter(
                        name,
                        "入力「" + name + "」はありません。使えるのは programme, sites, lots, asOf です。",
                        "There is no input \"" + name + "\". Known: programme, sites, lots, asOf.");
            }
        }
        var sites = inputs.path("sites");
        if (!sites.isArray() || sites.size() < FEWEST || sites.size() > MOST) {
            throw RequestProblem.badParameter(
                    "sites",
                    "比べる区域を sites に " + FEWEST + "～" + MOST + " 件並べてください。",
                    "Give " + FEWEST + " to " + MOST + " sites to compare in sites.");
        }
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < sites.size(); i++) {
            int number = i + 1;
            var site = sites.get(i);
            asked.add(naming(number, () -> asked(number, site, inputs, clock)));
        }
        return new ComparisonInputs(List.copyOf(asked));
    }

    private static Asked asked(int number, JsonNode given, JsonNode inputs, Clock clock) {
        if (!(given instanceof ObjectNode site)) {
            throw RequestProblem.badParameter(
                    "site",
                    "区域は GeoJSON か {\"parcels\": [\"ID\"]} で入れてください。",
                    "Give a site as GeoJSON or as {\"parcels\": [\"id\"]}.");
        }
        var alone = JsonNodeFactory.instance.objectNode();
        alone.set("programme", inputs.path("programme"));
        alone.set("site", land(site));
        alone.set("lots", site.has("lots") ? site.path("lots") : inputs.path("lots"));
        alone.set("asOf", inputs.path("asOf"));
        return new Asked(number, label(number, site), EligibilityInputs.of(alone, clock));
    }

    /** The site as a single check takes it: without what only the comparison knows. */
    private static JsonNode land(ObjectNode site) {
        var land = site.path("site");
        return land.isMissingNode() ? site.deepCopy().without(List.of("label", "lots")) : land;
    }

    private static String label(int number, JsonNode site) {
        var label = site.path("label");
        if (label.isMissingNode() || label.isNull()) {
            return Integer.toString(number);
        }
        if (!label.isString()
                || label.asString().isBlank()
                || label.asString().length() > LONGEST_LABEL) {
            throw RequestProblem.badParameter(
                    "label",
                    "label は " + LONGEST_LABEL + " 文字までの名前で入れてください。",
                    "Give label as a name of at most " + LONGEST_LABEL + " characters.");
        }
        return label.asString().strip();
    }

    private static <T> T naming(int number, Supplier<T> work) {
        try {
            return work.get();
        } catch (RequestProblem problem) {
            var parameter = problem.parameter();
            if (parameter == null || !parameter.matches("(site|label)\\b.*")) {
                throw problem;
            }
            var sentence = problem.sentence();
            throw new RequestProblem(
                    problem.status(),
                    problem.slug(),
                    new Text(
                            "区域 " + number + ": " + sentence.ja(),
                            "Site " + number + ": " + sentence.en()),
                    "sites[" + (number - 1) + "]" + inside(parameter));
        }
    }

    /** Where in a site the mistake lies: {@code site.parcels} is {@code .parcels} there. */
    private static String inside(String parameter) {
        return parameter.startsWith("site") ? parameter.substring(4) : "." + parameter;
    }
}
