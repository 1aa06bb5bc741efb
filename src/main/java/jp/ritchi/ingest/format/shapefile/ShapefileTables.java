package jp.ritchi.ingest.format.shapefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The shapefiles of one upload; each is a table. */
final class ShapefileTables implements TableFile {
    private final Map<String, Shapefile> files = new LinkedHashMap<>();
    private final List<SourceTable> tables = new ArrayList<>();
    private final List<ImportIssue> remarks = new ArrayList<>();
    private volatile @Nullable ShapefileRecords reading;

    /**
     * @param unread remarks about files that could not be opened
     */
    ShapefileTables(List<Shapefile> found, List<ImportIssue> unread) throws IOException {
        for (var file : found) {
            boolean alone = found.stream().filter(f -> f.name().equals(file.name())).count() == 1;
            var name = alone ? file.name() : file.place();
            files.put(name, file);
            tables.add(file.table(name));
            for (var remark : file.remarks()) {
                remarks.add(found.size() == 1 ? remark : remark.at(name));
            }
        }
        remarks.addAll(unread);
        tellTwins(found);
    }

    private void tellTwins(List<Shapefile> found) {
        boolean twice =
                found.stream().anyMatch(f -> f.folder().matches("utf-?8"))
                        && found.stream().anyMatch(f -> f.folder().matches("shift[-_]?jis|sjis"));
        if (twice) {
            remarks.add(
                    new ImportIssue(
                            "same-data-twice",
                            Severity.INFO,
                            null,
                            null,
                            new Text(
                                    "同じデータが UTF-8 と Shift_JIS の 2 通り入っています。どちらか一方だけを取り込んでください（UTF-8"
                                            + " を先に示します）。",
                                    "The same data are there twice, in UTF-8 and in Shift_JIS."
                                            + " Import one of them only; UTF-8 is shown first.")));
        }
    }

    @Override
    public List<SourceTable> tables() {
        return List.copyOf(tables);
    }

    @Override
    public List<ImportIssue> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public Optional<FileCharset> charset() {
        return files.values().stream().flatMap(file -> file.charset().stream()).findFirst();
    }

    @Override
    public void read(SourceTable table, RecordSink sink) throws IOException {
        var file = files.get(table.name());
        if (file == null) {
            throw new IllegalArgumentException("no table of this file: " + table.name());
        }
        try (var records = file.records()) {
            reading = records;
            for (var record = records.next(); record != null; record = records.next()) {
                if (!sink.accept(record)) {
                    return;
                }
            }
        } finally {
            reading = null;
        }
    }

    @Override
    public double done() {
        var records = reading;
        return records == null ? 0 : records.done();
    }

    @Override
    public void close() {
        // Files are open only while they are read.
    }
}
