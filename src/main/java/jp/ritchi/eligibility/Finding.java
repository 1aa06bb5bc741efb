package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion found on one site, with all that a reader needs to check it.
 *
 * @param measured the value that was compared; absent when there is nothing to measure
 * @param threshold what it was compared with
 * @param margin how far on the right side the value lies; negative is how much is missing
 * @param unit unit of the three numbers: {@code m}, {@code ha} or {@code lots}
 * @param readings other readings of the requirement's wording, by name, in {@code unit}
 * @param evidence GeoJSON of the geometry that decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String criterion,
        Text title,
        Outcome outcome,
        @Nullable Number measured,
        @Nullable Number threshold,
        @Nullable Number margin,
        String unit,
        @Nullable Map<String, Double> readings,
        Text reason,
        @Nullable Map<String, Object> evidence,
        List<SourceRef> sources) {}
