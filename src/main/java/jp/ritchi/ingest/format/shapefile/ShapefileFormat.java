package jp.ritchi.ingest.format.shapefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.ingest.table.TableFormat;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shapefiles, loose or in an archive, with all of their files or only some. A single .dbf is a
 * table without shapes; a single .shx is refused with a hint.
 */
@Component
@Order(25)
final class ShapefileFormat implements TableFormat {
    @Override
    public String id() {
        return "shapefile";
    }

    @Override
    public Text title() {
        return new Text("シェープファイル", "Shapefile");
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return ShapefileSets.holds(upload);
    }

    @Override
    public TableFile open(Upload upload, OpenOptions options) throws IOException {
        var sets = ShapefileSets.of(upload);
        if (sets.isEmpty()) {
            throw new FileRefused(
                    "no-shapes",
                    "図形のファイル（.shp）がありません。.shp・.shx・.dbf・.prj をまとめて（または ZIP で）送ってください。",
                    "There is no file of shapes (.shp). Send .shp, .shx, .dbf and .prj together, or"
                            + " in a ZIP archive.");
        }
        var files = new ArrayList<Shapefile>();
        var unread = new ArrayList<ImportIssue>();
        FileRefused first = null;
        for (var set : sets) {
            try {
                files.add(new Shapefile(set, options));
            } catch (FileRefused e) {
                first = first == null ? e : first;
                unread.add(unread(set, e));
            }
        }
        if (files.isEmpty() && first != null) {
            throw first;
        }
        return new ShapefileTables(files, List.copyOf(unread));
    }

    private static ImportIssue unread(ShapefileSet set, FileRefused why) {
        return new ImportIssue(
                "file-not-read", Severity.WARNING, null, set.place(), why.sentence());
    }
}
