package jp.ritchi.eligibility.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.ProgrammeCheck;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change, or what is wrong with it.
 *
 * @param problems when there are any, nothing was compared and all else is absent
 * @param comparedWith the version in effect on {@code asOf}; absent when there is none, and then
 *     every verdict comes from nothing
 * @param parcels how many there are, and how many were compared before time was up
 * @param gained now eligible, {@code lost} now not eligible, {@code undetermined} now undetermined;
 *     each only where it was something else
 * @param transitions every change from verdict to verdict
 * @param samples some of each kind with the reasons
 * @param map GeoJSON of changed parcels with {@code change} as a property; {@code mapComplete} says
 *     whether it has all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewAnswer(
        List<ProgrammeCheck.Problem> problems,
        @Nullable String comparedWith,
        @Nullable LocalDate asOf,
        @Nullable Extent parcels,
        @Nullable Sum gained,
        @Nullable Sum lost,
        @Nullable Sum undetermined,
        @Nullable List<Transition> transitions,
        @Nullable List<Sample> samples,
        @Nullable Map<String, Object> map,
        @Nullable Boolean mapComplete,
        @Nullable Boolean synthetic) {

    static PreviewAnswer refused(List<ProgrammeCheck.Problem> problems) {
        return new PreviewAnswer(
                problems, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** How far the comparison went. */
    record Extent(long total, long compared, boolean complete) {}

    /** Parcels and their area, in hectares to 0.0001. */
    record Sum(long parcels, double hectares) {}

    /**
     * Parcels whose verdict changes from one word to another.
     *
     * @param from {@code none} where no version holds
     */
    record Transition(String from, String to, long parcels, double hectares) {}

    /** One parcel that changes, with the sentence of each verdict. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sample(
            String change,
            String id,
            String name,
            double areaHectares,
            String from,
            String to,
            @Nullable Text reasonBefore,
            Text reasonAfter,
            boolean synthetic) {}
}
