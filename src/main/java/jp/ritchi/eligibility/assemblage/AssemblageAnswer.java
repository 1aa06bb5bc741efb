package jp.ritchi.eligibility.assemblage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Verdict;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search for sets of parcels, as it is written to the caller.
 *
 * @param minimumHectares the area aimed for
 * @param given the parcels that had to be included, judged by themselves; absent without such
 * @param synthetic whether any parcel looked at was invented for demonstration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssemblageAnswer(
        String programme,
        String programmeVersion,
        Text programmeTitle,
        LocalDate asOf,
        double minimumHectares,
        Searched searched,
        @Nullable Given given,
        Optimality optimality,
        Text reason,
        List<Alternative> alternatives,
        List<Text> notes,
        boolean synthetic) {

    /**
     * What was looked at.
     *
     * @param parcels in the place
     * @param usable of them: not excluded and, where the programme has a distance rule, wholly
     *     within the radius of an interchange
     * @param touching pairs of parcels that are joined
     * @param explored steps of the search
     * @param stoppedByClock whether time and not the count of steps ended it
     */
    record Searched(int parcels, int usable, int touching, long explored, boolean stoppedByClock) {}

    /** The parcels that had to be included, by themselves. */
    record Given(List<String> parcels, double areaHectares, Verdict verdict) {}

    /**
     * How good the first alternative is proven to be.
     *
     * @param proof {@code exact}, {@code fewest}, {@code gap}, {@code none} or {@code undecided}
     * @param lowerBound no set that meets area, touching and distance has fewer parcels
     * @param gap how many parcels the first alternative is above the bound; absent without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Optimality(String proof, int lowerBound, @Nullable Integer gap, Text sentence) {}

    /**
     * One set of parcels.
     *
     * @param added the parcels beside those given
     * @param compactness 4π × area / perimeter² on the ellipsoid
     * @param ceilingJpy the most support, only when the set is eligible
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Alternative(
            int rank,
            List<Member> parcels,
            List<String> added,
            double addedHectares,
            double areaHectares,
            double perimeterMetres,
            double compactness,
            Verdict verdict,
            Text reason,
            Text sentence,
            @Nullable Long ceilingJpy,
            List<Summary> findings,
            Map<String, Object> geometry) {

        /** The same set in another place of the list. */
        Alternative at(int place) {
            return new Alternative(
                    place,
                    parcels,
                    added,
                    addedHectares,
                    areaHectares,
                    perimeterMetres,
                    compactness,
                    verdict,
                    reason,
                    sentence,
                    ceilingJpy,
                    findings,
                    geometry);
        }
    }

    /** A parcel of a set. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            String id, String name, double areaHectares, @Nullable Integer lots, boolean given) {}

    /** A finding without its evidence; the single check of the same parcels has all of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            String criterion,
            Text title,
            Outcome outcome,
            @Nullable Number measured,
            @Nullable Number threshold,
            @Nullable Number margin,
            String unit,
            Text reason) {
        static Summary of(Finding finding) {
            return new Summary(
                    finding.criterion(),
                    finding.title(),
                    finding.outcome(),
                    finding.measured(),
                    finding.threshold(),
                    finding.margin(),
                    finding.unit(),
                    finding.reason());
        }
    }
}
