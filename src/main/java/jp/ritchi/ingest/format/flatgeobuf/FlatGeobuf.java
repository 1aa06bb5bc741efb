package jp.ritchi.ingest.format.flatgeobuf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The one table of a FlatGeobuf. */
final class FlatGeobuf implements TableFile {
    private final Path file;
    private final FgbHeader header;
    private final FgbFields fields;
    private final SourceTable table;
    private final List<ImportIssue> remarks = new ArrayList<>();
    private volatile @Nullable FgbFeatures reading;

    FlatGeobuf(Path file, FgbHeader header, String title) {
        this.file = file;
        this.header = header;
        var described = new ArrayList<SourceField>();
        var places = new int[header.columns().size()];
        var taken = new HashSet<String>();
        for (int i = 0; i < places.length; i++) {
            var column = header.columns().get(i);
            var kind = FgbFields.kind(column.type());
            places[i] = kind == null ? -1 : described.size();
            if (kind == null) {
                tellNotTaken(column);
                continue;
            }
            var name = column.name().isBlank() ? "field" + (i + 1) : column.name();
            var unique = name;
            for (int n = 2; !taken.add(unique); n++) {
                unique = name + "_" + n;
            }
            described.add(new SourceField(unique, kind));
        }
        fields = new FgbFields(header.columns(), described, places);
        var name = header.name().isBlank() ? title : header.name();
        Long rows = header.features() == 0 ? null : (Long) header.features();
        table = new SourceTable(name, described, rows, true, header.crs());
    }

    private void tellNotTaken(FgbHeader.Column column) {
        remarks.add(
                new ImportIssue(
                        "field-not-taken",
                        Severity.WARNING,
                        null,
                        null,
                        new Text(
                                "項目 " + column.name() + " は画像などのデータなので読みません。",
                                "The field "
                                        + column.name()
                                        + " holds binary data and is not"
                                        + " read.")));
    }

    @Override
    public List<SourceTable> tables() {
        return List.of(table);
    }

    @Override
    public List<ImportIssue> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void read(SourceTable wanted, RecordSink sink) throws IOException {
        try (var features = new FgbFeatures(file, header, fields)) {
            reading = features;
            for (var record = features.next(); record != null; record = features.next()) {
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
        var features = reading;
        return features == null ? 0 : features.done();
    }

    @Override
    public void close() {
        // The file is open only while it is read.
    }
}
