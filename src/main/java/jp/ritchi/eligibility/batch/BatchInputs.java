package jp.ritchi.eligibility.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import jp.ritchi.eligibility.EligibilityInputs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inputs of a batch. Programme, lots and day are read as the single check reads them.
 *
 * @param lots absent when the caller did not say; parcels then have their own
 */
record BatchInputs(
        String programme, BatchSelection selection, @Nullable Integer lots, LocalDate asOf) {
    private static final Set<String> NAMES = Set.of("programme", "selection", "lots", "asOf");

    static BatchInputs of(JsonNode inputs, int listed, Clock clock) {
        for (String name : inputs.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw BatchProblems.unknownInput(name);
            }
        }
        var single = JsonNodeFactory.instance.objectNode();
        for (String name : Set.of("programme", "lots", "asOf")) {
            if (inputs.has(name)) {
                single.set(name, inputs.get(name));
            }
        }
        single.putObject("site");
        var read = EligibilityInputs.of(single, clock);
        var selection = BatchSelection.of(inputs.path("selection"), listed);
        return new BatchInputs(read.programme(), selection, read.lots(), read.asOf());
    }

    /** The same inputs with the day written out, so that a job that waits does not change it. */
    static JsonNode dated(JsonNode inputs, LocalDate asOf) {
        var dated = ((ObjectNode) inputs).deepCopy();
        dated.put("asOf", asOf.toString());
        return dated;
    }

    /** What the single check would be asked about one outline. */
    EligibilityInputs single(JsonNode outline) {
        return new EligibilityInputs(programme, outline, lots, asOf);
    }
}
