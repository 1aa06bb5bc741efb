package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.Contents;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Notes;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch as a table for files: columns with titles in the reader's language, rows of texts and
 * numbers, and notes about what the table rests on.
 */
final class BatchExport implements ExportTable {
    private static final String NAME = "verdicts";
    private static final int PIECE = 1_000;
    private static final int STORED = 6668;

    private final Batch batch;
    private final BatchReads reads;
    private final JsonMapper json;
    private final Locale locale;
    private final List<String> keys = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Remarks remarks = new Remarks();

    BatchExport(Batch batch, BatchReads reads, JsonMapper json, Locale locale) {
        this.batch = batch;
        this.reads = reads;
        this.json = json;
        this.locale = locale;
        fixed("number", "番号", "No.", AttributeType.INTEGER);
        fixed("site_id", "ID", "Id", AttributeType.STRING);
        fixed("name", "名称", "Name", AttributeType.STRING);
        fixed("lot_number", "地番", "Lot number", AttributeType.STRING);
        fixed("municipality_code", "市区町村コード", "Municipality code", AttributeType.STRING);
        fixed("verdict", "判定", "Verdict", AttributeType.STRING);
        fixed("reason", "理由", "Reason", AttributeType.STRING);
        fixed("area_ha", "面積（ha）", "Area (ha)", AttributeType.NUMBER);
        fixed("ceiling_jpy", "支援の上限（円）", "Ceiling of support (JPY)", AttributeType.INTEGER);
        reads.columns(batch.job()).values().forEach(this::criterion);
        fixed("synthetic", "合成データ", "Synthetic", AttributeType.STRING);
        fixed("source", "出典", "Source", AttributeType.STRING);
        fixed("licence", "利用条件", "Licence", AttributeType.STRING);
    }

    private void fixed(String name, String ja, String en, AttributeType type) {
        columns.add(column(name, new Text(ja, en), type));
    }

    private Column column(String name, Text title, AttributeType type) {
        return Column.of(name, title.in(locale), title, type);
    }

    private void criterion(BatchFinding finding) {
        keys.add(finding.key());
        // Keys are words of programmes; a file may want plain names, each once.
        var name =
                finding.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")
                        + "_"
                        + keys.size();
        var title = finding.title();
        columns.add(column(name + "_outcome", title, AttributeType.STRING));
        var unit = " (" + finding.unit() + ")";
        var measured = behind(title, " 測定値" + unit, " measured" + unit);
        columns.add(column(name + "_measured", measured, AttributeType.NUMBER));
        var reason = behind(title, " 理由", " reason");
        columns.add(column(name + "_reason", reason, AttributeType.STRING));
    }

    private static Text behind(Text title, String ja, String en) {
        return new Text(title.ja() + ja, title.en() + en);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public CoordinateSystem system() {
        return CoordinateSystem.findByEpsg(STORED).orElseThrow();
    }

    /** The shapes are whatever parcels and outlines have. */
    @Override
    public Contents contents() {
        long sites = reads.counts(batch.job()).stream().mapToLong(BatchReads.Count::sites).sum();
        return new Contents(sites, 0, Set.of("POLYGON", "MULTIPOLYGON"));
    }

    @Override
    public Notes notes() {
        return new Notes(batch.programmeTitle(), BatchNotes.of(batch, reads, locale), List.of());
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public boolean notesBelow() {
        return true;
    }

    @Override
    public boolean placeInCells() {
        return false;
    }

    /** Every piece is a short statement of its own, whatever the size of the batch. */
    @Override
    public void forEach(Receiver receiver) throws IOException {
        try {
            reads.inOneMoment(
                    () -> {
                        int before = -1;
                        for (int last = 0; last != before; ) {
                            before = last;
                            last = piece(last, receiver);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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
                    hand(row, receiver);
                    last[0] = row.getInt("number");
                });
        return last[0];
    }

    private void hand(ResultSet row, Receiver receiver) throws SQLException {
        var cells =
                cells(row).stream()
                        .map(cell -> cell == null ? null : text(cell))
                        .toArray(String[]::new);
        try {
            receiver.row(cells, row.getBytes("wkb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
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
}
