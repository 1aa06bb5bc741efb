package jp.ritchi.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.export.format.Notes;
import jp.ritchi.export.format.Systems;
import jp.ritchi.ogcapi.http.Site;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Tells in every file what it holds, of when, from whom, and what was left out. */
@Component
class ExportNotes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Tokyo"));

    private final Site site;

    ExportNotes(Site site) {
        this.site = site;
    }

    Notes of(Question question, Summary summary, String stamp) {
        var facts = new ArrayList<Notes.Fact>();
        if (summary.synthetic() > 0) {
            facts.add(synthetic(summary));
        }
        var layer = question.layer();
        facts.add(new Notes.Fact("description", text("内容", "Contents"), layer.description()));
        var address = site.base() + "/ogc/collections/" + layer.id();
        facts.add(Notes.Fact.of("collection", text("取得元", "Taken from"), address));
        var now = TIME.format(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        facts.add(Notes.Fact.of("timeStamp", text("書き出し日時", "Exported at"), now));
        facts.add(Notes.Fact.of("dataVersion", text("データの版", "Version of the data"), stamp));
        facts.add(filter(question));
        var system = Systems.get(question.form().system());
        var crs = "EPSG:" + system.epsg() + " (" + system.name() + ")";
        facts.add(Notes.Fact.of("crs", text("座標系（東・北の順）", "Coordinates (east first)"), crs));
        var rows = Long.toString(summary.contents().rows());
        facts.add(Notes.Fact.of("numberReturned", text("行数", "Rows"), rows));
        facts.add(leftOut(summary));
        return new Notes(layer.title(), facts, summary.sources());
    }

    private static Text text(String ja, String en) {
        return new Text(ja, en);
    }

    private static Notes.Fact synthetic(Summary summary) {
        return new Notes.Fact(
                "synthetic",
                text("注意", "Note"),
                text(
                        "合成データ（実在しない）を " + summary.synthetic() + " 行含みます。判断の根拠に使わないでください。",
                        "Holds "
                                + summary.synthetic()
                                + " rows of synthetic data, which are not real. Do not rest a decision on"
                                + " them."));
    }

    private static Notes.Fact filter(Question question) {
        var asked = question.rows().asked();
        var name = text("条件", "Filter");
        return asked.isEmpty()
                ? new Notes.Fact("filter", name, text("なし（すべて）", "none (all rows)"))
                : Notes.Fact.of("filter", name, asked);
    }

    private static Notes.Fact leftOut(Summary summary) {
        var name = text("除いた行", "Rows left out");
        if (summary.leftOut() == 0) {
            return Notes.Fact.of("rowsLeftOut", name, "0");
        }
        return new Notes.Fact(
                "rowsLeftOut",
                name,
                text(
                        summary.leftOut()
                                + " 行（出典が再配布を認めていないため: "
                                + titles(summary.leftOutSources(), true)
                                + "）",
                        summary.leftOut()
                                + " rows, because their sources may not be redistributed: "
                                + titles(summary.leftOutSources(), false)));
    }

    private static String titles(List<Notes.Source> sources, boolean japanese) {
        return sources.stream()
                .map(source -> japanese ? source.title().ja() : source.title().en())
                .collect(Collectors.joining(", "));
    }
}
