package jp.ritchi.groundwater;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the laboratory reported for one substance, in ng/L.
 *
 * @param value absent for a non-detect
 * @param qualifier {@code =} for a measured value, {@code <} for one below the detection limit
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SampleResult(
        String substance,
        @Nullable BigDecimal value,
        String qualifier,
        @Nullable BigDecimal detectionLimit,
        @Nullable BigDecimal quantificationLimit,
        @Nullable String method,
        @Nullable String laboratory) {

    /** The least the concentration can be. */
    BigDecimal low() {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** The most it can be; a non-detect may be anything up to its detection limit. */
    @Nullable BigDecimal high() {
        return value == null ? detectionLimit : value;
    }
}
