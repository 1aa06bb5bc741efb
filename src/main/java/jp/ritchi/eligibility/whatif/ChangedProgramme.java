package jp.ritchi.eligibility.whatif;

import java.util.List;
import java.util.Set;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A programme with some of its requirements, and with other thresholds in them. */
final class ChangedProgramme {
    static final String DISTANCE = "within-distance-of-interchange";
    static final String AREA = "minimum-area";
    static final String RADIUS = "radiusMetres";
    static final String HECTARES = "minimumHectares";

    /** The requirements that only place and size decide. */
    static final Set<String> PLACE_AND_SIZE = Set.of(DISTANCE, AREA);

    private ChangedProgramme() {}

    /** The parameters of every requirement of one kind. */
    static List<JsonNode> parameters(Programme programme, String criterion) {
        return programme.criteria().stream()
                .filter(required -> required.criterion().equals(criterion))
                .map(Programme.Requirement::parameters)
                .toList();
    }

    /**
     * The programme with nothing but distance and area.
     *
     * @throws RequestProblem when it asks for neither
     */
    static DatedProgramme placeAndSize(DatedProgramme dated) {
        var left =
                dated.programme().criteria().stream()
                        .filter(required -> PLACE_AND_SIZE.contains(required.criterion()))
                        .toList();
        if (left.isEmpty()) {
            throw RequestProblem.badParameter(
                    "requirements",
                    "この制度には IC からの距離の要件も面積の要件もありません。",
                    "The programme asks neither for a distance from an interchange nor for an area.");
        }
        return with(dated, left);
    }

    /**
     * The programme with the thresholds of the changes.
     *
     * @throws RequestProblem when it has no such threshold
     */
    static DatedProgramme of(DatedProgramme dated, Changes changes) {
        var distance = changed(dated, DISTANCE, RADIUS, changes.radiusMetres());
        return changed(distance, AREA, HECTARES, changes.minimumHectares());
    }

    private static DatedProgramme changed(
            DatedProgramme dated, String criterion, String name, @Nullable Double value) {
        if (value == null) {
            return dated;
        }
        if (parameters(dated.programme(), criterion).isEmpty()) {
            throw RequestProblem.badParameter(
                    "changes",
                    "この制度には " + name + " を使う要件がありません。",
                    "No requirement of the programme uses " + name + ".");
        }
        return with(
                dated,
                dated.programme().criteria().stream()
                        .map(
                                required ->
                                        required.criterion().equals(criterion)
                                                ? changed(required, name, value)
                                                : required)
                        .toList());
    }

    private static Programme.Requirement changed(
            Programme.Requirement required, String name, double value) {
        var parameters = (ObjectNode) required.parameters().deepCopy();
        parameters.put(name, value);
        return new Programme.Requirement(
                required.criterion(), required.name(), required.title(), parameters);
    }

    private static DatedProgramme with(
            DatedProgramme dated, List<Programme.Requirement> requirements) {
        var p = dated.programme();
        return new DatedProgramme(
                new Programme(
                        p.id(),
                        p.version(),
                        p.kind(),
                        p.title(),
                        p.authority(),
                        p.description(),
                        p.beneficiaries(),
                        p.effectiveFrom(),
                        p.effectiveTo(),
                        p.source(),
                        requirements,
                        p.support(),
                        p.assumptions()),
                dated.source());
    }
}
