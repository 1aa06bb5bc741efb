package jp.ritchi.eligibility.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a comparison.
 *
 * @param known false where nothing can be said; then {@code settledBy} says what would change that
 * @param value what may be compared with the other sites, in the row's unit; absent where there is
 *     no number, or where it rests on positions that are not good enough to compare
 * @param outcome of a requirement; absent for other facts
 * @param text what a reader is told
 * @param metres geodesic distance from the nearest part of the site, or from what the text names
 * @param feature the stored row that is told about
 * @param asOf the day to which the data belongs, as its source says it
 * @param synthetic whether it rests on data invented for demonstration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        boolean known,
        @Nullable Number value,
        @Nullable Outcome outcome,
        Text text,
        @Nullable Double metres,
        @Nullable Text settledBy,
        @Nullable Reference feature,
        List<SourceRef> sources,
        @Nullable String asOf,
        boolean synthetic) {

    /** Names one feature of one collection. */
    public record Reference(String collection, String id, Text name) {}

    /** Something that is known. */
    public static Fact of(Text text) {
        return new Fact(true, null, null, text, null, null, null, List.of(), null, false);
    }

    /** Something that is not known, and what would settle it. */
    public static Fact unknown(Text text, Text settledBy) {
        return new Fact(false, null, null, text, null, settledBy, null, List.of(), null, false);
    }

    public Fact value(@Nullable Number compared) {
        return new Fact(
                known, compared, outcome, text, metres, settledBy, feature, sources, asOf,
                synthetic);
    }

    public Fact outcome(Outcome found) {
        return new Fact(
                known, value, found, text, metres, settledBy, feature, sources, asOf, synthetic);
    }

    /** With its distance, to the millimetre. */
    public Fact metres(double distance) {
        double rounded = Math.round(distance * 1_000) / 1_000.0;
        return new Fact(
                known, value, outcome, text, rounded, settledBy, feature, sources, asOf, synthetic);
    }

    /** With the stored row it tells about: its name, source and day, and whether it is real. */
    public Fact about(Facts.Feature row) {
        var title = new Text(row.text("source_title_ja"), row.text("source_title_en"));
        var place = row.text("source_place");
        var source = new SourceRef(row.text("source_id"), title, place.isEmpty() ? null : place);
        var day = row.text("as_of");
        return new Fact(
                known,
                value,
                outcome,
                text,
                metres,
                settledBy,
                new Reference(row.layer(), row.id(), nameOf(row)),
                List.of(source),
                day.isEmpty() ? null : day,
                synthetic || row.properties().get("synthetic") == Boolean.TRUE);
    }

    public Fact about(Reference row) {
        return new Fact(
                known, value, outcome, text, metres, settledBy, row, sources, asOf, synthetic);
    }

    public Fact sources(List<SourceRef> named, boolean invented) {
        return new Fact(
                known,
                value,
                outcome,
                text,
                metres,
                settledBy,
                feature,
                List.copyOf(named),
                asOf,
                synthetic || invented);
    }

    public Fact asOf(String day) {
        return new Fact(
                known, value, outcome, text, metres, settledBy, feature, sources, day, synthetic);
    }

    /** The name of a row, in Japanese where it has no English one. */
    public static Text nameOf(Facts.Feature row) {
        var ja = row.text("name_ja");
        var en = row.text("name_en");
        return new Text(ja, en.isEmpty() ? ja : en);
    }
}
