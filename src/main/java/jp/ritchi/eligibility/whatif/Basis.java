package jp.ritchi.eligibility.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies;
import jp.ritchi.layer.Coverages;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a map needs to colour parcels by itself as the check would judge them.
 *
 * @param asOf the day whose version of the programme and whose interchanges these are
 * @param distance parameters of the requirement of a distance; absent when there is none
 * @param area parameters of the requirement of an area; absent when there is none
 * @param lots parameters of the requirement of several lots; absent when there is none
 * @param others requirements that a map cannot judge by itself
 * @param coverage where the interchanges are complete; elsewhere "not met" cannot be said
 * @param accuracies how far boundaries of parcels may be off, by the classes that parcels name
 * @param interchangeDoubtMetres how far the points of the interchanges may be off where that
 *     counts; absent where nothing can be measured with them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Basis(
        String programme,
        String programmeVersion,
        Text title,
        LocalDate asOf,
        @Nullable JsonNode distance,
        @Nullable JsonNode area,
        @Nullable JsonNode lots,
        List<String> others,
        List<Point> interchanges,
        List<Coverages.Circle> coverage,
        List<Accuracies.AccuracyClass> accuracies,
        @Nullable Double interchangeDoubtMetres) {

    /**
     * An interchange of any time.
     *
     * @param counted whether the programme's requirement counts it on the day
     * @param screened whether the distances stored with the parcels count it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            String id,
            Text name,
            double lon,
            double lat,
            boolean smart,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            boolean counted,
            boolean screened) {
        static Point of(Interchange one, boolean counted, boolean screened) {
            return new Point(
                    one.id(),
                    new Text(one.nameJa(), one.nameForEnglish()),
                    one.position().x,
                    one.position().y,
                    one.smart(),
                    one.validFrom(),
                    one.validTo(),
                    counted,
                    screened);
        }
    }

    static boolean counts(Interchange one, @Nullable JsonNode distance, LocalDate day) {
        boolean smart =
                distance == null || distance.path("includeSmartInterchanges").asBoolean(true);
        boolean junctions =
                distance != null && distance.path("includeJunctionsWithoutExit").asBoolean(false);
        return (junctions || one.hasExit()) && (smart || !one.smart()) && one.existsOn(day);
    }

    static List<String> others(Programme programme, List<JsonNode> known) {
        return programme.criteria().stream()
                .filter(required -> known.stream().noneMatch(k -> k == required.parameters()))
                .map(Programme.Requirement::criterion)
                .toList();
    }
}
