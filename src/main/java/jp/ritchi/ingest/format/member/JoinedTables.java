package jp.ritchi.ingest.format.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.jspecify.annotations.Nullable;

/** The tables of several files as those of one; names that occur twice get the file's place. */
final class JoinedTables implements TableFile {
    private final List<Part> parts;
    private final List<ImportIssue> remarks;
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final List<SourceTable> tables = new ArrayList<>();
    private volatile @Nullable TableFile reading;

    /** One of the files. */
    record Part(String place, TableFile file) {}

    /** Where a table comes from. */
    private record Origin(TableFile file, SourceTable table) {}

    JoinedTables(List<Part> parts, List<ImportIssue> remarks) {
        this.parts = parts;
        this.remarks = remarks;
        for (var part : parts) {
            for (var table : part.file().tables()) {
                add(part, table);
            }
        }
    }

    private void add(Part part, SourceTable table) {
        var name = table.name();
        if (origins.containsKey(name)) {
            name = part.place() + ": " + name;
        }
        for (int n = 2; origins.containsKey(name); n++) {
            name = part.place() + ": " + table.name() + " (" + n + ")";
        }
        origins.put(name, new Origin(part.file(), table));
        tables.add(
                new SourceTable(name, table.fields(), table.rows(), table.spatial(), table.crs()));
    }

    @Override
    public List<SourceTable> tables() {
        return tables;
    }

    @Override
    public List<ImportIssue> remarks() {
        var all = new ArrayList<ImportIssue>();
        for (var part : parts) {
            for (var remark : part.file().remarks()) {
                boolean placed = remark.place() != null || parts.size() == 1;
                all.add(placed ? remark : remark.at(part.place()));
            }
        }
        all.addAll(remarks);
        return all;
    }

    @Override
    public Optional<FileCharset> charset() {
        return parts.stream().flatMap(part -> part.file().charset().stream()).findFirst();
    }

    @Override
    public void read(SourceTable table, RecordSink sink) throws IOException {
        var origin = origins.get(table.name());
        if (origin == null) {
            throw new IllegalArgumentException("no table of this file: " + table.name());
        }
        reading = origin.file();
        origin.file().read(origin.table(), sink);
    }

    @Override
    public double done() {
        var file = reading;
        return file == null ? 0 : file.done();
    }

    @Override
    public void close() throws IOException {
        close(parts);
    }

    static void close(List<Part> parts) {
        for (var part : parts) {
            try {
                part.file().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
