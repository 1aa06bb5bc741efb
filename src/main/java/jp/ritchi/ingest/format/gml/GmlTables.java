package jp.ritchi.ingest.format.gml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.jspecify.annotations.Nullable;

/** A GML file: the features of each name are a table. */
final class GmlTables implements TableFile {
    static final String ID = "gml_id";

    private final Path file;
    private final long bytes;
    private final GmlStore store;
    private final GmlScan scan;
    private final Map<String, SourceTable> tables = new LinkedHashMap<>();
    private volatile @Nullable GmlWalk walk;

    /**
     * @param folder where geometries are kept while the file is open
     */
    GmlTables(Path file, Path folder) throws IOException {
        this.file = file;
        bytes = Files.size(file);
        store = new GmlStore(folder);
        try {
            scan = GmlScan.of(file, store);
            var crs = system();
            scan.kinds().forEach((name, kind) -> tables.put(name, table(name, kind, crs)));
            if (tables.isEmpty()) {
                throw new FileRefused(
                        "no-features", "地物が 1 件もありません。", "There are no features in the file.");
            }
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private SourceCrs system() {
        var found = new LinkedHashSet<SourceCrs>();
        var codes = new LinkedHashSet<Object>();
        for (var name : scan.systems()) {
            var crs = GmlCrs.of(name);
            found.add(crs);
            codes.add(crs.epsg() == null ? name : crs.epsg());
        }
        if (codes.size() > 1) {
            var names = String.join(", ", scan.systems());
            throw new FileRefused(
                    "contradictory-crs",
                    "1 つのファイルに異なる座標参照系があります: " + names,
                    "The file names different coordinate systems: " + names);
        }
        return found.isEmpty() ? SourceCrs.ABSENT : found.iterator().next();
    }

    private SourceTable table(String name, GmlScan.Kind kind, SourceCrs crs) {
        var names = new LinkedHashSet<String>();
        names.add(ID);
        names.addAll(kind.fields());
        boolean beside = false;
        for (var reference : kind.references().entrySet()) {
            // What leads to a geometry becomes the shape and is no field.
            if (reference.getValue().stream().anyMatch(store::has)) {
                beside = true;
            } else {
                names.add(reference.getKey());
            }
        }
        var fields = names.stream().map(field -> new SourceField(field, FieldKind.TEXT)).toList();
        boolean spatial = kind.inside() || beside;
        return new SourceTable(name, fields, kind.features(), spatial, crs);
    }

    @Override
    public List<SourceTable> tables() {
        return List.copyOf(tables.values());
    }

    @Override
    public List<ImportIssue> remarks() {
        var remarks = new ArrayList<ImportIssue>();
        remarks.add(
                ImportIssue.info(
                                "north-first",
                                0,
                                "GML の座標は緯度・経度（北・東）の順として読みます。",
                                "Coordinates of GML are read as latitude before longitude.")
                        .ofFile());
        scan.kinds()
                .forEach(
                        (name, kind) -> {
                            if (kind.repeated()) {
                                remarks.add(
                                        ImportIssue.info(
                                                        "repeated-values",
                                                        0,
                                                        "同じ要素が繰り返される属性は「"
                                                                + GmlFeature.BETWEEN.strip()
                                                                + "」でつないで読みます。",
                                                        "Values of elements that are repeated are"
                                                                + " joined with “"
                                                                + GmlFeature.BETWEEN.strip()
                                                                + "”.")
                                                .ofFile()
                                                .at(name));
                            }
                        });
        return remarks;
    }

    @Override
    public void read(SourceTable table, RecordSink sink) throws IOException {
        var own = tables.get(table.name());
        if (own == null) {
            throw new IllegalArgumentException("no table of this file: " + table.name());
        }
        var reading = new GmlWalk(new GmlRecords(own, store, sink));
        walk = reading;
        reading.run(file);
    }

    @Override
    public double done() {
        var reading = walk;
        return reading == null || bytes == 0 ? 0 : (double) reading.position() / bytes;
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
