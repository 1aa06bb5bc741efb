package jp.ritchi.eligibility.batch;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch as a table for files: columns with titles in the reader's language, rows of texts and
 * numbers, and notes about what the table rests on.
 */
final class BatchExport {
    private static final int PIECE = 1_000;

    private final Batch batch;
    private final BatchReads reads;
    private final JsonMapper json;
    private final Locale locale;
    private final List<String> keys = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /**
     * @param name snake_case name for files that want one
     */
    record Column(String name, String title, Kind kind) {}

    /** What the cells of a column hold. */
    enum Kind {
        TEXT,
        INTEGER,
        REAL
    }

    /** Receives the rows one by one; a cell is a text, a number, or absent. */
    @FunctionalInterface
    interface Receiver {
        void row(List<@Nullable Object> cells, byte @Nullable [] wkb) throws SQLException;
    }

    BatchExport(Batch batch, BatchReads reads, JsonMapper json, Locale locale) {
        this.batch = batch;
        this.reads = reads;
        this.json = json;
        this.locale = locale;
        fixed("number", "番号", "No.", Kind.INTEGER);
        fixed("site_id", "ID", "Id", Kind.TEXT);
        fixed("name", "名称", "Name", Kind.TEXT);
        fixed("lot_number", "地番", "Lot number", Kind.TEXT);
        fixed("municipality_code", "市区町村コード", "Municipality code", Kind.TEXT);
        fixed("verdict", "判定", "Verdict", Kind.TEXT);
        fixed("reason", "理由", "Reason", Kind.TEXT);
        fixed("area_ha", "面積（ha）", "Area (ha)", Kind.REAL);
        fixed("ceiling_jpy", "支援の上限（円）", "Ceiling of support (JPY)", Kind.INTEGER);
        reads.columns(batch.job()).values().forEach(this::criterion);
        fixed("synthetic", "合成データ", "Synthetic", Kind.TEXT);
        fixed("source", "出典", "Source", Kind.TEXT);
        fixed("licence", "利用条件", "Licence", Kind.TEXT);
    }

    private void fixed(String name, String ja, String en, Kind kind) {
        columns.add(new Column(name, new Text(ja, en).in(locale), kind));
    }

    private void criterion(BatchFinding finding) {
        keys.add(finding.key());
        // Keys are words of programmes; a file may want plain names, each once.
        var name =
                finding.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")
                        + "_"
                        + keys.size();
        var title = finding.title().in(locale);
        columns.add(new Column(name + "_outcome", title, Kind.TEXT));
        var measured = new Text("測定値", "measured").in(locale) + " (" + finding.unit() + ")";
        columns.add(new Column(name + "_measured", title + " " + measured, Kind.REAL));
        var reason = new Text("理由", "reason").in(locale);
        columns.add(new Column(name + "_reason", title + " " + reason, Kind.TEXT));
    }

    Batch batch() {
        return batch;
    }

    Locale locale() {
        return locale;
    }

    List<Column> columns() {
        return columns;
    }

    /** Every piece is a short statement of its own, whatever the size of the batch. */
    void forEach(Receiver receiver) {
        reads.inOneMoment(
                () -> {
                    int before = -1;
                    for (int last = 0; last != before; ) {
                        before = last;
                        last = piece(last, receiver);
                    }
                });
    }

    /**
     * Hands the next rows over and says the number of the last; the given one when none is left.
     */
    private int piece(int after, Receiver receiver) {
        var last = new int[] {after};
        reads.forEach(
                batch.job(),
                BatchPage.after(after, PIECE),
                row -> {
                    receiver.row(cells(row), row.getBytes("wkb"));
                    last[0] = row.getInt("number");
                });
        return last[0];
    }

    private List<@Nullable Object> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        cells.add(row.getInt("number"));
        for (String column : List.of("site_id", "name", "lot_number", "municipality_code")) {
            cells.add(row.getString(column));
        }
        var verdict = row.getString("verdict");
        cells.add((verdict == null ? BatchWords.PROBLEM : BatchWords.verdict(verdict)).in(locale));
        cells.add(row.getString((verdict == null ? "problem_" : "reason_") + language()));
        cells.add(row.getBigDecimal("area_ha"));
        cells.add(row.getBigDecimal("ceiling_jpy"));
        addFindings(row.getString("findings"), cells);
        cells.add(BatchWords.yes(row.getBoolean("synthetic")).in(locale));
        var source = row.getString("source_title_" + language());
        cells.add(source == null ? BatchWords.BROUGHT.in(locale) : source);
        cells.add(row.getString("source_licence"));
        return cells;
    }

    private String language() {
        return "en".equals(locale.getLanguage()) ? "en" : "ja";
    }

    private void addFindings(String text, List<@Nullable Object> cells) {
        Map<String, BatchFinding> byKey = new HashMap<>();
        for (BatchFinding finding : json.readValue(text, BatchFinding[].class)) {
            byKey.put(finding.key(), finding);
        }
        for (String key : keys) {
            var finding = byKey.get(key);
            cells.add(finding == null ? null : BatchWords.outcome(finding.outcome()).in(locale));
            cells.add(finding == null ? null : number(finding.measured()));
            cells.add(finding == null ? null : finding.reason().in(locale));
        }
    }

    private static @Nullable Number number(@Nullable Number measured) {
        return measured == null ? null : new BigDecimal(measured.toString());
    }

    /** West, south, east, north; empty when no row has a shape. */
    List<Double> extent() {
        return reads.extent(batch.job());
    }

    /** What a reader of the table must know, as pairs of a name and a text. */
    List<Map.Entry<String, String>> notes() {
        return BatchNotes.of(batch, reads, locale);
    }
}
