package jp.ritchi.ingest.format.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.jspecify.annotations.Nullable;

/** An open GeoPackage with one connection of its own. */
final class GeoPackage implements TableFile {
    private final Connection database;
    private final Map<String, GpkgTable> tables = new LinkedHashMap<>();
    private final List<ImportIssue> remarks;
    private volatile @Nullable GpkgRecords reading;

    private GeoPackage(Connection database, GpkgContents contents) {
        this.database = database;
        contents.tables().forEach(table -> tables.put(table.table().name(), table));
        remarks = contents.remarks();
    }

    static GeoPackage open(Path file) throws IOException {
        Connection database = null;
        try {
            database = Database.open(file);
            var opened = new GeoPackage(database, GpkgContents.of(database));
            database = null;
            return opened;
        } catch (SQLException e) {
            throw damaged(0, e);
        } finally {
            close(database);
        }
    }

    private static FileRefused damaged(long records, SQLException e) {
        var where = records == 0 ? "" : records + " 件目より先が";
        var after = records == 0 ? "" : " after record " + records;
        return new FileRefused(
                "bad-geopackage",
                "GeoPackage が壊れていて"
                        + where
                        + "読めません（"
                        + reason(e)
                        + "）。GIS ソフトで開けるか確かめ、書き出し直してください。",
                "The GeoPackage is damaged and cannot be read"
                        + after
                        + " ("
                        + reason(e)
                        + "). Check that your GIS opens it, and export it again.");
    }

    /** The first words of SQLite's own, without control characters. */
    private static String reason(SQLException e) {
        var words = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return words.length() > 120 ? words.substring(0, 120) + "…" : words;
    }

    @Override
    public List<SourceTable> tables() {
        return tables.values().stream().map(GpkgTable::table).toList();
    }

    @Override
    public List<ImportIssue> remarks() {
        return remarks;
    }

    @Override
    public void read(SourceTable table, RecordSink sink) {
        var known = tables.get(table.name());
        if (known == null) {
            throw new IllegalArgumentException("no table of this file: " + table.name());
        }
        var records = new GpkgRecords(known);
        reading = records;
        try {
            records.read(database, sink);
        } catch (SQLException e) {
            throw damaged(records.count(), e);
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
    public void close() throws IOException {
        close(database);
    }

    private static void close(@Nullable Connection database) throws IOException {
        if (database != null) {
            try {
                database.close();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
