package jp.ritchi.eligibility.programme;

import java.util.List;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.ProgrammeCheck;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published JSON Schema of a programme: the shape of the document and, under {@code
 * $defs/parameters-<id>}, the parameters of every kind of requirement that there is. A form can be
 * made from it alone.
 */
@Component
class ProgrammeSchema {
    private final JsonNode schema;

    ProgrammeSchema(ProgrammeCheck check, List<Criterion> criteria, JsonMapper json) {
        var root = (ObjectNode) check.schema();
        var defs = (ObjectNode) root.get("$defs");
        var item = (ObjectNode) root.at("/properties/criteria/items");
        var known = ((ObjectNode) item.at("/properties/criterion")).putArray("enum");
        var choices = item.putArray("allOf");
        criteria.stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(
                        criterion -> {
                            known.add(criterion.id());
                            var name = "parameters-" + criterion.id();
                            ObjectNode own = json.valueToTree(criterion.parameters());
                            own.put("title", criterion.title().en());
                            own.put("x-title-ja", criterion.title().ja());
                            defs.set(name, own);
                            var choice = choices.addObject();
                            choice.putObject("if")
                                    .putObject("properties")
                                    .putObject("criterion")
                                    .put("const", criterion.id());
                            choice.putObject("then")
                                    .putObject("properties")
                                    .putObject("parameters")
                                    .put("$ref", "#/$defs/" + name);
                        });
        schema = root;
    }

    JsonNode get() {
        return schema;
    }
}
