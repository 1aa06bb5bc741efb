package jp.ritchi.eligibility.challenge;

import java.time.Clock;
import java.util.Set;
import jp.ritchi.eligibility.EligibilityInputs;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an editor sends to challenge an answer: the inputs of the check, and what should be said
 * instead and why.
 *
 * @param requirement absent for the verdict as a whole
 * @param version the version that the editor has seen; absent when that does not matter
 * @param visibility who sees it when the site is an outline; parcels bring their own
 */
record ChallengeWish(
        EligibilityInputs inputs,
        String kind,
        @Nullable String requirement,
        @Nullable String version,
        String claimed,
        String reason,
        String visibility) {
    private static final Set<String> OWN =
            Set.of("kind", "requirement", "programmeVersion", "claimed", "reason", "visibility");
    private static final Set<String> KINDS = Set.of("objection", "override");
    private static final Set<String> OUTCOMES = Set.of("met", "not-met", "unknown");
    private static final Set<String> VERDICTS = Set.of("eligible", "not-eligible", "undetermined");
    private static final Set<String> VISIBILITIES = Set.of("public", "staff");
    private static final int LONGEST = 4_000;

    static ChallengeWish of(JsonNode body) {
        if (!(body instanceof ObjectNode whole)) {
            throw RequestProblem.badParameter(
                    "body", "JSON オブジェクトを送ってください。", "Send a JSON object.");
        }
        var inputs = whole.deepCopy();
        inputs.remove(OWN);
        var requirement = optional(body, "requirement");
        return new ChallengeWish(
                EligibilityInputs.of(inputs, Clock.systemUTC()),
                oneOf("kind", body, KINDS),
                requirement,
                optional(body, "programmeVersion"),
                oneOf("claimed", body, requirement == null ? VERDICTS : OUTCOMES),
                sentence("reason", body.path("reason")),
                body.has("visibility") ? oneOf("visibility", body, VISIBILITIES) : "staff");
    }

    /** A text that must be there and must not be too long. */
    static String sentence(String name, JsonNode node) {
        var text = node.asString("").strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf(0) >= 0) {
            throw RequestProblem.badParameter(
                    name,
                    name + " に 1 文字以上 " + LONGEST + " 文字以下の文を入れてください。",
                    "Give " + name + " as a text of 1 to " + LONGEST + " characters.");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode body, String name) {
        var text = body.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    private static String oneOf(String name, JsonNode body, Set<String> known) {
        var word = body.path(name).asString("");
        if (!known.contains(word)) {
            var words = String.join(", ", known.stream().sorted().toList());
            throw RequestProblem.badParameter(
                    name,
                    name + " には次のどれかを入れてください: " + words,
                    "Give " + name + " as one of: " + words + ".");
        }
        return word;
    }
}
