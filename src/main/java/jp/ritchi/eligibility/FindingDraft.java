package jp.ritchi.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** A finding in the making; what is not said stays absent. */
public final class FindingDraft {
    private final String criterion;
    private final Text title;
    private @Nullable Outcome outcome;
    private @Nullable Text reason;
    private @Nullable Number measured;
    private @Nullable Number threshold;
    private @Nullable Number margin;
    private String unit = "";
    private @Nullable Number uncertainty;
    private @Nullable Map<String, Double> readings;
    private @Nullable Text settledBy;
    private Finding.@Nullable Flip flip;
    private final Map<String, Object> details = new LinkedHashMap<>();
    private @Nullable Map<String, Object> evidence;
    private List<SourceRef> sources = List.of();

    FindingDraft(String criterion, Text title) {
        this.criterion = criterion;
        this.title = title;
    }

    public FindingDraft outcome(Outcome value, Text why) {
        outcome = value;
        reason = why;
        return this;
    }

    /** The three numbers that were compared, all in {@code unit}. */
    public FindingDraft figures(
            @Nullable Number value,
            @Nullable Number limit,
            @Nullable Number difference,
            String unitOfAll) {
        measured = value;
        threshold = limit;
        margin = difference;
        unit = unitOfAll;
        return this;
    }

    public FindingDraft uncertainty(@Nullable Number value) {
        uncertainty = value;
        return this;
    }

    public FindingDraft readings(@Nullable Map<String, Double> values) {
        readings = values;
        return this;
    }

    public FindingDraft settledBy(@Nullable Text sentence) {
        settledBy = sentence;
        return this;
    }

    public FindingDraft flip(Number by, String unitOfChange, Text sentence) {
        flip = new Finding.Flip(by, unitOfChange, null, sentence);
        return this;
    }

    /** A change that time brings. */
    public FindingDraft flipFrom(LocalDate day, Text sentence) {
        flip = new Finding.Flip(null, null, day, sentence);
        return this;
    }

    /** A change that is not a number. */
    public FindingDraft flip(Text sentence) {
        flip = new Finding.Flip(null, null, null, sentence);
        return this;
    }

    public FindingDraft detail(String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
        return this;
    }

    public FindingDraft evidence(@Nullable Map<String, Object> geoJson) {
        evidence = geoJson;
        return this;
    }

    public FindingDraft sources(List<SourceRef> named) {
        sources = named;
        return this;
    }

    /** The finding, with its outcome and reason said. */
    public Finding build() {
        return new Finding(
                criterion,
                null,
                title,
                Objects.requireNonNull(outcome, "outcome"),
                measured,
                threshold,
                margin,
                unit,
                uncertainty,
                readings,
                Objects.requireNonNull(reason, "reason"),
                settledBy,
                outcome == Outcome.MET ? null : flip,
                details.isEmpty() ? null : details,
                evidence,
                sources);
    }
}
