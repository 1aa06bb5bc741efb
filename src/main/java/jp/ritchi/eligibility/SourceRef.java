package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** Names the source of a fact; {@code place} is where in it the fact stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceRef(String id, Text title, @Nullable String place) {}
