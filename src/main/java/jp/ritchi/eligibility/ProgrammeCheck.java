package jp.ritchi.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what is wrong with a programme's document before it is stored: its shape, the parameters of
 * each criterion by that criterion's own schema, and what no schema can say (dates in order,
 * requirements that can be told apart, layers and attributes that exist).
 */
@Component
public class ProgrammeCheck {
    private static final String SCHEMA = "eligibility/programme.schema.json";

    private final JsonNode schema;
    private final SchemaProblems shape;
    private final Map<String, SchemaProblems> parameters = new HashMap<>();
    private final LayerNames layers;

    ProgrammeCheck(CriterionCatalog criteria, LayerNames layers, JsonMapper json) {
        this.layers = layers;
        try (var file = new ClassPathResource(SCHEMA).getInputStream()) {
            schema = json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shape = new SchemaProblems(schema);
        for (Criterion criterion : criteria.list()) {
            JsonNode own = json.valueToTree(criterion.parameters());
            parameters.put(criterion.id(), new SchemaProblems(own));
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer (RFC 6901) to it; empty for the document as a whole
     */
    public record Problem(String pointer, Text sentence) {}

    /** The JSON Schema of the document; the parameters of a criterion have schemas of their own. */
    public JsonNode schema() {
        return schema.deepCopy();
    }

    /** Everything that is wrong with the document; nothing when it can be stored. */
    public List<Problem> problems(JsonNode document) {
        var problems = new ArrayList<>(shape.of(document, ""));
        if (problems.isEmpty()) {
            dates(document, problems);
            money(document, problems);
            requirements(document.path("criteria"), problems);
        }
        return List.copyOf(problems);
    }

    private void requirements(JsonNode criteria, List<Problem> problems) {
        var names = new HashSet<String>();
        for (int i = 0; i < criteria.size(); i++) {
            var required = criteria.get(i);
            var at = "/criteria/" + i;
            var id = required.path("criterion").asString();
            var own = parameters.get(id);
            if (own == null) {
                problems.add(unknownCriterion(at, id));
                continue;
            }
            problems.addAll(own.of(required.path("parameters"), at + "/parameters"));
            problems.addAll(layers.problems(required.path("parameters"), at + "/parameters"));
            if (!names.add(id + " " + required.path("name").asString(""))) {
                problems.add(twice(at, id));
            }
        }
    }

    /** Days in ISO form compare as text. */
    private static void dates(JsonNode document, List<Problem> problems) {
        var from = document.path("effectiveFrom").asString("");
        var to = document.path("effectiveTo").asString("");
        if (!to.isEmpty() && to.compareTo(from) < 0) {
            problems.add(
                    new Problem(
                            "/effectiveTo",
                            new Text(
                                    "終了日 " + to + " が開始日 " + from + " より前です。",
                                    "The last day " + to + " is before the first, " + from + ".")));
        }
    }

    private static void money(JsonNode document, List<Problem> problems) {
        boolean screening = "screening".equals(document.path("kind").asString(""));
        if (screening && document.path("support").isObject()) {
            problems.add(
                    new Problem(
                            "/support",
                            new Text(
                                    "スクリーニングは支援額を持ちません。support を除いてください。",
                                    "A screening gives no money. Leave support out.")));
        }
    }

    private Problem unknownCriterion(String at, String id) {
        var known = String.join(", ", parameters.keySet().stream().sorted().toList());
        return new Problem(
                at + "/criterion",
                new Text(
                        "要件「" + id + "」は知られていません。使えるもの: " + known,
                        "No criterion is called " + id + ". Known: " + known));
    }

    private static Problem twice(String at, String id) {
        return new Problem(
                at + "/name",
                new Text(
                        "要件「" + id + "」が同じ名前で 2 回あります。name で区別してください。",
                        "The criterion "
                                + id
                                + " is there twice under one name. Tell them apart by name."));
    }
}
