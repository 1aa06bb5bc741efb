package jp.ritchi.groundwater;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sum of PFOS and PFOA as the interval in which it must lie, in ng/L. No text fixes how a
 * non-detect enters the sum: it counts as zero at the low end and as its detection limit at the
 * high end. No substitute such as half the limit is used.
 *
 * @param high absent when one of the two substances was not analysed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PfasSum(BigDecimal low, @Nullable BigDecimal high) {
    private static final List<String> SUMMED = List.of("PFOS", "PFOA");

    static PfasSum of(Collection<SampleResult> results) {
        var summed = results.stream().filter(r -> SUMMED.contains(r.substance())).toList();
        var low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (SampleResult result : summed) {
            low = low.add(result.low());
            var most = result.high();
            high = high == null || most == null ? null : high.add(most);
        }
        Set<String> analysed =
                summed.stream().map(SampleResult::substance).collect(Collectors.toSet());
        return new PfasSum(low, analysed.containsAll(SUMMED) ? high : null);
    }
}
