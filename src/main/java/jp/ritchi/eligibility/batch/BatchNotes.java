package jp.ritchi.eligibility.batch;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ritchi.export.format.Notes;
import jp.ritchi.text.Text;

/** What a table of verdicts rests on, to be read beside it: programme, day, data, sources. */
final class BatchNotes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX")
                    .withZone(ZoneId.of("Asia/Tokyo"));

    private final List<Notes.Fact> notes = new ArrayList<>();
    private final Locale locale;

    private BatchNotes(Locale locale) {
        this.locale = locale;
    }

    static List<Notes.Fact> of(Batch batch, BatchReads reads, Locale locale) {
        var notes = new BatchNotes(locale);
        if (reads.counts(batch.job()).stream().anyMatch(count -> count.synthetic() > 0)) {
            notes.add("注意", "Note", BatchSummary.SYNTHETIC.in(locale));
        }
        notes.add("制度", "Programme", batch.programmeTitle().in(locale));
        notes.add("制度の版", "Version", batch.programme() + " " + batch.programmeVersion());
        var title = batch.source().path("title");
        notes.add("制度の出典", "Source of the programme", title.path(language(locale)).asString(""));
        notes.add("判定日", "As of", batch.asOf().toString());
        notes.add("データを読んだ時刻", "Data read at", TIME.format(batch.readAt()));
        notes.add("データの版", "Data versions", batch.stamps().toString());
        for (BatchReads.Source source : reads.sources(batch.job())) {
            notes.add(
                    "区域の出典",
                    "Source of the sites",
                    source.title().in(locale) + " — " + source.licence());
        }
        notes.add(
                "測り方",
                "Method",
                new Text(
                                "距離と面積は GRS80 楕円体上の値です。支援額は上限で、実際の額は自治体が決めます。",
                                "Distances and areas are on the GRS80 ellipsoid. Support is a ceiling;"
                                        + " the authority decides the amount.")
                        .in(locale));
        return notes.notes;
    }

    private static String language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "ja";
    }

    private void add(String ja, String en, String value) {
        var key = "note_" + (notes.size() + 1);
        notes.add(Notes.Fact.of(key, new Text(ja, en), value));
    }
}
