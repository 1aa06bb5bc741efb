package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion found on one site, with all that a reader needs to check it. Made with {@link
 * #of}.
 *
 * @param requirement the name of the requirement in the programme, where one criterion is used
 *     twice; absent when the criterion's id is enough
 * @param measured the value that was compared; absent when there is nothing to measure
 * @param threshold what it was compared with
 * @param margin how far on the right side the value lies; negative is how much is missing
 * @param unit unit of the three numbers: {@code m}, {@code ha}, {@code lots}, {@code %} …
 * @param uncertainty how far {@code measured} may be off because of the positions it rests on, in
 *     {@code unit}; absent when they are taken as exact
 * @param readings other readings of the requirement's wording, by name, in {@code unit}
 * @param settledBy what would settle an unknown; only there
 * @param flip the smallest change that would make it met; absent when it is met or nothing would
 * @param details figures of this criterion alone, by name
 * @param evidence GeoJSON of the geometry that decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String criterion,
        @Nullable String requirement,
        Text title,
        Outcome outcome,
        @Nullable Number measured,
        @Nullable Number threshold,
        @Nullable Number margin,
        String unit,
        @Nullable Number uncertainty,
        @Nullable Map<String, Double> readings,
        Text reason,
        @Nullable Text settledBy,
        @Nullable Flip flip,
        @Nullable Map<String, Object> details,
        @Nullable Map<String, Object> evidence,
        List<SourceRef> sources) {

    /**
     * The smallest change that would make a requirement met.
     *
     * @param by how much, in {@code unit}; absent where it is not a number
     * @param from the day from which the answer changes by itself; absent for other changes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Flip(
            @Nullable Number by, @Nullable String unit, @Nullable LocalDate from, Text sentence) {}

    /** Begins a finding; outcome and reason must follow. */
    public static FindingDraft of(String criterion, Text title) {
        return new FindingDraft(criterion, title);
    }

    /** Whether it rests on areas that were invented for demonstration, as its details say. */
    @JsonIgnore
    boolean isSynthetic() {
        return details != null && Boolean.TRUE.equals(details.get("synthetic"));
    }

    /** The same finding under the name that the programme gives the requirement. */
    Finding named(@Nullable String name, @Nullable Text ownTitle) {
        return new Finding(
                criterion,
                name,
                ownTitle == null ? title : ownTitle,
                outcome,
                measured,
                threshold,
                margin,
                unit,
                uncertainty,
                readings,
                reason,
                settledBy,
                flip,
                details,
                evidence,
                sources);
    }
}
