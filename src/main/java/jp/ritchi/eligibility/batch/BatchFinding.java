package jp.ritchi.eligibility.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one requirement of the programme found on one site, for tables and files.
 *
 * @param key names the requirement within the programme
 * @param flip the smallest change that would make it met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchFinding(
        String key,
        String criterion,
        Text title,
        Outcome outcome,
        @Nullable Number measured,
        @Nullable Number threshold,
        @Nullable Number margin,
        String unit,
        Text reason,
        @Nullable Text flip) {}
