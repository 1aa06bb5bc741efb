package jp.ritchi.process;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An execute request of the standard with its values laid bare: what was qualified or given by
 * reference is now plain. The one output is always sent by value.
 *
 * @param asDocument whether the answer is an object of outputs rather than the output itself
 */
record ExecuteRequest(ObjectNode inputs, boolean asDocument) {
    private static final Set<String> MEMBERS = Set.of("inputs", "outputs", "response");
    private static final Set<String> QUALIFIED =
            Set.of("value", "mediaType", "encoding", "schema", "format");

    static ExecuteRequest of(JsonNode body, DescribedProcess process, InputReferences references) {
        for (String member : body.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                throw ProcessProblems.unknownMember(member);
            }
        }
        if (!body.path("inputs").isObject()) {
            throw ProcessProblems.noInputs();
        }
        checkOutputs(body.path("outputs"), process);
        var response = body.path("response").asString("raw");
        if (!Set.of("raw", "document").contains(response)) {
            throw ProcessProblems.badResponse();
        }
        var inputs = JsonNodeFactory.instance.objectNode();
        for (var input : body.path("inputs").properties()) {
            inputs.set(input.getKey(), value(input.getKey(), input.getValue(), references));
        }
        return new ExecuteRequest(inputs, response.equals("document"));
    }

    private static JsonNode value(String input, JsonNode given, InputReferences references) {
        if (given.path("href").isString()) {
            return references.get(input, given.path("href").asString());
        }
        boolean qualified = given.has("value") && QUALIFIED.containsAll(given.propertyNames());
        return qualified ? given.path("value") : given;
    }

    private static void checkOutputs(JsonNode outputs, DescribedProcess process) {
        if (outputs.isMissingNode()) {
            return;
        }
        boolean known =
                outputs.isObject()
                        && process.outputs().keySet().containsAll(outputs.propertyNames());
        for (JsonNode output : outputs) {
            known &= output.path("transmissionMode").asString("value").equals("value");
        }
        if (!known) {
            throw ProcessProblems.badOutputs();
        }
    }
}
