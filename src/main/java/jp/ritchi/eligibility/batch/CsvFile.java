package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ritchi.text.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * CSV for spreadsheets: UTF-8 with the mark by which Excel knows it. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front. The notes stand below the table.
 */
@Component
class CsvFile implements BatchFile {
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public Text title() {
        return new Text("CSV（Excel で開けます）", "CSV (opens in Excel)");
    }

    @Override
    public void write(BatchExport export, Path target) throws IOException {
        try (var writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            write(export, new CSVPrinter(writer, CSVFormat.EXCEL));
        }
    }

    private static void write(BatchExport export, CSVPrinter csv) throws IOException {
        csv.printRecord(export.columns().stream().map(BatchExport.Column::title).toList());
        export.forEach((cells, wkb) -> print(csv, cells));
        csv.println();
        for (Map.Entry<String, String> note : export.notes()) {
            csv.printRecord(note.getKey(), safe(note.getValue()));
        }
        csv.flush();
    }

    private static void print(CSVPrinter csv, List<@Nullable Object> cells) {
        try {
            for (Object cell : cells) {
                csv.print(cell instanceof String text ? safe(text) : plain(cell));
            }
            csv.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell;
    }

    static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
