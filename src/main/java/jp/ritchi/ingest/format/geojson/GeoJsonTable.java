package jp.ritchi.ingest.format.geojson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.jspecify.annotations.Nullable;

/** A GeoJSON file as its one table. */
final class GeoJsonTable implements TableFile {
    private final Path file;
    private final long bytes;
    private final GeoJsonScan scan;
    private final SourceTable table;
    private LateFields late = new LateFields();
    private volatile @Nullable GeoJsonWalk walk;

    GeoJsonTable(Path file, GeoJsonScan scan, String name) throws IOException {
        this.file = file;
        this.scan = scan;
        bytes = Files.size(file);
        table =
                new SourceTable(
                        name,
                        scan.fields(),
                        scan.complete() ? scan.features() : null,
                        scan.hasGeometry() || !scan.complete(),
                        scan.crs());
        if (scan.complete() && scan.features() == 0) {
            throw new FileRefused(
                    "no-features",
                    "地物が 1 件もありません。取り出したときの条件を確かめてください。",
                    "There are no features. Check the conditions under which they were taken out.");
        }
    }

    @Override
    public List<SourceTable> tables() {
        return List.of(table);
    }

    @Override
    public List<ImportIssue> remarks() {
        var remarks = new ArrayList<ImportIssue>();
        if (scan.opened()) {
            remarks.add(
                    ImportIssue.info(
                                    "properties-opened",
                                    0,
                                    "入れ子の属性は「a.b」という名前の属性に開きました。",
                                    "Objects among the properties are opened to fields named “a.b”.")
                            .ofFile());
        }
        if (scan.listed()) {
            remarks.add(
                    ImportIssue.info(
                                    "lists-as-text",
                                    0,
                                    "配列の属性は JSON の文字のまま読みます。",
                                    "Lists among the properties are read as JSON text.")
                            .ofFile());
        }
        if (!scan.foreign().isEmpty()) {
            var names = String.join(", ", scan.foreign());
            remarks.add(
                    ImportIssue.info(
                                    "foreign-members",
                                    0,
                                    "地物の properties の外にあるメンバーは読みません: " + names,
                                    "Members of features outside their properties are not read: "
                                            + names)
                            .ofFile());
        }
        remarks.addAll(late.issues());
        return remarks;
    }

    @Override
    public void read(SourceTable wanted, RecordSink sink) throws IOException {
        late = new LateFields();
        var records = new FeatureRecord(table.fields(), scan.idField(), sink, late);
        var reading = new GeoJsonWalk(file, records);
        walk = reading;
        reading.run();
        if (reading.crsSeen() && !GeoJsonCrs.of(true, reading.crs()).equals(table.crs())) {
            throw new FileRefused(
                    "crs-found-late",
                    "座標参照系（crs）が大きなファイルの途中に書かれています。先頭に移してください: " + reading.crs(),
                    "The crs member is in the midst of a large file. Move it to the front: "
                            + reading.crs());
        }
    }

    @Override
    public double done() {
        var reading = walk;
        return reading == null || bytes == 0 ? 0 : (double) reading.position() / bytes;
    }

    @Override
    public void close() {}
}
