package jp.ritchi.export.format.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.export.format.Readme;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * CSV for spreadsheets: UTF-8 with the mark by which Excel knows it, or CP932. Lines of comment
 * would break the table, so what must be known of it comes as columns of each row, and in a text
 * beside it when that is wished.
 */
@Component
@Order(30)
class CsvExport implements ExportFormat {
    private static final int BUFFER = 1 << 16;

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public Text title() {
        return new Text("CSV（Excel で開けます）", "CSV (opens in Excel)");
    }

    @Override
    public Text explanation() {
        return new Text(
                "表計算で開く。点は経度・緯度の列、線と面は WKT の列になる。Excel はコードの先頭の 0 を消すので、それが困るときは Excel ブックで。",
                "For spreadsheets. Points become columns of longitude and latitude, other shapes WKT. Excel"
                        + " drops leading zeros of codes; take the workbook where that matters.");
    }

    @Override
    public CoordinateSystem usualSystem() {
        return CoordinateSystem.CRS84;
    }

    @Override
    public List<String> charsets() {
        return List.of(FileWish.UTF_8, FileWish.CP932);
    }

    @Override
    public boolean offersReadme() {
        return true;
    }

    @Override
    public String extension(FileWish wish) {
        return wish.readme() ? "zip" : "csv";
    }

    @Override
    public String mediaType(FileWish wish) {
        return wish.readme() ? "application/zip" : "text/csv;charset=" + wish.charset().name();
    }

    @Override
    public void write(ExportTable table, FileWish wish, Path target) throws IOException {
        if (!wish.readme()) {
            table(table, wish, target);
            return;
        }
        var csv = target.resolveSibling(table.name() + ".csv");
        table(table, wish, csv);
        var words =
                wish.cp932()
                        ? new Text("文字コード: CP932（Shift_JIS）", "Charset: CP932 (Shift_JIS)")
                        : new Text("文字コード: UTF-8", "Charset: UTF-8");
        new Readme(table, List.of(words, CsvRows.FORMULA.sentence())).zip(List.of(csv), target);
        Files.delete(csv);
    }

    private static void table(ExportTable table, FileWish wish, Path file) throws IOException {
        var bytes = Files.newOutputStream(file);
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(bytes, wish.charset()), BUFFER)) {
            if (!wish.cp932()) {
                out.write('\uFEFF');
            }
            new CsvRows(table, wish, new CsvLines(out)).write();
        }
    }
}
