package jp.ritchi.export.format.shapefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.export.format.Readme;
import jp.ritchi.text.ShortNames;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shapefiles in a zip with texts that explain them. Every kind of shape gets files of its own, rows
 * without a place a table alone.
 */
@Component
@Order(70)
class ShapefileExport implements ExportFormat {
    @Override
    public String id() {
        return "shp";
    }

    @Override
    public Text title() {
        return new Text("Shapefile（zip）", "Shapefile (zip)");
    }

    @Override
    public Text explanation() {
        return new Text(
                "古い GIS でも開ける。属性名は 10 文字、文字列は 254 バイトまでで、切った値は README と一覧に残る。2 GB まで。",
                "Opens in old GIS too. Names have ten letters and texts 254 bytes; what was cut is listed beside"
                        + " it. Up to 2 GB.");
    }

    @Override
    public List<String> charsets() {
        return List.of(FileWish.UTF_8, FileWish.CP932);
    }

    @Override
    public String extension(FileWish wish) {
        return "zip";
    }

    @Override
    public String mediaType(FileWish wish) {
        return "application/zip";
    }

    @Override
    public void write(ExportTable table, FileWish wish, Path target) throws IOException {
        var folder = Files.createDirectory(target.resolveSibling("shapes"));
        try (var files = new ShapeFiles(table, wish, folder)) {
            table.forEach(files);
            var names = ShortNames.of(table.columns().stream().map(Column::name).toList());
            var made = files.finish(names);
            new Readme(table, words(wish, files), names).zip(made, target);
            for (Path file : made) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static List<Text> words(FileWish wish, ShapeFiles files) {
        var words = new ArrayList<Text>();
        words.add(
                wish.cp932()
                        ? new Text("文字コード: CP932（Shift_JIS）", "Charset: CP932 (Shift_JIS)")
                        : new Text("文字コード: UTF-8", "Charset: UTF-8"));
        words.add(
                new Text(
                        "属性名は 10 バイトまでです。もとの名前は下の「列」にあります。",
                        "Names have at most ten bytes; the full ones are below under \"Columns\"."));
        words.add(
                new Text(
                        "線と面は、部分が一つでも複数でも同じ種類として書かれます。",
                        "Lines and areas of one part and of several are of one kind."));
        words.addAll(files.words());
        return words;
    }
}
