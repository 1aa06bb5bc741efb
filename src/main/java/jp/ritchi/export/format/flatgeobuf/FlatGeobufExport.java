package jp.ritchi.export.format.flatgeobuf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wololo.flatgeobuf.Constants;

/**
 * A FlatGeobuf file: titles of the columns and notes are in its header. Up to {@value
 * FeatureSpool#MOST_INDEXED} features, all of them with a place, get a spatial index and come in
 * its order; more, or others, are written in the order of ids.
 */
@Component
@Order(60)
class FlatGeobufExport implements ExportFormat {
    private static final int BUFFER = 1 << 16;

    @Override
    public String id() {
        return "fgb";
    }

    @Override
    public Text title() {
        return new Text("FlatGeobuf", "FlatGeobuf");
    }

    @Override
    public Text explanation() {
        return new Text(
                "QGIS や地図プログラム向け。大きくても速く開き、値と座標はそのまま残る。",
                "For QGIS and map programs: opens quickly however large; values and coordinates stay as they"
                        + " are.");
    }

    @Override
    public String extension(FileWish wish) {
        return "fgb";
    }

    @Override
    public String mediaType(FileWish wish) {
        return "application/vnd.flatgeobuf";
    }

    @Override
    public void write(ExportTable table, FileWish wish, Path target) throws IOException {
        if (table.contents().shapes().contains("GEOMETRYCOLLECTION")) {
            throw RequestProblem.badParameter(
                    "f",
                    "点・線・面が混ざった図形があるため FlatGeobuf では書けません。f=gpkg を使ってください。",
                    "There are shapes of mixed kinds, which FlatGeobuf cannot hold. Use f=gpkg.");
        }
        var features = target.resolveSibling("features");
        try (var spool = new FeatureSpool(features, table)) {
            table.forEach(spool);
            try (var out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
                out.write(Constants.MAGIC_BYTES);
                FgbHeader.write(table, spool, out);
                spool.writeTo(out);
            }
        } finally {
            Files.deleteIfExists(features);
        }
    }
}
